import type { NumberWord } from './words.js';

/** Cardinals with every case form they have. */
const cardinals: readonly (readonly [number, string])[] = [
  [0, 'ноль нуль нуля'],
  [2, 'два две двух двум двумя'],
  [3, 'три трех трем тремя'],
  [4, 'четыре четырех четырем четырьмя'],
  [5, 'пять пяти пятью'],
  [6, 'шесть шести шестью'],
  [7, 'семь семи семью'],
  [8, 'восемь восьми восемью восьмью'],
  [9, 'девять девяти девятью'],
  [10, 'десять десяти десятью'],
  [11, 'одиннадцать одиннадцати одиннадцатью'],
  [12, 'двенадцать двенадцати двенадцатью'],
  [13, 'тринадцать тринадцати тринадцатью'],
  [14, 'четырнадцать четырнадцати четырнадцатью'],
  [15, 'пятнадцать пятнадцати пятнадцатью'],
  [16, 'шестнадцать шестнадцати шестнадцатью'],
  [17, 'семнадцать семнадцати семнадцатью'],
  [18, 'восемнадцать восемнадцати восемнадцатью'],
  [19, 'девятнадцать девятнадцати девятнадцатью'],
  [20, 'двадцать двадцати двадцатью'],
  [30, 'тридцать тридцати тридцатью'],
  [40, 'сорок сорока'],
  [50, 'пятьдесят пятидесяти пятьюдесятью'],
  [60, 'шестьдесят шестидесяти шестьюдесятью'],
  [70, 'семьдесят семидесяти семьюдесятью'],
  [80, 'восемьдесят восьмидесяти восемьюдесятью'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  [500, 'пятьсот пятисот пятистам пятьюстами пятистах'],
  [600, 'шестьсот шестисот шестистам шестьюстами шестистах'],
  [700, 'семьсот семисот семистам семьюстами семистах'],
  [800, 'восемьсот восьмисот восьмистам восемьюстами восьмистах'],
  [900, 'девятьсот девятисот девятистам девятьюстами девятистах'],
  [1.5, 'полтора полторы полутора'],
];
/** Forms that a good translation may leave out or put in other words. */
const looseWords: readonly (readonly [number, string])[] = [
  [1, 'один одна одно одного одной одному одним одном одну'],
  [2, 'оба обе обоих обеих обоим обеим двое двоих двоим вдвое вдвоем дважды'],
  [3, 'трое троих троим втрое трижды'],
  [4, 'четверо четверых'],
  [5, 'пятеро пятерых'],
  [0.5, 'половина половины половине половину половиной'],
  [0.25, 'четверть четверти четвертью'],
  [10, 'десятилетие десятилетия десятилетий десятилетии десяток десятка десятке десятку'],
  [3, 'тройка тройке тройку тройки'],
  [5, 'пятерка пятерке пятерку пятерки'],
  [12, 'дюжина дюжины дюжину'],
  [20, 'двадцатка двадцатке двадцатку двадцатки двадцатку двадцаткой'],
  [24, 'сутки суток суткам сутками сутках'],
  [50, 'полсотни'],
  [100, 'столетие столетия столетию столетием сотня сотни сотню век века веке'],
  [1000, 'тысячелетие тысячелетия тысячелетию'],
  [500_000, 'полмиллиона полумиллиона'],
  [500_000_000, 'полмиллиарда полумиллиарда'],
  [500_000_000_000, 'полтриллиона полутриллиона'],
];
const ordinalStems: readonly (readonly [number, string])[] = [
  [1, 'перв'],
  [2, 'втор'],
  [4, 'четверт'],
  [5, 'пят'],
  [6, 'шест'],
  [7, 'седьм'],
  [8, 'восьм'],
  [9, 'девят'],
  [10, 'десят'],
  [11, 'одиннадцат'],
  [12, 'двенадцат'],
  [13, 'тринадцат'],
  [14, 'четырнадцат'],
  [15, 'пятнадцат'],
  [16, 'шестнадцат'],
  [17, 'семнадцат'],
  [18, 'восемнадцат'],
  [19, 'девятнадцат'],
  [20, 'двадцат'],
  [30, 'тридцат'],
  [40, 'сороков'],
  [50, 'пятидесят'],
  [60, 'шестидесят'],
  [70, 'семидесят'],
  [80, 'восьмидесят'],
  [90, 'девяност'],
  [100, 'сот'],
];
const ordinalEndings = 'ый ой ого ому ым ом ая ую ое ые ых ыми'.split(' ');
const thirdForms =
  'третий третьего третьему третьим третьем третья третьей третью третье третьи третьих третьими'.split(' ');

function build(): ReadonlyMap<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const [value, forms] of looseWords)
    for (const form of forms.split(' '))
      words.set(form, { value, ordinal: false, loose: true, ...(value >= 10 ? { alone: true } : {}) });
  for (const [value, stem] of ordinalStems)
    for (const ending of ordinalEndings) words.set(stem + ending, { value, ordinal: true, loose: true });
  for (const form of thirdForms) words.set(form, { value: 3, ordinal: true, loose: true });
  for (const [value, forms] of cardinals)
    for (const form of forms.split(' ')) words.set(form, { value, ordinal: false, loose: false });
  return words;
}

/** Russian number words in lower case, «ё» as «е». */
export const russianWords: ReadonlyMap<string, NumberWord> = build();

const prefixes: ReadonlyMap<string, number> = new Map([
  ['одно', 1],
  ['двух', 2],
  ['дву', 2],
  ['трех', 3],
  ['четырех', 4],
  ...cardinals.flatMap(([value, forms]) => {
    const genitive = forms.split(' ')[1];
    return value >= 5 && genitive !== undefined ? [[genitive, value] as const] : [];
  }),
  ['девяносто', 90],
  ['сто', 100],
]);
const tensPrefixes = [...prefixes].flatMap(([prefix, value]) => (value >= 20 ? [prefix] : []));
const compoundHead =
  /^(.{2,20}?)(?:летн|летие|летия|летию|дневн|месячн|недельн|часов|минутн|футов|тонн|квартирн|мест|ваттн|диоптр|сторонн|кратн|этажн|процентн|градусн|метров|местн|тысячн|миллионн)/u;

/** The number inside «двухдневный», «тридцатилетие», «двадцатипятилетие»: always loose. */
export function russianCompound(word: string): NumberWord | null {
  if (word.length < 8 || word.length > 30) return null;
  if (word.startsWith('круглосуточн')) return { value: 24, ordinal: false, loose: true, alone: true };
  if (word.startsWith('полувеков')) return { value: 50, ordinal: false, loose: true, alone: true };
  const value = prefixValue(compoundHead.exec(word)?.[1] ?? '');
  return value === null ? null : { value, ordinal: false, loose: true, alone: true };
}

/** «двадцати», «двадцатипяти». */
function prefixValue(prefix: string): number | null {
  const whole = prefixes.get(prefix);
  if (whole !== undefined) return whole;
  for (const tens of tensPrefixes) {
    const ones = prefix.startsWith(tens) ? prefixes.get(prefix.slice(tens.length)) : undefined;
    if (ones !== undefined && ones < 10) return (prefixes.get(tens) ?? 0) + ones;
  }
  return null;
}
