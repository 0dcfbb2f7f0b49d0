/**
 * A quotation or bracket longer than this is cut into its sentences all the same: a whole speech in
 * one segment is more than a translation engine renders reliably and no memory would ever match it.
 */
export const longestWholeEnclosureChars = 400;

type Kind = 'guillemets' | 'curly' | 'straight' | 'round' | 'square';

const opening: Readonly<Record<string, Kind>> = {
  '«': 'guillemets',
  '„': 'curly',
  '“': 'curly',
  '(': 'round',
  '[': 'square',
};
const closing: Readonly<Record<string, Kind>> = {
  '»': 'guillemets',
  '”': 'curly',
  ')': 'round',
  ']': 'square',
};

/** A matched pair of marks: indices of the marks in the text. */
export interface Enclosure {
  readonly open: number;
  readonly close: number;
}

function turn(
  mark: string,
  before: string,
  openCount: (kind: Kind) => number,
): [Kind, 'open' | 'close'] | null {
  if (mark === '"') {
    const opens = before === '' || before === ' ' || before === '(' || before === '«';
    if (opens) return ['straight', 'open'];
    return openCount('straight') > 0 ? ['straight', 'close'] : null;
  }
  // „so“ closes with the mark that opens “this”.
  if (mark === '“' && openCount('curly') > 0 && before !== ' ' && before !== '') return ['curly', 'close'];
  const opens = opening[mark];
  if (opens !== undefined) return [opens, 'open'];
  const closes = closing[mark];
  return closes === undefined ? null : [closes, 'close'];
}

/**
 * All matched quotation marks and brackets of one paragraph, in order of their closing mark. Each kind
 * is matched by itself, so a mark that was never closed hides nothing else. Linear in the text.
 */
export function findEnclosures(text: string): Enclosure[] {
  const open: Record<Kind, number[]> = { guillemets: [], curly: [], straight: [], round: [], square: [] };
  const found: Enclosure[] = [];
  for (const match of text.matchAll(/[«»“”„"()[\]]/g)) {
    const before = match.index === 0 ? '' : text.charAt(match.index - 1);
    const event = turn(match[0], before, (kind) => open[kind].length);
    if (event === null) continue;
    const [kind, side] = event;
    if (side === 'open') {
      open[kind].push(match.index);
      continue;
    }
    const start = open[kind].pop();
    if (start !== undefined) found.push({ open: start, close: match.index });
  }
  return found;
}
