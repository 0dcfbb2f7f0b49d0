/** Above this many UTF-16 units a made headline is cut at a clause boundary; press headlines stay under it. */
const longHeadline = 140;
/** No boundary in this many units: the sentence is a list or not prose, and is cut at a comma or a space. */
const longestHeadline = 300;
/** No more of a paragraph than this is looked at. */
const searchLength = 2_000;
/** A shorter head of a sentence says too little to stand alone. */
const shortestHeadline = 40;

const abbreviations = new Set(
  'г гг в вв им ул д тыс млн млрд трлн руб тг т п пп ст ч см др пр напр св проф акад о оз р н э'.split(' '),
);
const closers = new Set('»”"\')');
const sentenceStart = /^["«„“(—–-]?\s?[\p{Lu}\d«„]/u;

/**
 * The first sentence of a paragraph, its closing quotation mark included. Does not end at initials,
 * common abbreviations, or inside quotation marks and brackets that close later.
 */
export function firstSentence(paragraph: string): string {
  let depth = 0;
  for (let index = 0; index < paragraph.length; index += 1) {
    const char = paragraph.charAt(index);
    if (char === '«' || char === '(') depth += 1;
    else if ((char === '»' || char === ')') && depth > 0) depth -= 1;
    else if (char === '.' || char === '!' || char === '?' || char === '…') {
      const end = sentenceEnd(paragraph, index);
      if (end !== null && depth - closedBetween(paragraph, index, end) <= 0) return paragraph.slice(0, end);
    }
  }
  return paragraph;
}

function closedBetween(text: string, from: number, to: number): number {
  let closed = 0;
  for (let index = from; index < to; index += 1)
    if (text.charAt(index) === '»' || text.charAt(index) === ')') closed += 1;
  return closed;
}

/** Where the sentence stopping at `index` ends, or null when it goes on. */
function sentenceEnd(text: string, index: number): number | null {
  let end = index + 1;
  while (end < text.length && (closers.has(text.charAt(end)) || '.!?…'.includes(text.charAt(end)))) end += 1;
  if (end >= text.length) return end;
  if (text.charAt(end) !== ' ' || !sentenceStart.test(text.slice(end + 1, end + 5))) return null;
  return text.charAt(index) === '.' && isAbbreviation(text, index) ? null : end;
}

function isAbbreviation(text: string, dot: number): boolean {
  let start = dot;
  while (start > 0 && dot - start < 8 && /\p{L}/u.test(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, dot);
  if (word.length === 1 && word !== word.toLowerCase()) return true;
  return abbreviations.has(word.toLowerCase());
}

/** After these the clause that follows is needed: `тогда, когда`, `те, которые`, `в том, что`. */
const correlative =
  '(?<![ («](?:тогда|там|туда|так|столько|настолько|тот|та|то|те|того|той|тому|тем|том|тех|теми|такой|такая|такое|такие|таких))';

/**
 * Places where a sentence may end early and still say something whole: before a relative or adverbial
 * clause, a second predicate, an attribution, a list of particulars. Participles only by endings that
 * adjectives do not share.
 */
const boundary = new RegExp(
  correlative +
    `(?:${[
      ', а также ',
      ', (?:[а-яё]{1,6} )?(?:ходе |рамках |время |результате )?котор(?:ый|ая|ое|ые|ого|ой|ому|ую|ых|ым|ыми|ом) ',
      ', (?:где|куда|откуда|когда|поскольку|так как|если|хотя|при этом|причем|причём|после чего|благодаря чему|в том числе|включая|что позволит|что позволяет|что даст) ',
      ', [а-яё]{2,}(?:ующ|ающ|яющ|авш|явш|ивш|евш|овавш|ованн)(?:ий|ая|ее|ие|его|ей|ему|ую|их|им|ими|ый|ое|ые|ого|ой|ому|ых|ым|ыми) ',
      ', (?:сообща|переда|пиш|информиру)[а-яё]{1,4} ',
      ', — [а-яё]',
      '; ',
      ' — ',
    ].join('|')})`,
  'gu',
);

/** Endings of finite verbs and short participles; nouns share some, so their absence says more than their presence. */
const predicate =
  /[а-яё]{3}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ут|ят|ат|ется|ится|ются|утся|ятся|атся|[аея]н[аоы]?|[ыя]т[аоы])(?![а-яё])/u;

/**
 * A headline out of an article's first paragraph, for a source that has none: its first sentence without
 * the dash of a quotation and the final full stop. Over 140 units it is cut at the last clause boundary
 * before that (the first one after, when none comes early enough), never inside a phrase, quotation or bracket.
 */
export function makeHeadline(paragraph: string): string {
  const sentence = firstSentence(paragraph.slice(0, searchLength).replace(/^\s*[—–-]\s+/, ''));
  const spoken = /, — \p{Ll}/u.exec(sentence);
  const whole =
    spoken !== null && spoken.index >= shortestHeadline && paragraph.trimStart().startsWith('—')
      ? sentence.slice(0, spoken.index)
      : sentence;
  return withoutFinalStop(whole.length > longHeadline ? cutAtClause(whole) : whole);
}

function cutAtClause(sentence: string): string {
  let best: number | null = null;
  for (const found of sentence.matchAll(boundary)) {
    const { index } = found;
    const head = sentence.slice(0, index);
    if (index < shortestHeadline || !isBalanced(head) || !predicate.test(head)) continue;
    if (index > longHeadline) return sentence.slice(0, best ?? index);
    best = index;
  }
  if (best !== null) return sentence.slice(0, best);
  if (sentence.length <= longestHeadline) return sentence;
  const comma = sentence.lastIndexOf(', ', longestHeadline);
  const cut = comma >= shortestHeadline ? comma : sentence.lastIndexOf(' ', longestHeadline);
  return sentence.slice(0, cut >= shortestHeadline ? cut : longestHeadline);
}

function isBalanced(text: string): boolean {
  const count = (char: string): number => text.split(char).length - 1;
  return count('«') === count('»') && count('(') === count(')') && count('"') % 2 === 0;
}

export function withoutFinalStop(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith('.') && !trimmed.endsWith('..') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** Whether two texts are the same headline: case, quotation marks and final stop aside. */
export function sameHeadline(left: string, right: string): boolean {
  const key = (text: string): string =>
    withoutFinalStop(text.replace(/[«»„“”"']/g, '').replace(/\s+/g, ' ')).toLowerCase();
  return key(left) === key(right);
}
