import type { Language } from '../language.js';

interface Name {
  readonly number: number;
  /** Has another meaning, so that it is a month for certain only beside a day or year. */
  readonly loose: boolean;
}
type Names = ReadonlyMap<string, Name>;

function table(rows: readonly string[], options: { loose?: string } = {}): Names {
  const loose = new Set((options.loose ?? '').split(' '));
  const names = new Map<string, Name>();
  rows.forEach((row, index) => {
    for (const word of row.split(' ')) names.set(word, { number: index + 1, loose: loose.has(word) });
  });
  return names;
}

function withEndings(stem: string, endings: string): string {
  return endings
    .split(' ')
    .map((ending) => stem + (ending === '-' ? '' : ending))
    .join(' ');
}

const soft = 'ь я ю ем е';
const hard = '- а у ом е';
const backVoiced = '- да дан ға ды дың дағы ы ына ынан ында ындағы ының ын мен бен';
const frontVoiced = '- де ден ге ді дің дегі і іне інен інде індегі інің ін мен бен';

function kazakhNasal(stem: string, front: boolean): string {
  return withEndings(stem, front ? `${frontVoiced} нің нен` : `${backVoiced} ның нан`);
}

const adjective = 'ий ого ому им ом ая ой ую ое ие их ими';
// «Октябрьский» may be a district, «майские» a holiday.
const russianAdjectives =
  'январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск'
    .split(' ')
    .map((stem) => withEndings(stem, adjective))
    .join(' ');

/** Names of months by their forms, lower case, «ё» as «е». */
export const months: Readonly<Record<Language, Names>> = {
  ru: table(
    [
      `${withEndings('январ', soft)} ${withEndings('январск', adjective)}`,
      `${withEndings('феврал', soft)} ${withEndings('февральск', adjective)}`,
      `${withEndings('март', hard)} ${withEndings('мартовск', adjective)}`,
      `${withEndings('апрел', soft)} ${withEndings('апрельск', adjective)}`,
      `май мая маю маем мае ${withEndings('майск', adjective)}`,
      `${withEndings('июн', soft)} ${withEndings('июньск', adjective)}`,
      `${withEndings('июл', soft)} ${withEndings('июльск', adjective)}`,
      `${withEndings('август', hard)} ${withEndings('августовск', adjective)}`,
      `${withEndings('сентябр', soft)} ${withEndings('сентябрьск', adjective)}`,
      `${withEndings('октябр', soft)} ${withEndings('октябрьск', adjective)}`,
      `${withEndings('ноябр', soft)} ${withEndings('ноябрьск', adjective)}`,
      `${withEndings('декабр', soft)} ${withEndings('декабрьск', adjective)}`,
    ],
    { loose: russianAdjectives },
  ),
  en: table(
    'january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sep sept,october oct,november nov,december dec'.split(
      ',',
    ),
    { loose: 'march may mar jan jun jul dec apr aug oct nov sep sept feb april june august' },
  ),
  kk: table(
    [
      kazakhNasal('қаңтар', false),
      kazakhNasal('ақпан', false),
      withEndings('наурыз', backVoiced),
      kazakhNasal('сәуір', true),
      kazakhNasal('мамыр', false),
      kazakhNasal('маусым', false),
      `${kazakhNasal('шілде', true)} шілдені шілдесі шілдесінде шілдесінен шілдесіне шілдесіндегі шілдесінің шілдесін`,
      kazakhNasal('тамыз', false),
      kazakhNasal('қыркүйек', true) +
        ' қыркүйекпен қыркүйекті қыркүйекте қыркүйектен қыркүйекке қыркүйектің қыркүйегі қыркүйегінде қыркүйектегі қыркүйегіне қыркүйегінен қыркүйегіндегі қыркүйегінің қыркүйегін',
      kazakhNasal('қазан', false),
      `${kazakhNasal('қараша', false)} қарашаны қарашасы қарашасында қарашасынан қарашасына қарашасындағы қарашасының қарашасын`,
      kazakhNasal('желтоқсан', false),
    ],
    {
      loose: [
        kazakhNasal('маусым', false),
        kazakhNasal('қазан', false),
        withEndings('наурыз', backVoiced),
        kazakhNasal('қараша', false),
      ].join(' '),
    },
  ),
};

const kazakhDays = ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'].map((day) =>
  withEndings(day, day === 'жұма' ? '- да дан ға ны ның дағы сы' : '- де ден ге ні нің дегі сі'),
);

/** Names of weekdays by their forms, lower case; 1 is Monday. */
export const weekdays: Readonly<Record<Language, Names>> = {
  ru: table(
    [
      'понедельник понедельника понедельнику понедельником понедельнике понедельникам',
      'вторник вторника вторнику вторником вторнике вторникам',
      'среда среду среды средам',
      'четверг четверга четвергу четвергом четверге четвергам',
      'пятница пятницы пятнице пятницу пятницей пятницам',
      'суббота субботы субботе субботу субботой субботам',
      'воскресенье воскресенья воскресенью воскресеньем воскресеньям',
    ],
    { loose: 'среда среды средам среду' },
  ),
  en: table(
    'monday mondays,tuesday tuesdays,wednesday wednesdays,thursday thursdays,friday fridays,saturday saturdays,sunday sundays'.split(
      ',',
    ),
  ),
  kk: table(kazakhDays, { loose: kazakhDays[4] ?? '' }),
};
