import type { CheckedUnit, Finding, QualityCheck } from '../../contracts/quality-check.js';
import type { Span } from '../../domain/span.js';
import { createFinding, spanOf } from '../finding.js';
import { isRussianSentence } from '../russian-sentence.js';
import { readUnit, type TextReading } from '../text-reading.js';

const identity = { id: 'untranslated-source', category: 'accuracy/untranslated', severity: 'block' } as const;

/** Words copied in a row from the source before they count as left untranslated in Kazakh. */
const copiedRun = 4;

/** No Cyrillic in English; in Kazakh no Russian sentence, nor a run of the source's own words. */
export const untranslatedSource: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    return context.target === 'en' ? cyrillicInEnglish(unit, target) : russianInKazakh(unit, source, target);
  },
};

function cyrillicInEnglish(unit: CheckedUnit, target: TextReading): readonly Finding[] {
  const words = target.words().filter((word) => /\p{Script=Cyrillic}/u.test(word.text));
  // A site's own Cyrillic domain stays as it is in any language.
  const left = words.filter((word) => !isDomain(target.text, word));
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    createFinding(identity, unit, 'cyrillic', {
      values: { words: left.length },
      targetSpan: { start: first.start, end: last.end },
    }),
  ];
}

function isDomain(text: string, { start, end }: Span): boolean {
  const dotted = text[end] === '.' && /^\.\p{L}{2,}/u.test(text.slice(end, end + 8));
  return dotted || (text[start - 1] === '.' && /\p{L}\.$/u.test(text.slice(Math.max(0, start - 3), start)));
}

function russianInKazakh(unit: CheckedUnit, source: TextReading, target: TextReading): readonly Finding[] {
  const findings: Finding[] = [];
  let from = 0;
  for (const sentence of target.sentences()) {
    const start = Math.max(from, target.text.indexOf(sentence, from));
    from = Math.min(target.text.length, start + sentence.length);
    if (isRussianSentence(sentence) || isRussianSentence(afterKazakh(sentence)))
      findings.push(createFinding(identity, unit, 'russian', { targetSpan: { start, end: from } }));
  }
  if (findings.length > 0) return findings;
  const run = findCopiedRun(source, target);
  return run === null ? [] : [createFinding(identity, unit, 'copied', { targetSpan: spanOf(run) })];
}

/** What follows the last Kazakh letter: a headline before a Russian sentence has no full stop to part them. */
function afterKazakh(sentence: string): string {
  const last = Math.max(...[...'әғқңөұүһі'].map((letter) => sentence.toLowerCase().lastIndexOf(letter)));
  const tail = sentence.slice(last + 1).replace(/^\p{L}{0,30}/u, '');
  return last < 0 || tail.length < 40 ? '' : tail;
}

/** The first run of words that stands in the source word for word and has Russian words of small letters. */
function findCopiedRun(source: TextReading, target: TextReading): Span | null {
  const words = source.words();
  const single = new Set(words.map((word) => word.plain));
  if (target.words().filter((word) => single.has(word.plain)).length < copiedRun) return null;
  const known = new Set<string>();
  for (let at = 0; at + copiedRun <= words.length; at += 1)
    known.add(
      words
        .slice(at, at + copiedRun)
        .map((word) => word.plain)
        .join(' '),
    );
  const own = target.words();
  for (let at = 0; at + copiedRun <= own.length; at += 1) {
    const run = own.slice(at, at + copiedRun);
    const small = run.filter((word) => /^\p{Ll}[а-яё-]{2,}$/u.test(word.text));
    const [first, last] = [run[0], run.at(-1)];
    if (small.length < 3 || first === undefined || last === undefined) continue;
    // «Вольфрам, тантал, титан»: a list of loan words is the same in both languages.
    if (target.text.slice(first.start, last.end).includes(',')) continue;
    if (known.has(run.map((word) => word.plain).join(' '))) return { start: first.start, end: last.end };
  }
  return null;
}
