import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedUnit } from '../../../src/contracts/quality-check.js';
import type { TargetLanguage } from '../../../src/domain/language.js';
import { type ArticleContext, checkArticle } from '../../../src/quality/check-translation.js';
import { checks } from '../../../src/quality/checks.js';

type Case = readonly [expected: string, language: TargetLanguage, source: string, target: string];

function unitOf(source: string, target: string, index = 0): CheckedUnit {
  return { segmentId: `body.${index}.0`, part: 'body', block: index, source, target };
}

function contextOf(language: TargetLanguage, more: Partial<ArticleContext> = {}): ArticleContext {
  return { target: language, counterpart: null, terms: [], ...more };
}

/** `check.problem severity` of each finding but those of typography, which has its own tests. */
function found(units: readonly CheckedUnit[], context: ArticleContext): readonly string[] {
  return checkArticle(units, context)
    .filter(({ check }) => check !== 'typography')
    .map(({ code, severity }) => `${code} ${severity}`);
}

const visit = 'Токаев прибыл в Пакистан 5 февраля 2026 года.';
const wrong: readonly Case[] = [
  [
    'addition.long block',
    'en',
    'Стороны подписали соглашение о торговле и о транспорте в Исламабаде.',
    'The parties signed an agreement on trade and on transport in Islamabad after long and difficult negotiations that had lasted for several days and several nights without any break at all.',
  ],
  [
    'attribution.moved warn',
    'en',
    'Министр Ермек Кошербаев сказал: «Переговоры прошли успешно».',
    'The minister said: “Talks with Kosherbayev were successful”.',
  ],
  ['brackets.lone block', 'en', 'Форум (второй) открылся.', 'The forum (the second opened.'],
  [
    'commentary.found block',
    'en',
    'Встреча прошла в Астане.',
    'Here is the translation: The meeting took place in Astana.',
  ],
  [
    'commentary.found block',
    'kk',
    'Встреча прошла в Астане.',
    'Кездесу Астанада өтті. (аудармашының ескертпесі)',
  ],
  ['currency.changed block', 'en', 'На проект выделено 5 млн тенге.', 'The project received $5 million.'],
  ['currency.changed block', 'kk', 'На проект выделено 5 млн долларов.', 'Жобаға 5 млн теңге бөлінді.'],
  ['dates.changed block', 'en', visit, 'Tokayev arrived in Pakistan on 5 March 2026.'],
  ['dates.changed block', 'kk', visit, 'Тоқаев Пәкістанға 2026 жылғы 5 наурызда келді.'],
  ['doubled-words.doubled block', 'en', 'Встреча прошла в Астане.', 'The meeting took place in in Astana.'],
  ['empty-target.empty block', 'kk', 'Встреча прошла в Астане.', '  '],
  [
    'identical-text.identical block',
    'kk',
    'Встреча прошла в столице страны.',
    'Встреча прошла в столице страны.',
  ],
  [
    'length-ratio.short warn',
    'en',
    'Стороны обсудили развитие торговли, транспорта и энергетики двух стран.',
    'The parties discussed the two states.',
  ],
  ['links.missing block', 'en', 'Подробнее: https://akorda.kz/ru', 'Read more: https://akorda.kz/en'],
  ['links.missing block', 'kk', 'Пишите на press@akorda.kz.', 'Бізге жазыңыз.'],
  ['negation.lost warn', 'en', 'Делегация не прибыла.', 'The delegation arrived.'],
  ['negation.added warn', 'kk', 'Делегация прибыла.', 'Делегация келген жоқ.'],
  ['numbers.changed block', 'en', 'Подписано 37 документов.', 'They signed 73 documents.'],
  ['numbers.changed block', 'kk', 'Рост составил 3,5%.', 'Өсім 35% болды.'],
  ['numbers.missing block', 'en', 'Товарооборот вырос до 1 млрд долларов.', 'Trade has grown.'],
  ['numbers.changed block', 'en', 'Товарооборот вырос до 1 млрд долларов.', 'Trade grew to $1 million.'],
  ['numbers.changed warn', 'en', 'Подписано 7 документов.', 'They signed eight documents.'],
  ['numbers.added block', 'kk', 'Подписаны документы.', '25 құжатқа қол қойылды.'],
  [
    'omission.short block',
    'en',
    'Стороны обсудили развитие торговли, транспорта и энергетики двух стран.',
    'The parties met.',
  ],
  [
    'paragraph-count.differs block',
    'en',
    'Первый абзац.\n\nПоследний абзац.',
    'First paragraph. Last paragraph.',
  ],
  ['percent.lost block', 'en', 'Рост составил 40%.', 'Growth was 40.'],
  ['placeholders.left block', 'kk', 'Встреча прошла в Астане.', 'Кездесу {{T1}} қаласында өтті.'],
  ['quotation-marks.lone block', 'en', 'Завод «Знамя» открыт.', 'The “Znamya plant is open.'],
  ['quotations.lost warn', 'en', 'Его ждет «не лучшая судьба».', 'A sad fate awaits him.'],
  ['quotations.lost warn', 'kk', 'Завод «Знамя» открыт.', 'Знамя зауыты ашылды.'],
  [
    'repetition.looping block',
    'en',
    'Встреча прошла.',
    'The meeting was held and the meeting was held and the meeting was held.',
  ],
  ['sentence-end.missing block', 'en', 'Встреча прошла в Астане.', 'The meeting took place in'],
  [
    'sentence-end.missing block',
    'kk',
    'Встреча прошла в Астане, а затем в Алматы.',
    'Кездесу Астанада, одан кейін Алматы',
  ],
  ['sentence-end.missing warn', 'en', 'Встреча прошла в Астане.', 'The meeting took place in Astana'],
  ['sentence-end.missing block', 'en', 'Встреча прошла?', 'Did it take place'],
  ['numbers.added warn', 'kk', 'Он исполнил «Чхаппан».', 'Ол «Чхаппан» (елу алты) әнін орындады.'],
  [
    'numbers.missing warn',
    'en',
    'О погоде 27 июля 2020 года: ночью 25 июля похолодало.',
    'On the weather of July 27: the night of July 25 was cold.',
  ],
  ['quotation-marks.lone warn', 'en', 'Все готовы.', '“Everybody is ready.'],
  ['quotation-marks.lone block', 'en', 'Мы рады', 'We are glad,”'],
  ['sentence-end.changed warn', 'kk', 'Что дальше?', 'Әрі қарай не болады.'],
  ['tags.added block', 'en', 'Встреча прошла.', 'The <b>meeting</b> took place.'],
  ['units.changed block', 'en', 'До города 50 км.', 'The city is 50 miles away.'],
  [
    'untranslated-source.cyrillic block',
    'en',
    'Встреча прошла в Астане.',
    'The встреча took place in Astana.',
  ],
  [
    'untranslated-source.russian block',
    'kk',
    'Встреча прошла. Затем стороны подписали документы.',
    'Кездесу өтті. Затем стороны подписали документы.',
  ],
  [
    'untranslated-source.russian block',
    'kk',
    'Заголовок',
    'Келіссөздер қорытындысы Затем стороны подписали документы и отбыли в столицу.',
  ],
  [
    'untranslated-source.copied block',
    'kk',
    'Стороны обсудили вопросы развития транспорта.',
    'Тараптар кеше вопросы развития транспорта обсудили вопросы развития транспорта талқылады.',
  ],
  ['weekdays.changed block', 'en', 'Встреча прошла во вторник.', 'The meeting was held on Thursday.'],
  ['wrong-script.latin block', 'kk', 'Встреча прошла в Астане.', 'Kezdesu Astanada ötti.'],
  ['wrong-script.foreign block', 'kk', 'Встреча прошла в Астане.', 'كەزدەسۋ استانادا ءوتتى.'],
  ['wrong-script.mixed warn', 'kk', 'Встреча прошла.', 'Кездесу өттi.'],
];

const right: readonly Case[] = [
  ['', 'en', visit, 'Tokayev arrived in Pakistan on February 5, 2026.'],
  ['', 'kk', visit, 'Тоқаев Пәкістанға 2026 жылғы 5 ақпанда келді.'],
  ['', 'en', 'Дорожная карта на 2025–2027 годы.', 'A roadmap for 2025–2027.'],
  ['', 'en', 'Товарооборот достиг 1,5 млрд долларов.', 'Trade reached $1.5 billion.'],
  ['', 'kk', 'Товарооборот достиг 1,5 млрд долларов.', 'Тауар айналымы 1,5 млрд долларға жетті.'],
  ['', 'en', 'Переговоры длились полтора часа.', 'The talks lasted an hour and a half.'],
  ['', 'en', '— Мы рады, — сказал Глава государства.', '“We are glad,” the Head of State said.'],
  ['', 'kk', '— Мы рады, — сказал Глава государства.', '– Біз қуаныштымыз, – деді Мемлекет басшысы.'],
  ['', 'en', 'Не только торговля, но и культура.', 'Trade and culture alike.'],
  ['', 'kk', 'Это XXI век.', 'Бұл – ХХІ ғасыр.'],
  ['', 'en', 'Он вылетел в 14:30.', 'He left at 2:30 p.m.'],
  ['', 'en', 'Завод «Знамя» открыт.', 'The Znamya plant is open.'],
  ['', 'en', '— Слово «сосед» дорого нам, — сказал он.', '“The word ‘neighbor’ is dear to us,” he said.'],
  ['', 'en', 'Прибыл Посол Канады.', 'The Ambassador of Canada has arrived.'],
  ['', 'en', 'С визитом прибыл Си Цзиньпин.', 'Xi Jinping has arrived on a visit.'],
  ['', 'en', 'С визитом прибыл Марош Шефчович.', 'Maroš Šefčovič has arrived on a visit.'],
  ['', 'en', 'Встречаться не реже двух раз в год.', 'To meet at least twice a year.'],
  ['', 'kk', 'Портфель банка удвоился.', 'Банк портфелі екі есе өсті.'],
  ['', 'en', 'Уважаемые представители СМИ!', 'Dear members of the media,'],
  ['', 'kk', 'Тираж 24 350 экз.', 'Таралымы 24 350 дана'],
  ['', 'en', 'Чистая прибыль Kaspi.kz выросла.', 'Kaspi.kz’s net profit rose.'],
  ['', 'kk', 'Они живут здесь два десятилетия.', 'Олар мұнда жиырма жыл тұрып келеді.'],
  ['', 'en', 'Форум пройдет с 8 по 10 октября.', 'The forum will run from October 8 to 10.'],
  ['', 'en', 'Полтора десятилетия назад.', 'A decade and a half ago.'],
  ['', 'kk', 'Полтора десятилетия назад.', 'Он бес жыл бұрын.'],
  [
    '',
    'kk',
    'Нас двадцать миллионов, будет двадцать пять.',
    'Жиырма миллионбыз, жиырма бес миллион боламыз.',
  ],
  ['', 'en', 'Группа Ninety One выступила.', 'The group Ninety One performed.'],
  ['', 'kk', 'Титан, тантал, ниобий, рений есть.', 'Титан, тантал, ниобий, рений бар.'],
  ['', 'kk', 'Нужен ли рецепт на антибиотики?', 'Антибиотикке рецепт керек пе?'],
  ['', 'kk', 'Компания Google открыла офис.', 'Google компаниясы кеңсе ашты.'],
];

describe('each check notices its error', () => {
  it.each(wrong)('%s in %s', (expected, language, source, target) => {
    expect(found([unitOf(source, target)], contextOf(language))).toContain(expected);
  });

  it('has a case for every check that one unit can show', () => {
    const shown = new Set(wrong.map(([expected]) => expected.split('.')[0]));
    const elsewhere = ['counterpart-', 'terms', 'forbidden-terms', 'name-spelling', 'names', 'typography'];
    const missing = checks.filter(
      ({ id }) => !shown.has(id) && !elsewhere.some((other) => id.startsWith(other)),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});

it.each(right)('nothing is said of a good translation%s in %s: %s', (_, language, source, target) => {
  expect(found([unitOf(source, target)], contextOf(language))).toEqual([]);
});

describe('any input at all', () => {
  const text = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '5',
        '%',
        ' ',
        'мая',
        'May',
        '«',
        '"',
        '(',
        '\n',
        'не',
        'http://',
        '{{',
        '&#39;',
        '\ud800',
      ),
    ),
    { maxLength: 20 },
  );
  it.each(['en', 'kk'] as const)(
    'is checked without a crash, with spans inside the texts, the same each time (%s)',
    (language) => {
      fc.assert(
        fc.property(text, text, text, (source, target, other) => {
          const unit = unitOf(source.join(''), target.join(''));
          const context = contextOf(language, {
            counterpart: {
              language: language === 'en' ? 'kk' : 'en',
              targets: new Map([[unit.segmentId, other.join('')]]),
            },
          });
          const findings = checkArticle([unit], context);
          for (const { sourceSpan, targetSpan } of findings) {
            for (const [span, length] of [
              [sourceSpan, unit.source.length],
              [targetSpan, unit.target.length],
            ] as const) {
              if (span === null) continue;
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThan(span.start);
              expect(span.end).toBeLessThanOrEqual(length);
            }
          }
          expect(checkArticle([{ ...unit }], context)).toEqual(findings);
        }),
      );
    },
  );
});
