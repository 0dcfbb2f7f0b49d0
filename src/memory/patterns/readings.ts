import type { Pattern, Piece, SlotPiece, Template } from './pattern.js';
import { patternError } from './pattern-error.js';
import { tokenise } from './tokens.js';

/** A step of a flat reading: a word or mark of the text, or a slot. */
export type Step = { readonly type: 'word'; readonly word: string } | SlotPiece;

/** One way through a template, choices made. */
export interface Reading {
  readonly steps: readonly Step[];
  /** Which option was taken of each named choice. */
  readonly chosen: ReadonlyMap<string, number>;
}

/** More ways than this through one line are a mistake; it bounds the trie. */
const maxReadings = 512;

interface Path {
  readonly pieces: readonly Exclude<Piece, { readonly type: 'choice' }>[];
  readonly chosen: ReadonlyMap<string, number>;
}

/** Every way through every Russian line of a pattern. @throws ContentError `memory.pattern_size` */
export function readingsOf(pattern: Pattern): readonly Reading[] {
  return pattern.sources.flatMap((source) => {
    const paths = expand(source);
    if (paths === null) throw patternError('size', pattern.place, { name: pattern.id, limit: maxReadings });
    return paths.map(({ pieces, chosen }) => ({ steps: stepsOf(pieces), chosen }));
  });
}

/** The token sequences of a text with choices, such as a list's form. Null past the limit. */
export function wordings(template: Template): readonly (readonly string[])[] | null {
  const paths = expand(template);
  return (
    paths?.map(({ pieces }) =>
      stepsOf(pieces).flatMap((step) => (step.type === 'word' ? [step.word] : [])),
    ) ?? null
  );
}

function expand(template: Template): readonly Path[] | null {
  let paths: readonly Path[] = [{ pieces: [], chosen: new Map() }];
  for (const piece of template) {
    const ways = piece.type === 'choice' ? waysOf(piece) : [{ pieces: [piece], chosen: new Map() }];
    if (ways === null || paths.length * ways.length > maxReadings) return null;
    paths = paths.flatMap((path) =>
      ways.map((way) => ({
        pieces: [...path.pieces, ...way.pieces],
        chosen: new Map([...path.chosen, ...way.chosen]),
      })),
    );
  }
  return paths;
}

function waysOf(choice: Extract<Piece, { readonly type: 'choice' }>): readonly Path[] | null {
  const ways: Path[] = [];
  for (const [index, option] of choice.options.entries()) {
    const paths = expand(option);
    if (paths === null) return null;
    for (const { pieces, chosen } of paths)
      ways.push({
        pieces,
        chosen: choice.name === null ? chosen : new Map([...chosen, [choice.name, index]]),
      });
  }
  return ways;
}

/** Text next to text is joined before it is cut into words, so that an ending in brackets meets its stem. */
function stepsOf(pieces: Path['pieces']): readonly Step[] {
  const steps: Step[] = [];
  let text = '';
  const flush = (): void => {
    for (const { word } of tokenise(text)) steps.push({ type: 'word', word });
    text = '';
  };
  for (const piece of pieces) {
    if (piece.type === 'text') text += piece.text;
    else {
      flush();
      steps.push(piece);
    }
  }
  flush();
  return steps;
}
