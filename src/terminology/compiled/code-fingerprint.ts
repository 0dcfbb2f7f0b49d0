import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | null = null;

/**
 * SHA-256 of all that turns entries into patterns: this package's code for terminology and for what it builds on, the
 * library that declines, and the engine whose serialisation is used. Another version of any of them compiles anew.
 */
export function codeFingerprint(): string {
  known ??= fingerprintOf();
  return known;
}

function fingerprintOf(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256').update(process.versions.v8);
  const files = ['..', '../../domain', '../../contracts'].flatMap((name) => filesUnder(join(here, name)));
  files.push(createRequire(import.meta.url).resolve('russian-nouns-js'));
  for (const file of files) hash.update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(folder, name));
}
