import { type CellForms, cellCount } from './grammar.js';
import { remembered } from './remembered.js';

/** Two or more capitals, digits allowed after the first: ООН, G20, ЕАЭС, МИД. */
export const isAcronym = remembered((word) => /^\p{Lu}[\p{Lu}\d]+$/u.test(word));

/** МИД, ШОС, ТАСС, ВЦИОМ are read as words in a consonant; ООН, ЕС, АЭС, США, ОДКБ by letters or end in a vowel. */
function isReadAsWord(word: string): boolean {
  const vowels = '[АЕИОУЫЭЮЯ]';
  const consonant = '[БВГДЖЗЙКЛМНПРСТФХЦЧШЩ]';
  const syllables = `(?:${vowels}${consonant}{1,2})`;
  return (
    word.length > 2 &&
    new RegExp(`^(?:${consonant}{0,2}${syllables}+|${consonant}{1,2}${vowels}${syllables}+)$`).test(word)
  );
}

/**
 * Cells of an acronym. One read as a word that ends in a consonant may decline (МИДа, ТАССом); spelling does not
 * say which do, so it gets both: the unchanged form stands in every cell.
 */
export function declineAcronym(word: string): CellForms {
  const frozen: (readonly string[])[] = Array.from({ length: cellCount }, () => [word]);
  if (!isReadAsWord(word)) return frozen;
  const soft = /[ЖШЧЩЦ]$/.test(word);
  const plural = /[ГКХЖШЧЩ]$/.test(word) ? 'и' : 'ы';
  const endings = [
    '',
    'а',
    'у',
    '',
    soft ? 'ем' : 'ом',
    'е',
    plural,
    soft && !word.endsWith('Ц') ? 'ей' : 'ов',
    'ам',
    plural,
    'ами',
    'ах',
  ];
  return frozen.map((forms, cell) => {
    const form = `${word}${endings[cell] ?? ''}`;
    return form === word ? forms : [form, word];
  });
}
