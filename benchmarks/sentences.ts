import { readFileSync } from 'node:fs';
import { splitSentences } from '../src/domain/sentences.js';

/** Speed of the sentence splitter on press paragraphs, in megabytes (10^6 bytes of UTF-8) a second. */
const cases = readFileSync(new URL('../../tests/domain/sentences/press-cases.txt', import.meta.url), 'utf8');
const lines = cases.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const paragraphs = Array.from({ length: 2000 }, (_, round) =>
  Array.from({ length: 5 }, (_, offset) => lines[(round * 5 + offset) % lines.length] ?? '')
    .join(' ')
    .replaceAll('|', ''),
);
const bytes = paragraphs.reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph), 0);

function megabytesPerSecond(rounds: number): number {
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1)
    for (const paragraph of paragraphs) splitSentences(paragraph);
  return (bytes * rounds) / 1e6 / ((performance.now() - started) / 1000);
}

megabytesPerSecond(2);
console.log(
  JSON.stringify({
    benchmark: 'sentences',
    megabytesPerSecond: Math.round(megabytesPerSecond(10) * 10) / 10,
  }),
);
