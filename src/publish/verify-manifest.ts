import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../domain/content-hash.js';
import type { MessageValues } from '../i18n/translator.js';
import { hasErrorCode } from './file-error.js';
import { type Manifest, type ManifestFile, manifestName, manifestSchema } from './manifest.js';
import { hasValidSignature } from './manifest-signature.js';

export type ManifestProblemCode =
  | 'manifest_missing'
  | 'manifest_unreadable'
  | 'unknown_key'
  | 'bad_signature'
  | 'file_missing'
  | 'file_changed'
  | 'file_unlisted';

export interface ManifestProblem {
  readonly code: ManifestProblemCode;
  /** The message of the catalogs: `publish:verify.<code>`. */
  readonly key: string;
  readonly values: MessageValues;
}

export interface ManifestVerdict {
  readonly valid: boolean;
  readonly manifest: Manifest | null;
  readonly problems: readonly ManifestProblem[];
}

function problem(code: ManifestProblemCode, file: string): ManifestProblem {
  return { code, key: `publish:verify.${code}`, values: { file } };
}

async function readRegularFile(file: string): Promise<Buffer | null> {
  try {
    return (await lstat(file)).isFile() ? await readFile(file) : null;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT') || hasErrorCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}

function parseManifest(bytes: Buffer): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return manifestSchema.safeParse(value).data ?? null;
}

async function fileProblems(folder: string, files: readonly ManifestFile[]): Promise<ManifestProblem[]> {
  const problems: ManifestProblem[] = [];
  for (const { name, sha256: expected } of files) {
    const bytes = await readRegularFile(path.join(folder, name));
    if (bytes === null) problems.push(problem('file_missing', name));
    else if (sha256(bytes) !== expected) problems.push(problem('file_changed', name));
  }
  const listed = new Set([manifestName, ...files.map(({ name }) => name)]);
  const extra = (await readdir(folder)).filter((name) => !listed.has(name)).sort();
  return [...problems, ...extra.map((name) => problem('file_unlisted', name))];
}

/**
 * Checks an article's folder of the outbox: that the manifest was signed by `publicKey` (raw, base64; the reader must
 * have it from a trusted place, not from the manifest) and that every file is what the manifest says. Names everything
 * that differs. Rejects only with the file system's errors.
 */
export async function verifyManifest(folder: string, publicKey: string): Promise<ManifestVerdict> {
  const bytes = await readRegularFile(path.join(folder, manifestName));
  if (bytes === null)
    return { valid: false, manifest: null, problems: [problem('manifest_missing', manifestName)] };
  const manifest = parseManifest(bytes);
  if (manifest === null)
    return { valid: false, manifest: null, problems: [problem('manifest_unreadable', manifestName)] };
  const problems: ManifestProblem[] = [];
  if (manifest.signature.publicKey !== publicKey) problems.push(problem('unknown_key', manifestName));
  if (!hasValidSignature(manifest)) problems.push(problem('bad_signature', manifestName));
  const files = Object.values(manifest.languages).flatMap((language) => language?.files ?? []);
  problems.push(...(await fileProblems(folder, files)));
  return { valid: problems.length === 0, manifest, problems };
}
