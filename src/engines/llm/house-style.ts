import type { Language } from '../../domain/language.js';

/** How the target language is called in a prompt. */
export const languageNames: Readonly<Record<Language, string>> = {
  ru: 'Russian',
  en: 'English',
  kk: 'Kazakh (Cyrillic script)',
};

const common = [
  'Translate every sentence completely: add nothing, leave nothing out, explain nothing.',
  'Keep one translation for each numbered sentence; never merge, split or reorder sentences.',
  'Keep numbers, dates, amounts and units exactly; keep the neutral, official register of a state press service.',
  'Translate direct speech as direct speech and keep who says what.',
];

const byTarget: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Write British English in the plain style of an international news agency.',
    'Transliterate Kazakh and Russian names in their established English spelling (Kassym-Jomart Tokayev, Astana, Almaty).',
    'Dates as 5 February 2026; a decimal point, and a comma between thousands; $1.5 billion.',
    'Double quotation marks outside, single inside.',
  ],
  kk: [
    'Write Kazakh in the Cyrillic alphabet only, with the letters ә ғ қ ң ө ұ ү һ і; never in Latin or Arabic script.',
    'Write the formal language of official Kazakh communiqués; prefer Kazakh words to Russian borrowings where both exist.',
    'Put the verb last, let suffixes follow vowel harmony, and add suffixes to acronyms with a hyphen (БҰҰ-ның).',
    'Dates as 2026 жылғы 5 ақпан; a decimal comma, and a space between thousands; 1,5 млрд доллар.',
    'Quotation marks « » outside, “ ” inside.',
  ],
  ru: [
    'Write the formal language of official Russian communiqués.',
    'Quotation marks « » outside, „ “ inside.',
  ],
};

/** House-style instructions for a target language, one sentence an item. */
export function houseStyle(target: Language): readonly string[] {
  return [...common, ...byTarget[target]];
}
