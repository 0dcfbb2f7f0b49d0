/** What an abbreviation says about the full stop after it. */
export type AbbreviationKind =
  /** Always followed by what it belongs to: `ул. Абая`, `Mr. Smith`. */
  | 'leading'
  /** Stands after what it belongs to, so a sentence may end there: `2,5 млрд.`, `и др.`, `Inc.` */
  | 'trailing'
  /** Trailing after a number, else leading: `5 м.` but `м. Абая`, `2025 г.` but `г. Алматы`. */
  | 'unit'
  /** A word of its own unless a figure follows: `рис. 5`, `Feb. 5`. */
  | 'reference';

const leading = [
  // Russian: places, titles, languages in brackets
  'ул пл пр пер просп пр-т пр-кт бул б-р наб мкр мкрн корп оз пос гор ж/д а/д проф акад доц чл чл.-корр',
  'член-корр ген полк подполк лейт адм инж канд д-р г-н г-жа гр тов св напр им пом нач деп зам зав пред',
  'вице-през т.е т.н т.к т.о сокр букв англ нем франц фр лат рус каз казах укр яп исп итал араб перс греч',
  'тюрк узб кирг монг',
  // English
  'mr mrs ms messrs dr prof gen lt col capt sgt maj cmdr adm rep sen gov rev hon st mt ft vs cf e.g i.e',
  // Kazakh
  'қ мыс қар т.а',
];

/** Words in their own right, abbreviations only before a figure: `рис. 5`, `No. 7`, `Feb. 5`. */
const reference = [
  'рис табл стр гл см ср тел пп абз прим ок род ум изд ред янв фев февр мар апр авг сен сент окт ноя нояб дек',
  'no nos fig sec art pp vol approx ca jan feb mar apr jun jul aug sept sep oct nov dec',
];

const trailing = [
  'др проч т.п т.д т.ч обл р-н млн млрд трлн тыс руб коп долл тг чел экз шт сек мин час гг вв',
  'с.г т.г н.э л.с кв куб барр гос-во мес нед илл изм',
  'inc ltd corp co llc plc jr sr etc bros dept est a.m p.m ph.D bn mn',
  'т.б т.с.с жж ғғ ауд мың',
];

const unit = ['г в м км см мм кг гр га т л ч с р п д ст о ж ғ б'];

function entries(lists: readonly string[], kind: AbbreviationKind): [string, AbbreviationKind][] {
  return lists.flatMap((list) => list.split(' ').map((word): [string, AbbreviationKind] => [word, kind]));
}

const kinds: ReadonlyMap<string, AbbreviationKind> = new Map([
  ...entries(trailing, 'trailing'),
  ...entries(unit, 'unit'),
  ...entries(leading, 'leading'),
  ...entries(reference, 'reference'),
]);

/**
 * The kind of a word that stands before a full stop (`млрд`, `т.п`), or null. Its first letter may be
 * a capital; capitals further on make another word (`кВ` is a voltage, `SEC` an agency).
 */
export function abbreviationKind(word: string): AbbreviationKind | null {
  return kinds.get(word.charAt(0).toLowerCase() + word.slice(1)) ?? null;
}

/** Two-word abbreviations written with a space, by their second word: `и т. п.`, `с. г.`, `3,2 п. п.` */
const pairs: Readonly<Record<string, readonly string[]>> = {
  п: ['т.', 'п.'],
  пр: ['и'],
  д: ['т.'],
  ч: ['т.'],
  г: ['с.', 'т.'],
  э: ['н.'],
  б: ['т.'],
  с: ['л.', 'т.', 'с.'],
};

/** True when `first second.` is one abbreviation that may end a sentence. */
export function isTrailingPair(first: string, second: string): boolean {
  return pairs[second]?.includes(first.toLowerCase()) ?? false;
}

/**
 * Words that are capitalised only because a sentence begins, never as a name. After an initial or a
 * title (`витамин C. Он …`, `the U.S. The …`) they alone show that a new sentence has begun.
 */
const openers: ReadonlySet<string> = new Set(
  [
    'Он Она Оно Они Его Ее Её Их Ему Ей Им Мы Вы Я Ты Наш Наша Наши Это Этот Эта Эти Этого Этому Тот Та Те Там',
    'Такой Такая Такие Такое Так Также Тем Того В Во На Над Под По При Про От До Для Из За К Ко С Со У О Об Без',
    'Через После Перед Между Кроме Среди Согласно Несмотря Благодаря Помимо Наряду И А Но Однако Или Если Когда',
    'Как Какой Какие Кто Что Чтобы Где Куда Почему Пока Хотя Поэтому Потому Затем Далее Ранее Сегодня Завтра',
    'Вчера Теперь Сейчас Напомним Отметим Все Всё Всего Вместе Более Не Ни Уже Еще Ещё Лишь Только Тогда Данный',
    'The A An He She It They We You His Her Its Their Our This That These Those There Here In On At By To From',
    'For With As If When While After Before Since Until And But Or So Yet However According Meanwhile Earlier',
    'Last Both Each All Some Many Most No Not What Who Why How Where Under During Over Then Also',
    'Ол Олар Оның Олардың Оған Оны Бұл Осы Осыған Осындай Сол Соның Біз Біздің Мен Менің Сіз Сіздің Бұдан Бұған',
    'Ал Бірақ Алайда Сонымен Сондай-ақ Сондықтан Егер Енді Бүгін Кеше Кейін Содан Онда Мұнда Мұндай Барлық Осылайша',
  ].flatMap((line) => line.split(' ')),
);

export function isSentenceOpener(word: string): boolean {
  return openers.has(word);
}

/** Capitalised words that go on after `5 млрд долл.` or `300 тыс.` and begin nothing. */
const continuations: ReadonlySet<string> = new Set(
  'США МВт ГВт кВт ТВт Вт Гкал Гц МГц ГГц Мбит Гбит Гб ГБ МБ ТБ Тб Мб Па МПа В Дж'
    .split(' ')
    .filter((w) => w.length > 1),
);

export function isUnitContinuation(word: string): boolean {
  return continuations.has(word);
}

/** Prepositions and the like that open `В 2025 г. Казахстан …`, where the stop ends nothing. */
const timeOpeners: ReadonlySet<string> = new Set(
  'в во к ко с со до за на по от после около начиная с осенью весной летом зимой уже еще ещё и а но лишь только ранее'.split(
    ' ',
  ),
);

export function isTimeOpener(word: string): boolean {
  return timeOpeners.has(word);
}
