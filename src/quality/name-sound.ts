/**
 * The consonants of a name by classes that transliteration between Cyrillic and Latin keeps: П and b are one class,
 * К, g and h another, all hissing sounds a third. So «Джонсон», `Johnson` and «Джонсонның» can be compared.
 */
export function nameSound(word: string): string {
  return remembered(hardSounds, word, () => classesOf(plainLetters(word)));
}

// Each name of a sentence is compared with each word of the other that may be one.
const [hardSounds, softSounds] = [new Map<string, string>(), new Map<string, string>()];
const mostRemembered = 2000;

function remembered(sounds: Map<string, string>, word: string, make: () => string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  if (sounds.size >= mostRemembered) sounds.clear();
  const made = make();
  if (word.length <= 60) sounds.set(word, made);
  return made;
}

/** The same where `c`, `ch`, `x` and `j` are soft: `Cyril`, `Chi`, `Xi`, `Jozef`. */
function softSound(word: string): string {
  return remembered(softSounds, word, () =>
    classesOf(
      plainLetters(word)
        .replace(/ch|c(?=[eiy])/gu, 's')
        .replace(/^x(?=[iu])/u, 's')
        .replace(/^j(?=[aeou])/u, 'y'),
    ),
  );
}

/** Lower case, with one letter or sign for what either alphabet writes with two. */
function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .replace(/dzh|dj|đ|дж|дз(?=[аеиоуэюя])/gu, 'ж')
    .replaceAll('ph', 'f')
    .replace(/^у(?=[аеиоэ])/u, 'в');
}

function classesOf(word: string): string {
  let sound = '';
  let last = '';
  for (const letter of word.replaceAll('x', 'ks')) {
    const found = classes.get(letter) ?? '';
    if (found !== '' && found !== last) sound += found;
    last = found;
  }
  return sound;
}

const classes: ReadonlyMap<string, string> = new Map(
  (
    [
      ['p', 'бпbp'],
      ['f', 'вфvwf'],
      ['t', 'дтdt'],
      ['k', 'гкхқғһkgqhcğ'],
      ['s', 'сзцчшщжszjčšžćşç'],
      ['m', 'мm'],
      ['n', 'нңnñň'],
      ['l', 'лlł'],
      ['r', 'рrř'],
    ] as const
  ).flatMap(([name, letters]) => [...letters].map((letter) => [letter, name] as const)),
);

/**
 * Whether two words may be one name in two alphabets, case endings aside. Wide on purpose: it is asked only whether a
 * name is gone altogether.
 */
export function soundsAlike(source: string, target: string): boolean {
  return likeness(source, target) > 0;
}

/** How alike two words sound, 0-1; 0 where they cannot be one name. */
export function likeness(source: string, target: string): number {
  const [one, hard, soft] = [nameSound(source), nameSound(target), softSound(target)];
  const first = likenessOf(one, hard, source, target);
  return hard === soft ? first : Math.max(first, likenessOf(one, soft, source, target));
}

function likenessOf(one: string, other: string, source: string, target: string): number {
  if (one === '' || other === '')
    return one === other && source[0]?.toLowerCase() === target[0]?.toLowerCase() ? 1 : 0;
  // Both may carry an ending of one or two consonants that the other has not («-ова», «-ның», `'s`).
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [shared, prefix] = [sharedSequence(one, other), commonPrefix(short, long)];
  // One consonant in common says little, unless there are hardly any: «Ли», `Lee`.
  const spare = short.length >= 2 ? 1 : 0;
  const begins = prefix >= short.length - spare && long.length - short.length <= (short.length === 1 ? 1 : 3);
  const enough = one.length >= 3 && shared >= 0.7 * Math.max(short.length, long.length - 1);
  return begins || enough ? shared / long.length : 0;
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Length of the longest common subsequence; names are short, so the table is small. */
function sharedSequence(a: string, b: string): number {
  let row = Array<number>(b.length + 1).fill(0);
  for (const letter of a.slice(0, 30)) {
    const next = [0];
    for (let at = 1; at <= b.length; at += 1)
      next.push(b[at - 1] === letter ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}
