import type { Analysis } from './analysis.js';

// What a noun means decides which forms there are: hours have -ғы, people say «I am».

/** Nouns of time and place that take -ғы, -гі by themselves: жылғы, таңғы, ішкі, соңғы. */
const timesAndPlaces: ReadonlySet<string> = new Set([
  'жыл',
  'ай',
  'күн',
  'ғасыр',
  'таң',
  'түс',
  'түн',
  'кеш',
  'жаз',
  'қыс',
  'көктем',
  'күз',
  'бүгін',
  'ертең',
  'қазір',
  'бұрын',
  'іш',
  'сырт',
  'арт',
  'төмен',
  'шет',
  'соң',
  'бас',
]);

/** Nouns of people beyond those in -шы, -ші, -гер, -кер. */
const people: ReadonlySet<string> = new Set([
  'президент',
  'министр',
  'премьер-министр',
  'вице-премьер',
  'депутат',
  'сенатор',
  'әкім',
  'спикер',
  'король',
  'патшайым',
  'ханзада',
  'сұлтан',
  'әмір',
  'шейх',
  'император',
  'канцлер',
  'губернатор',
  'мэр',
  'төраға',
  'директор',
  'прокурор',
  'судья',
  'ректор',
  'профессор',
  'академик',
  'доктор',
  'дәрігер',
  'мұғалім',
  'консул',
  'атташе',
  'дипломат',
  'комиссар',
  'омбудсмен',
  'уәкіл',
  'өкіл',
  'орынбасар',
  'мүше',
  'делегат',
  'генерал',
  'полковник',
  'майор',
  'капитан',
  'адмирал',
  'маршал',
  'офицер',
  'эксперт',
  'маман',
  'журналист',
  'инвестор',
  'тренер',
  'чемпион',
  'имам',
  'мүфти',
  'адам',
  'кісі',
  'азамат',
  'дос',
  'көшбасшы',
]);

const endsOfPeople = /(?:шы|ші|гер|кер|паз|гөй|гой|ист)$/u;

/** The head without its possessive, lower case. */
function headOf(analysis: Analysis): string {
  return (analysis.base ?? analysis).parts.head.toLowerCase();
}

/** Whether -ғы stands on the noun itself («2027 жылғы»); on every other noun it follows the locative («елдегі»). */
export function takesTimeAttribute(analysis: Analysis): boolean {
  return analysis.base === null && timesAndPlaces.has(headOf(analysis));
}

/** Whether the noun names people, who alone say -мын, -сың of themselves. */
export function namesPeople(analysis: Analysis): boolean {
  const head = headOf(analysis);
  return people.has(head) || people.has(head.slice(head.lastIndexOf('-') + 1)) || endsOfPeople.test(head);
}
