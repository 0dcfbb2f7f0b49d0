import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { soundsAlike } from '../name-sound.js';
import { readNames } from '../names.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'attribution', category: 'accuracy/mistranslation', severity: 'warn' } as const;

/** Who is named outside the quotation is not found only inside it: the words stay with the one who said them. */
export const attribution: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const [quoted, quotedTarget] = [source.quotations().pairs, target.quotations().pairs];
    if (quoted.length === 0 || quotedTarget.length === 0) return [];
    const inside = (spans: typeof quoted, at: number) =>
      spans.some(({ start, end }) => at > start && at < end);
    return readNames(source)
      .filter((name) => !inside(quoted, name.start))
      .filter((name) => {
        const surname = name.words.at(-1)?.text ?? '';
        const heard = target
          .words()
          .filter((word) => /^\p{Lu}/u.test(word.text) && soundsAlike(surname, word.text));
        return heard.length > 0 && heard.every((word) => inside(quotedTarget, word.start));
      })
      .map((name) =>
        createFinding(identity, unit, 'moved', { values: { name: name.text }, sourceSpan: spanOf(name) }),
      );
  },
};
