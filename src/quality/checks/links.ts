import type { QualityCheck } from '../../contracts/quality-check.js';
import type { Span } from '../../domain/span.js';
import { createFinding, spanOf } from '../finding.js';

const identity = { id: 'links', category: 'accuracy/do-not-translate', severity: 'block' } as const;

/** Web addresses, e-mail addresses and account names of the source stand in the target letter for letter. */
export const links: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    const [ours, theirs] = [readLinks(unit.source), readLinks(unit.target)];
    const missing = ours.filter((link) => !theirs.some((other) => other.text === link.text));
    const added = theirs.filter((link) => !ours.some((other) => other.text === link.text));
    return [
      ...missing.map((link) =>
        createFinding(identity, unit, 'missing', { values: { link: link.text }, sourceSpan: spanOf(link) }),
      ),
      ...added.map((link) =>
        createFinding(identity, unit, 'added', { values: { link: link.text }, targetSpan: spanOf(link) }),
      ),
    ];
  },
};

interface Link extends Span {
  readonly text: string;
}

/** Whole runs between white space are taken first, so that no pattern has to look ahead far. */
function readLinks(text: string): readonly Link[] {
  const found: Link[] = [];
  if (!/@|:\/\/|\.[a-z]/iu.test(text)) return found;
  for (const match of text.matchAll(/[^\s<>"«»“”(),]+/gu)) {
    const run = withoutEnding(match[0].slice(0, 2000));
    if (!isLink(run)) continue;
    let end = run.length;
    while (end > 0 && ".,:;!?…'’/)]".includes(run[end - 1] ?? '')) end -= 1;
    found.push({ text: run.slice(0, end).toLowerCase(), start: match.index, end: match.index + end });
  }
  return found;
}

/** `kaspi.kz's`, «kaspi.kz-тің»: the address without its case ending. */
function withoutEnding(run: string): string {
  return run.replace(/(?:['’]s|-[а-яёәғқңөұүһі]{1,12}[.,:;!?]?)$/iu, '');
}

function isLink(run: string): boolean {
  if (run.startsWith('http://') || run.startsWith('https://') || run.startsWith('www.')) return true;
  const at = run.indexOf('@');
  if (at >= 0)
    return at === 0 ? /^@[A-Za-z0-9_]{3,}/.test(run) : /^[\w.-]{1,200}\.[a-z]{2,}/iu.test(run.slice(at + 1));
  return /^[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60}){0,3}\.(?:kz|ru|com|org|net|int|gov|edu|info|eu|uz|kg)(?:\/|[.,:;!?]?$)/iu.test(
    run,
  );
}
