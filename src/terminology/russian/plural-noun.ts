import { type CellForms, cellCount } from './grammar.js';
import { masculineInA, pluralInA, pluralOnly } from './noun-lexicon.js';
import { endsInOneOf, wordList } from './word-list.js';

// A noun given in the plural hides its gender, so its genitive has to be guessed from the ending.

/** Feminine words in -а whose plural ends in -ы, -и and whose genitive has no ending. */
const feminineStems = wordList(`
  стран мер реформ норм форм групп программ границ сфер проблем тем выплат палат работ плат цен войн сторон школ сил
  угроз основ перспектив инициатив директив альтернатив квот льгот поправок команд монет валют ракет газет анкет
  дорог встреч задач передач сдач удач книг услуг заслуг лиг эпох неудач сумм систем схем культур структур бригад
  медалей наград баз виз фраз рощ тысяч площадок бирж трасс рек вод гор игр зон стен глав черт карт конференц
  женщин мужчин машин шин картин причин величин половин диаспор платформ реплик республик политик практик фабрик
  методик техник клиник плантац ферм фирм кампан компан санкц побед бед сред пород мод пищ выгод погод гипотез
  аптек библиотек клятв жертв молитв битв трат утрат зарплат атак нот тонн доз сцен сот стратег
`);
/** Masculine words in consonant + к, whose genitive is -ков, against the feminine majority (поставки, поставок). */
const masculineK = wordList(
  'рынки банки парки танки турки полки знаки станки списки снимки отпуски заводчики подарки пуски риски иски',
);
const masculineEnding = ['ники', 'чики', 'щики', 'отоки', 'ртаки', 'ысяки'] as const;

function fleeting(stem: string): string {
  // поставк-и: поставок; сделк-и: сделок; чашк-и: чашек.
  const base = stem.slice(0, -1);
  const before = base.at(-1) ?? '';
  if (before === 'ь' || before === 'й') return `${base.slice(0, -1)}ек`;
  return `${base}${/[жшчщц]/.test(before) ? 'е' : 'о'}к`;
}

function genitiveOfI(word: string, stem: string): string {
  if (word.endsWith('ии')) return `${stem.slice(0, -1)}ий`;
  if (word.endsWith('ьи')) return `${stem.slice(0, -1)}ей`;
  const last = stem.at(-1) ?? '';
  if (feminineStems.has(stem)) return stem;
  if (last === 'к') {
    const consonantBefore = /[бвгджзйлмнпрстфхцчшщь]к$/.test(stem);
    if (masculineK.has(word) || endsInOneOf(word, masculineEnding) || !consonantBefore) return `${stem}ов`;
    return fleeting(stem);
  }
  if (last === 'г' || last === 'х') return `${stem}ов`;
  if (/[аеоуэыяюи]$/.test(stem)) return `${stem}ев`;
  return `${stem}ей`;
}

function genitiveOfY(stem: string): string {
  if (feminineStems.has(stem) || masculineInA.has(`${stem}а`)) return stem;
  if (endsInOneOf(stem, ['тур', 'иц', 'ивн', 'ичин'])) return stem;
  if (stem.endsWith('ц')) return `${stem}ев`;
  return `${stem}ов`;
}

function genitiveOfA(word: string, stem: string): string {
  const singular = stem;
  if (pluralInA.has(singular)) return `${stem}ов`;
  if (/[бвгджзклмнпрстфх]к$/.test(stem)) return fleeting(stem);
  if (word.endsWith('ла') && /[бвгджзклмнпрстфхжчшщ]л$/.test(stem)) return `${stem.slice(0, -1)}ел`;
  if (/[кгт]н$/.test(stem)) return `${stem.slice(0, -1)}он`;
  return stem;
}

function genitiveOfYa(stem: string): string {
  if (stem.endsWith('и')) return `${stem.slice(0, -1)}ий`;
  if (stem.endsWith('ь')) return `${stem.slice(0, -1)}ьев`;
  return `${stem}ей`;
}

/** Genitive of a noun given in the nominative plural, lower case. */
export function genitiveOfPlural(word: string): string {
  const listed = pluralOnly[word];
  if (listed !== undefined) return listed.toLowerCase();
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case 'и':
      return genitiveOfI(word, stem);
    case 'ы':
      return genitiveOfY(stem);
    case 'а':
      return genitiveOfA(word, stem);
    case 'я':
      return genitiveOfYa(stem);
    case 'е':
      return stem; // граждане, миряне
    default:
      return word;
  }
}

/** The other genitive a plural in -ы, -и may have; asked only where an adjective stands by and no other word fits. */
export function otherGenitive(word: string): string | null {
  if (Object.hasOwn(pluralOnly, word)) return null;
  const stem = word.slice(0, -1);
  const genitive = genitiveOfPlural(word);
  if (word.endsWith('ы')) return genitive === stem ? `${stem}ов` : stem;
  if (/[кгх]и$/.test(word)) return genitive.endsWith('ов') ? stem : `${stem}ов`;
  if (/[чжшщ]и$/.test(word)) return genitive.endsWith('ей') ? stem : `${stem}ей`;
  if (/[^ьи]и$/.test(word)) return genitive.endsWith('ей') ? `${stem}ь` : null;
  return null;
}

function softPlural(word: string): boolean {
  if (word.endsWith('я')) return true;
  return word.endsWith('и') && !/[кгхжшчщ]и$/.test(word);
}

/** Cells of a noun given in the nominative plural. `both` adds the other possible genitive. */
export function declinePlural(word: string, animate: boolean, both: boolean): CellForms {
  const stem = word.slice(0, -1);
  const vowel = softPlural(word) ? 'я' : 'а';
  const other = both ? otherGenitive(word) : null;
  const genitive = other === null ? [genitiveOfPlural(word)] : [genitiveOfPlural(word), other];
  const cells: (readonly string[])[] = Array.from({ length: cellCount }, () => []);
  const instrumental = `${stem}${vowel}ми`;
  const special = /^(люд|дет)$/.test(stem) ? `${stem}ьми` : instrumental;
  cells[6] = [word];
  cells[7] = genitive;
  cells[8] = [`${stem}${vowel}м`];
  cells[9] = animate ? genitive : [word];
  cells[10] = [special];
  cells[11] = [`${stem}${vowel}х`];
  return cells;
}
