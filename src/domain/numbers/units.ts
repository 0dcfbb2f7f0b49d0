import type { Language } from '../language.js';
import type { TextNumber } from '../numbers.js';

/** What a number counts, in one spelling for all languages: `percent`, `USD`, `km`. */
export interface NumberUnit {
  readonly kind: 'percent' | 'currency' | 'measure';
  /** `percent`, `pp`; ISO 4217 for money; SI symbol for measures. */
  readonly id: string;
}

type Row = readonly [NumberUnit['kind'], string, string];

/** Word beginnings by unit; a `=` before a word asks for the whole word. All languages, since none collides. */
const rows: readonly Row[] = [
  ['percent', 'percent', 'процент =percent =percents пайыз =проц'],
  ['currency', 'USD', 'доллар =dollar =dollars =usd =долл'],
  ['currency', 'EUR', '=евро =euro =euros =eur еуро'],
  ['currency', 'RUB', 'рубл =ruble =rubles =rouble =roubles =rub =руб'],
  ['currency', 'KZT', '=тенге теңге =tenge =kzt =тг'],
  ['currency', 'GBP', '=gbp =фунтов'],
  ['currency', 'CNY', 'юан =yuan =cny =renminbi'],
  ['currency', 'JPY', '=иен =иены =yen =jpy =йен'],
  ['currency', 'TRY', '=лир =лиры =lira =liras'],
  ['currency', 'INR', 'рупи =rupee =rupees'],
  ['measure', 'km', '=км километр =km =kilometers =kilometres =kilometer =kilometre шақырым'],
  ['measure', 'mi', '=миль =мили =миля =mile =miles миля'],
  ['measure', 'm', '=м =m =метр =метра =метров =метрах =метрам =meter =meters =metre =metres метр'],
  ['measure', 'cm', '=см сантиметр =cm =centimeters =centimetres'],
  ['measure', 'mm', '=мм миллиметр =mm =millimeters =millimetres'],
  ['measure', 'ft', '=фут =футов =фута =foot =feet =ft'],
  ['measure', 'kg', '=кг килограм =kg =kilograms =kilogrammes =kilogram келі'],
  ['measure', 't', '=т тонн =ton =tons =tonne =tonnes'],
  ['measure', 'l', 'литр =liter =liters =litre =litres'],
  ['measure', 'ha', '=га гектар =ha =hectare =hectares'],
  ['measure', 'bbl', 'баррел =barrel =barrels'],
  ['measure', 'MW', '=мвт мегаватт =mw =megawatt =megawatts'],
  ['measure', 'GW', '=гвт гигаватт =gw =gigawatt =gigawatts'],
  ['measure', 'kW', '=квт киловатт =kw =kilowatt =kilowatts'],
];

const exact = new Map<string, NumberUnit>();
const byStart = new Map<string, { readonly start: string; readonly unit: NumberUnit }[]>();
for (const [kind, id, words] of rows) {
  for (const word of words.split(' ')) {
    if (word.startsWith('=')) exact.set(word.slice(1), { kind, id });
    else {
      const key = word.slice(0, 3);
      byStart.set(key, [...(byStart.get(key) ?? []), { start: word, unit: { kind, id } }]);
    }
  }
}
const symbols: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₸', 'KZT'],
  ['₹', 'INR'],
]);
/** Words that may stand between a number and its unit: «5 млн американских долларов», `2 square kilometres`. */
const between =
  /^(?:\p{L}{3,16}ск(?:их|ого|ому|ие|ий|ими)$|ақш|қазақстандық|us|u|metric|америкалық|ресей|австралия|канада)/u;
const square = /^(?:кв|квадратн|square|sq|шаршы)/u;
const cubic = /^(?:куб|кубическ|cubic|cu|текше)/u;

/** «38 и 40 долларов»: the unit is said once. */
const list = /^\s(?:и|или|мен|және)\s$/u;

const lead = /^[\s\u00a0\u202f\u2009]?[-‑]?[\s\u00a0\u202f\u2009]?/u;
const wordAt = /[\p{L}]+/uy;
const gapAt = /[.\s\u00a0\u202f\u2009-]{0,2}/uy;

/** The same numbers with the units that stand at them; a range gives its unit to both ends. */
export function attachUnits(
  text: string,
  numbers: readonly TextNumber[],
  language: Language,
): readonly TextNumber[] {
  const done = numbers.map((number) =>
    number.kind === 'time'
      ? number
      : { ...number, unit: unitBefore(text, number) ?? unitAfter(text, number, language) },
  );
  return done.map((number, index) => {
    const next = done[index + 1];
    const linked = next?.unit?.kind === 'currency' && list.test(text.slice(number.end, next.start));
    const other =
      number.range === 'from' || linked ? next : number.range === 'to' ? done[index - 1] : undefined;
    return number.unit === null && other?.unit ? { ...number, unit: other.unit } : number;
  });
}

function unitBefore(text: string, number: TextNumber): NumberUnit | null {
  const head = text.slice(Math.max(0, number.start - 4), number.start).trimEnd();
  const currency = symbols.get(head.at(-1) ?? '');
  if (currency !== undefined) return { kind: 'currency', id: currency };
  const code = /[A-Z]{3}$/.exec(head)?.[0].toLowerCase();
  const unit = code === undefined ? undefined : exact.get(code);
  return unit?.kind === 'currency' ? unit : null;
}

function unitAfter(text: string, number: TextNumber, language: Language): NumberUnit | null {
  const tail = text.slice(number.end, number.end + 60).replace(/^-(?:й|го|му|ти|ми|х|м)(?!\p{L})/u, '');
  const abbreviated = tail.startsWith('.') ? tail.slice(1) : tail;
  const rest = abbreviated.slice(lead.exec(abbreviated)?.[0].length ?? 0);
  const sign = rest[0] ?? '';
  if (sign === '%') return { kind: 'percent', id: 'percent' };
  if (rest.startsWith('°C') || rest.startsWith('°С')) return { kind: 'measure', id: '°C' };
  const currency = symbols.get(sign);
  // «в 2020 $5 млн»: a sign after a space and before a figure belongs to what follows.
  if (currency !== undefined && !/^.\s?\d/u.test(rest)) return { kind: 'currency', id: currency };
  return unitWords(rest, language);
}

function unitWords(rest: string, language: Language): NumberUnit | null {
  let at = 0;
  let power = '';
  for (let skipped = 0; skipped < 3; skipped += 1) {
    wordAt.lastIndex = at;
    const word = wordAt.exec(rest)?.[0].toLowerCase();
    if (word === undefined) return null;
    const unit = lookUp(word);
    if (unit !== null) {
      const mark = rest[at + word.length];
      const raised = power || (mark === '²' || mark === '2' ? '2' : mark === '³' || mark === '3' ? '3' : '');
      return unit.kind === 'measure' ? { kind: 'measure', id: unit.id + raised } : unit;
    }
    if (language === 'en' && word === 'per' && rest.slice(at, at + 8).toLowerCase() === 'per cent')
      return { kind: 'percent', id: 'percent' };
    if (square.test(word)) power = '2';
    else if (cubic.test(word)) power = '3';
    else if (!between.test(word)) return null;
    gapAt.lastIndex = at + word.length;
    at += word.length + (gapAt.exec(rest)?.[0].length ?? 0);
  }
  return null;
}

function lookUp(word: string): NumberUnit | null {
  const known = exact.get(word);
  if (known !== undefined) return known;
  const candidates = byStart.get(word.slice(0, 3)) ?? [];
  return (
    candidates.find(({ start }) => word.startsWith(start) && word.length <= start.length + 9)?.unit ?? null
  );
}
