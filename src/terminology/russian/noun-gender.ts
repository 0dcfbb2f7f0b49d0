import type { Gender } from './grammar.js';
import { feminineSoft, indeclinable, masculineInA, masculineSoft, pluralOnly } from './noun-lexicon.js';
import { remembered } from './remembered.js';
import { endsInOneOf, wordList } from './word-list.js';

/** Gender of a noun in the nominative singular, by its ending and the lexicon. `word` in lower case. */
export const genderOfNoun = remembered((word): Gender => {
  if (masculineInA.has(word)) return 'm';
  const last = word.at(-1) ?? '';
  if (last === 'ь') return genderOfSoft(word);
  if (last === 'а' || last === 'я') return word.endsWith('мя') && timeNouns.has(word) ? 'n' : 'f';
  if (
    last === 'о' ||
    last === 'е' ||
    last === 'ё' ||
    last === 'и' ||
    last === 'у' ||
    last === 'ю' ||
    last === 'э'
  )
    return 'n';
  return 'm';
});

const timeNouns = wordList('время имя знамя племя семя бремя пламя темя стремя вымя');

function genderOfSoft(word: string): Gender {
  if (feminineSoft.has(word)) return 'f';
  if (masculineSoft.has(word)) return 'm';
  return endsInOneOf(word, [
    'тель',
    'арь',
    'поль',
    'славль',
    'мобиль',
    'тиль',
    'виль',
    'стиль',
    'бюль',
    'баррель',
  ])
    ? 'm'
    : 'f';
}

export const isIndeclinable = remembered((word) => {
  if (indeclinable.has(word)) return true;
  if (endsInOneOf(word, ['у', 'ю', 'э'])) return true;
  // A vowel before final -о, and о or у before -а, is foreign: радио, Гоа, Никарагуа.
  return /[аоуиэыею]о$|[оу]а$/.test(word);
});

/** Bare -ы, -и, -а, -я that is a nominative plural rather than a singular, as far as its spelling tells. */
export const looksPlural = remembered((word) => {
  if (Object.hasOwn(pluralOnly, word)) return true;
  if (indeclinable.has(word)) return false;
  if (/[ыи]$/.test(word)) return true;
  return (
    /(?:[ае]ния|ствия|ития|ятия|ства)$/.test(word) &&
    !/(?:британия|мания|компания|кампания|танзания)$/.test(word) &&
    !singularInYa.has(word)
  );
});

/** Singulars, mostly countries, in the shape of заявления. */
const singularInYa = wordList(`
  кампания компания испания албания дания армения мавритания океания тасмания линия династия симпатия апатия
  иордания пенсильвания трансильвания кения словения
`);

const animateNouns = wordList(`
  участник сторонник соучастник наёмник наемник соотечественник наследник сотрудник работник чиновник подполковник
  противник союзник посредник наместник заступник полярник спутник охотник племянник преемник ученик выпускник
  заложник труженик шахтёр шахтер пенсионер миротворец боевик кандидат акционер бизнесмен основоположник изменник узник
  паломник всадник поклонник собственник пассажир медик педагог подросток корреспондент певец эмигрант резидент оппонент
  сосед игрок арбитр
  глава министр премьер вице-премьер президент вице-президент посол аким спикер лидер член депутат сенатор мажилисмен
  генерал адмирал маршал офицер солдат полковник капитан майор лейтенант секретарь госсекретарь генсек директор
  ректор профессор академик доктор врач учёный ученый судья прокурор адвокат юрист мэр губернатор канцлер король королева
  принц принцесса эмир султан шейх шах хан император папа патриарх епископ имам муфтий раввин консул атташе 
  гражданин человек ребёнок  мужчина женщина супруга супруг жена муж сын дочь брат сестра отец мать друг гость
  инвестор партнёр партнер экспортёр экспортер импортёр импортер эксперт спортсмен чемпион тренер герой автор поэт
  писатель художник артист режиссёр режиссер акын дипломат нунций делегат парламентарий вождь князь господин госпожа
  староста коллега архитектор инженер рабочий служащий уполномоченный омбудсмен комиссар координатор модератор
  советник помощник заместитель руководитель председатель представитель начальник заведующий управляющий
  предприниматель беженец мигрант террорист боец ветеран пограничник космонавт фермер студент школьник
`);
const animateEndings = [
  'атель',
  'итель',
  'ист',
  'анин',
  'янин',
  'лог',
  'чик',
  'щик',
  'овец',
  'анец',
  'енец',
  'инец',
  'тор',
  'ёр',
  'смен',
  'вед',
] as const;
const inanimateExceptions = wordList(`
  показатель двигатель множитель делитель указатель выключатель истребитель носитель знаменатель краситель
  заменитель растворитель ускоритель накопитель обогреватель путеводитель накопитель каталог диалог налог
  аналог пролог эпилог некролог залог подлог предлог слог сектор вектор фактор мотор  трактор монитор
  реактор конструктор двор простор монастырь лист датчик ящик  пальчик   шатёр шатер
  костёр костер ковёр ковер манёвр вестник датчик экватор индикатор генератор аккумулятор компьютер рост твист
  договор приговор разговор коридор прибор сбор отбор выбор забор
`);

/** Whether the noun names a person; it decides the accusative and whether a genitive tail may be pluralised. */
export const isAnimateNoun = remembered((word) => {
  if (inanimateExceptions.has(word)) return false;
  if (animateNouns.has(word)) return true;
  return endsInOneOf(word, animateEndings);
});
