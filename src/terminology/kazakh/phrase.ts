/** A noun phrase cut at its head: Kazakh inflects the last word alone. */
export interface PhraseParts {
  /** Everything before the head, with the space. */
  readonly lead: string;
  readonly head: string;
  /** What stands after the head and stays there: a closing quote, an abbreviation in brackets. */
  readonly tail: string;
  /** Whether the phrase is a heading in capitals, not an acronym. */
  readonly capitals: boolean;
}

const closers: ReadonlySet<string> = new Set(['»', '”', '“', '"', '’', "'", '.', ',']);

/** Cuts «Біріккен Ұлттар Ұйымы (БҰҰ)» into its lead, the head Ұйымы and the tail « (БҰҰ)». */
export function splitPhrase(phrase: string): PhraseParts {
  let end = phrase.length;
  if (phrase.endsWith(')')) {
    const open = phrase.lastIndexOf('(');
    if (open > 0) end = phrase.slice(0, open).trimEnd().length;
  }
  while (end > 0 && closers.has(phrase.charAt(end - 1))) end -= 1;
  const body = phrase.slice(0, end);
  const start = Math.max(body.lastIndexOf(' '), body.lastIndexOf(' '), body.lastIndexOf('«')) + 1;
  return {
    lead: body.slice(0, start),
    head: body.slice(start),
    tail: phrase.slice(end),
    capitals: isHeading(body),
  };
}

const longestAcronym = 6;
/** A word alone must be longer to be a heading: ТҮРКСОЙ is a name. */
const longestAcronymAlone = 8;

/** A phrase all in capitals is a heading if a word of it is longer than acronyms are. */
function isHeading(body: string): boolean {
  const words = body.split(/[\s-]+/u);
  const longest = Math.max(...words.map((word) => word.length));
  return (
    longest > (words.length > 1 ? longestAcronym : longestAcronymAlone) &&
    /\p{L}/u.test(body) &&
    body === body.toUpperCase()
  );
}
