import type { Harmony } from './letters.js';

/**
 * Words whose harmony usage has settled against the rules of harmony.ts. Keys are lower case; a compound is
 * looked up whole and by its last part. Source: the spelling of the state information agencies and akorda.kz.
 */
export const harmonyExceptions: ReadonlyMap<string, Harmony> = new Map([
  ['тарих', 'back'],
  ['ми', 'back'],
  ['баку', 'front'],
  ['цифр', 'back'],
  ['округ', 'front'],
  // Other words in -ог go back: археологтар, but педагогтер in law and press.
  ['педагог', 'front'],
  // Compounds of су (water), which keeps its own vowel; the verbal nouns in -су (өсу, кесу) do not.
  ['жетісу', 'back'],
  ['көксу', 'back'],
  ['теріссу', 'back'],
]);

/**
 * Stems that lose the vowel of their last syllable before a vowel: орын, орны. The second column is the stem as
 * it stands there, before the voicing of its last consonant.
 */
export const syncopeStems: ReadonlyMap<string, string> = new Map([
  ['орын', 'орн'],
  ['мұрын', 'мұрн'],
  ['ерін', 'ерн'],
  ['мойын', 'мойн'],
  ['қойын', 'қойн'],
  ['қарын', 'қарн'],
  ['ауыз', 'ауз'],
  ['халық', 'халқ'],
  ['қалып', 'қалп'],
  ['әріп', 'әрп'],
  ['көрік', 'көрк'],
  ['құлық', 'құлқ'],
  ['құлып', 'құлп'],
  ['бөрік', 'бөрк'],
  ['парық', 'парқ'],
  ['ғұрып', 'ғұрп'],
  ['ырық', 'ырқ'],
  ['ерік', 'ерк'],
  ['мүлік', 'мүлк'],
  ['кейіп', 'кейп'],
  ['қауіп', 'қауп'],
  ['тұрық', 'тұрқ'],
]);

/** Nouns that look like agent or possessed forms in a phrase but are whole stems. */
export const wholeStems: ReadonlySet<string> = new Set([
  'кісі',
  'екі',
  'алты',
  'жеті',
  'түлкі',
  'тері',
  'іні',
  'қозы',
  'тоты',
  'бөрі',
  'киелі',
  'алматы',
  'қарағанды',
  'түркі',
  'шаршы',
  'сары',
  'жартысы',
  'қарсы',
  'тырысы',
  'ақы',
  'зейнетақы',
  'еңбекақы',
  'жалақы',
  'төлемақы',
  'қаржы',
  'желі',
  'қаулы',
  'белгі',
  'үлгі',
  'жарғы',
  'сәрсенбі',
  'дүйсенбі',
  'сейсенбі',
  'бейсенбі',
  'сенбі',
  'жексенбі',
  'көкөністі',
]);

/** Possessed nouns that stand alone: ел + басы. */
export const possessedAlone: ReadonlySet<string> = new Set(['елбасы', 'отағасы']);

/** Offices and bodies whose possessive stands alone where its owner is understood: Президенті, Үкіметі. */
export const officialNouns: ReadonlySet<string> = new Set([
  'президент',
  'үкімет',
  'министр',
  'парламент',
  'сенат',
  'мәжіліс',
  'кеңес',
  'комитет',
  'ұйым',
  'қор',
  'банк',
  'облыс',
  'аудан',
  'форум',
  'институт',
  'университет',
  'департамент',
  'одақ',
  'әкім',
  'депутат',
  'директор',
  'өкіл',
  'сот',
  'прокурор',
  'канцлер',
  'король',
  'спикер',
  'сарай',
  'теңіз',
  'халық',
  'кодекс',
  'заң',
  'конгресс',
]);

/** Ends of names made of a verb: «Тілеуберді», «Қожакелді». Such a name is a stem, not a possessed noun. */
export const verbalNameEnds: readonly string[] = [
  'берді',
  'келді',
  'тұрды',
  'болды',
  'келди',
  'берды',
  'ғали',
  'балды',
];

/** How an acronym is said where its letters do not tell. The value is a Cyrillic word with the same ending. */
export const acronymReadings: ReadonlyMap<string, string> = new Map([
  ['АҚШ', 'ақш'],
  ['АҚ', 'ақы'],
  ['ҰК', 'ке'],
  ['ҚК', 'ке'],
  ['ТМД', 'ды'],
  ['ҚҚС', 'қас'],
  ['KEGOC', 'кегок'],
]);

/** Abbreviations said in full: 15 млн-ға. */
export const abbreviationReadings: ReadonlyMap<string, string> = new Map([
  ['млн', 'миллион'],
  ['млрд', 'миллиард'],
  ['трлн', 'триллион'],
  ['км', 'километр'],
  ['см', 'сантиметр'],
  ['мм', 'миллиметр'],
  ['кг', 'килограм'],
  ['кВт', 'киловат'],
  ['МВт', 'мегават'],
  ['ГВт', 'гигават'],
  ['га', 'гектар'],
]);

/** Loans in common use with a doubled last consonant, which is written once before a suffix even in capitals. */
export const doubledLoans: ReadonlySet<string> = new Set([
  'процесс',
  'конгресс',
  'прогресс',
  'экспресс',
  'пресс',
  'класс',
  'компромисс',
  'металл',
  'балл',
  'грамм',
  'киловатт',
  'мегаватт',
  'холл',
  'грипп',
]);

/** Singular nouns that end as a plural of a shorter word would. */
export const pluralLookalikes: ReadonlySet<string> = new Set(['дәптер', 'трейлер', 'бройлер']);

/**
 * Nouns in с whose possessive (кеңесі, қатынасы, соғысы) looks like that of a noun in a vowel (мекемесі, қаласы,
 * жарғысы). Compounds are found by their end.
 */
export const nounsInS: readonly string[] = [
  'кеңес',
  'күрес',
  'елес',
  'үлес',
  'егес',
  'әріптес',
  'серіктес',
  'әңгімелес',
  'бәсекелес',
  'жерлес',
  'қызметтес',
  'бизнес',
  'адрес',
  'интерес',
  'қатынас',
  'жолдас',
  'отандас',
  'қандас',
  'замандас',
  'сыныптас',
  'сұхбаттас',
  'құрдас',
  'талас',
  'алмас',
  'атлас',
  'ананас',
  'космос',
  'эпос',
  'хаос',
  'соғыс',
  'шығыс',
  'ағыс',
  'алғыс',
  'қарғыс',
  'тігіс',
];
/** Nouns in -лы, -лі, -ры, -рі: other words in -лысы, -рісі come of -лыс, -ріс (мәжілісі, өндірісі). */
export const nounsInClosedVowel: readonly string[] = [
  'қаулы',
  'желі',
  'тері',
  'бөрі',
  'шабдалы',
  'қозы',
  'тоты',
  'іні',
];
