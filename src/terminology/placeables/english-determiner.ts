import type { PlaceableKind, TargetForm } from '../../contracts/placeables.js';
import type { Span } from '../../domain/span.js';
import { takesThe } from './definite-names.js';

type Determiner = NonNullable<Extract<TargetForm, { language: 'en' }>['determiner']>;

/** Names that may take `the`; towns and people never do. */
const kinds: ReadonlySet<PlaceableKind> = new Set(['country', 'organisation', 'place']);

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Words that may stand before a name and never within what its article opens: «in Japan», but not «neighboring Japan». */
const before = wordsOf(
  'of in to from with between and or for at by through on via across into against about toward towards than near around beyond within including over under after before since that while where when because if as both',
);
/** Words that may follow a name and never make it the attribute of a noun: «the UK and», but not «the UK delegation». */
const after = wordsOf(
  'of in to from with between and or for at by through on via across into against about towards than within over under after before since until during as is are was were has have had will would can could may should must who which that but while where when also entered amounted continued grew rose fell stood toured won signed arrived met held passed reached increased exceeded departed ratified sent received took takes visited',
);
/** Nouns that the name of a body stands before as an attribute; the article there is theirs. Countries have adjectives. */
const nouns = wordsOf(
  'summit session delegation chairmanship charter budget headquarters mission meeting framework platform secretariat member members countries forum agenda office',
);

const opensNoun = /(?:^|[^\p{L}])(?:an?|next|last|previous|first|annual|upcoming|current|this) $/iu;
/** «President of Japan Sanae Takaichi»: the capital after the name begins another. */
const beforeBearer = /(?:President|Minister|Chancellor|King|Emir|Ambassador|Speaker|Chairman) of $/u;

/** Where a name stands with the article that is its own, and what another name must be to take its place. */
export interface Determined {
  readonly start: number;
  readonly determiner?: Determiner;
}

/** What `the` before a name is there for, read off the words around it. `phrase` is the name without its possessive. */
export function readDeterminer(
  kind: PlaceableKind,
  phrase: string,
  hit: Span & { readonly possessive: boolean },
  target: string,
): Determined {
  const the = kinds.has(kind) ? takesThe(phrase, kind) : null;
  if (the === null) return { start: hit.start };
  const head = target.slice(0, hit.start);
  const tail = target.slice(hit.end);
  const article = /(?:^|[^\p{L}])([Tt]he )$/u.exec(head)?.[1] ?? '';
  const next = /^ (\p{L}+)/u.exec(tail)?.[1] ?? '';
  const attribute = kind === 'organisation' && !hit.possessive && nouns.has(next);
  if (attribute && (article !== '' || opensNoun.test(head)))
    return { start: hit.start, determiner: 'of the noun' };
  const strict = { start: hit.start, determiner: the ? 'the' : 'none' } as const;
  const start = hit.start - article.length;
  const closed =
    hit.possessive ||
    after.has(next) ||
    /^(?:$|[.,;:!?)”"»]| [–—(])/u.test(tail) ||
    (/^\p{Lu}/u.test(next) && beforeBearer.test(target.slice(0, start)));
  if (!closed || the !== (article !== '')) return strict;
  const previous = /(\p{L}{1,40}),? $/u.exec(target.slice(0, start))?.[1] ?? '';
  const opened = start === 0 || before.has(previous) || /, $/u.test(target.slice(0, start));
  return the || opened ? { start, determiner: 'own' } : strict;
}

/** The name with its article as the place asks; null where it takes `the` and the place has none for it, or conversely. */
export function writeDeterminer(
  kind: PlaceableKind,
  phrase: string,
  written: string,
  { determiner, layout }: Extract<TargetForm, { language: 'en' }>,
): string | null {
  if (determiner === undefined || determiner === 'of the noun') return written;
  const the = takesThe(phrase, kind);
  if (the === null) return null;
  if (determiner !== 'own') return the === (determiner === 'the') ? written : null;
  return the ? `${layout?.includes('T') === true ? 'The' : 'the'} ${written}` : written;
}
