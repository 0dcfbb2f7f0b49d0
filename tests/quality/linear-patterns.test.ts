import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** A regular expression literal: after something that no division follows, up to its flags. */
const literal =
  /(?<=[(,=:!&|?[{};]\s{0,40}|=>\s|return\s|^\s{0,40})\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/gm;

interface Pattern {
  readonly file: string;
  readonly regex: RegExp;
}

function readPatterns(): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  for (const file of files) {
    const code = readFileSync(new URL(file, root), 'utf8').replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '');
    for (const [, body = '', flags = ''] of code.matchAll(literal)) {
      try {
        const regex = new RegExp(body, flags.replace('y', ''));
        found.set(String(regex), { file, regex });
      } catch {
        // Not a pattern: two divisions on one line.
      }
    }
  }
  return [...found.values()];
}

/** Patterns that see bounded text only, with the reason. */
const bounded: Readonly<Record<string, string>> = {
  '/=+$/': 'publish/webhook-secret.ts: the operator’s own secret, which no article can reach',
  '/\\B(?=(?:\\d{3})+$)/gu': 'terminology/placeables/number-values.ts: the digits of one JavaScript number',
};

const patterns = readPatterns().filter(({ regex }) => bounded[String(regex)] === undefined);

/** What makes a pattern go back over its text: runs of each kind of character, and of short pieces, without the end it waits for. */
const pieces = [
  'a',
  'А',
  'ә',
  'A',
  '1',
  ' ',
  '\t',
  '.',
  ',',
  '-',
  '—',
  '"',
  '«',
  '“',
  '(',
  '[',
  '{',
  '<',
  '<a ',
  '&',
  '&#',
  '%',
  '@',
  '/',
  '#',
  '=',
  '*',
  '_',
  ':',
  '\\',
  'ма',
  'не',
  'un',
  'a1',
  '1 ',
  '1,',
  'a.',
  'a-',
  'a ',
  'А ',
  '{{',
  '[[',
  '$' + '{',
  '__a',
  'http://',
  'a@',
  'a\n',
  '\n',
  '\n\n',
  "a'",
  '1.1',
  '\u00a0',
  '!',
];
const tails = ['', '!', 'a'];

/** Milliseconds of the quickest of three runs over all matches. */
function time(regex: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    text.replace(regex, '');
    best = Math.min(best, performance.now() - start);
    if (best < 1 || best > 500) break;
  }
  return best;
}

describe('every regular expression of src takes linear time', () => {
  it('is found in the code', () => {
    expect(patterns.length).toBeGreaterThan(50);
  });

  it.each(patterns.map(({ file, regex }) => [`${file}: ${regex}`.slice(0, 140), regex] as const))(
    '%s',
    (_, regex) => {
      const everywhere = new RegExp(
        regex.source,
        regex.flags.includes('g') ? regex.flags : `${regex.flags}g`,
      );
      for (const piece of pieces) {
        for (const tail of tails) {
          const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)) + tail;
          // Quadratic work on 10,000 characters takes some tens of milliseconds; linear work about one.
          const short = time(everywhere, text(10_000));
          if (short < 10) continue;
          const seen = `${JSON.stringify(piece)} + ${JSON.stringify(tail)}: ${short} ms for 10,000 characters`;
          expect(short, seen).toBeLessThan(500);
          const long = time(everywhere, text(40_000));
          expect(long / short, `${seen}, ${long} ms for 40,000`).toBeLessThan(8);
        }
      }
    },
  );
});
