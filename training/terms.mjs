// Finds the termbase's terms in our own Russian sentences, with the very matcher that runs in production, so that the
// model meets in training what it meets at run time. Usage: node training/terms.mjs OWN_FOLDER… > terms.jsonl
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTerms, loadTermbase } from '../dist/src/index.js';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Usage: node training/terms.mjs OWN_FOLDER… > terms.jsonl (after npm run build)');
  process.exit(64);
}
const termbase = await loadTermbase();
const spaces = (text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => join(folder, name)),
);
for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const ru = spaces(line.split('\t')[0] ?? '');
    // Offsets are UTF-16 units there and characters in Python: the same but for text outside the basic plane.
    if (ru === '' || /[\u{10000}-\u{10ffff}]/u.test(ru)) continue;
    const terms = findTerms(ru, termbase).map(({ start, end, targets }) => [
      start,
      end,
      targets.en?.[0] ?? targets.en ?? '',
      targets.kk?.[0] ?? targets.kk ?? '',
    ]);
    if (terms.length > 0) process.stdout.write(`${JSON.stringify({ ru, terms })}\n`);
  }
}
