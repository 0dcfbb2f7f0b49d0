import type { NumberWord } from './words.js';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const others: readonly (readonly [string, number])[] = [
  ['half', 0.5],
  ['quarter', 0.25],
  ['quarters', 0.25],
  ['both', 2],
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['triple', 3],
  ['tripled', 3],
  ['dozen', 12],
];
/** Nouns that count years. */
const spans: readonly (readonly [string, number])[] = [
  ['decade', 10],
  ['century', 100],
  ['centenary', 100],
  ['centennial', 100],
  ['millennium', 1000],
];
const tensOrdinals: readonly (readonly [string, number])[] = [
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
];

function build(): ReadonlyMap<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  small.forEach((word, value) => {
    words.set(word, { value, ordinal: false, loose: value < 2 });
  });
  tens.forEach((word, index) => {
    if (word !== '-') words.set(word, { value: index * 10, ordinal: false, loose: false });
  });
  words.set('hundred', { value: 100, ordinal: false, loose: true });
  ordinals.forEach((word, value) => {
    if (word !== '-') words.set(word, { value, ordinal: true, loose: true });
  });
  for (const [word, value] of tensOrdinals) words.set(word, { value, ordinal: true, loose: true });
  for (const [word, value] of spans) words.set(word, { value, ordinal: false, loose: true, alone: true });
  for (const [word, value] of others) words.set(word, { value, ordinal: false, loose: true });
  return words;
}

/** English number words in lower case. */
export const englishWords: ReadonlyMap<string, NumberWord> = build();
