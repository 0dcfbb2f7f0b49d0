/**
 * The consonants of a name by classes that transliteration between Cyrillic and Latin keeps: П and b are one class,
 * К, g and h another, all hissing sounds a third. So «Джонсон», `Johnson` and «Джонсонның» can be compared.
 */
export function nameSound(word: string): string {
  let sound = '';
  let last = '';
  for (const letter of word.toLowerCase().replaceAll('ph', 'f').replaceAll('x', 'ks')) {
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
      ['k', 'гкхқғһkgqhc'],
      ['s', 'сзцчшщжszj'],
      ['m', 'мm'],
      ['n', 'нңn'],
      ['l', 'лl'],
      ['r', 'рr'],
    ] as const
  ).flatMap(([name, letters]) => [...letters].map((letter) => [letter, name] as const)),
);

/**
 * Whether two words may be one name in two alphabets, case endings aside. Wide on purpose: it is asked only whether a
 * name is gone altogether.
 */
export function soundsAlike(source: string, target: string): boolean {
  const [one, other] = [nameSound(source), nameSound(target)];
  if (one === '' || other === '')
    return one === other && source[0]?.toLowerCase() === target[0]?.toLowerCase();
  // Both may carry an ending of one or two consonants that the other has not («-ова», «-ның», `'s`).
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (commonPrefix(short, long) >= Math.max(1, short.length - 1) && long.length - short.length <= 3)
    return true;
  return one.length >= 3 && sharedSequence(one, other) >= 0.7 * Math.max(short.length, long.length - 1);
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
