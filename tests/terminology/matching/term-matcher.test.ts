import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../src/contracts/termbase.js';
import {
  createTermMatcher,
  type TermMatcherOptions,
} from '../../../src/terminology/matching/term-matcher.js';
import { glossaryEntry } from './glossary-entry.js';

function found(
  text: string,
  entries: readonly GlossaryEntry[],
  options: TermMatcherOptions = {},
): readonly string[] {
  return createTermMatcher(entries, options)
    .find(text)
    .map((match) => `${match.entry.id}=${text.slice(match.start, match.end)}`);
}

const head = glossaryEntry('Глава государства');
const tokayev = glossaryEntry('Токаев', { kind: 'person', gender: 'm' });
const fullName = glossaryEntry('Касым-Жомарт Кемелевич Токаев', { id: 'kkt', kind: 'person', gender: 'm' });

describe('what stands between and inside the words', () => {
  it.each([
    ['non-breaking space', 'Главой\u00a0государства'],
    ['soft hyphens', 'Гла\u00adвой госу\u00adдарства'],
    ['stress mark', 'Главо\u0301й государства'],
    ['line end', 'Главой\nгосударства'],
    ['capitals of a heading', 'ГЛАВОЙ ГОСУДАРСТВА'],
    ['small letters', 'главой государства'],
    ['zero-width joiner', 'Главой\u200d государства'],
  ])('%s', (_, form) => {
    const text = `Встреча с ${form} прошла.`;
    const [match] = createTermMatcher([head]).find(text);
    expect(text.slice(match?.start, match?.end)).toBe(form);
  });

  it.each([
    'Глава, государства',
    'Глава. Государства',
    'Глава\n\nгосударства',
    'Главагосударства',
    'Главами: государства',
  ])('not in «%s»', (text) => {
    expect(found(text, [head])).toEqual([]);
  });

  it('counts offsets in UTF-16 units', () => {
    const [match] = createTermMatcher([head]).find('😀 — Глава государства');
    expect(match).toMatchObject({ start: 5, end: 22 });
  });

  it('takes ё for е, both as one character and as two', () => {
    const entry = glossaryEntry('Мирзиёев', { kind: 'person' });
    expect(found('Мирзиеевым, Мирзие\u0308ева и Мирзиёеву', [entry])).toHaveLength(3);
  });

  it.each(['премьер‑министра', 'премьер–министра', 'премьер-министра', 'премьер — министра'])(
    'hyphens and dashes: %s',
    (form) => {
      expect(found(`у ${form} дела`, [glossaryEntry('премьер-министр')])).toEqual([
        `премьер-министр=${form}`,
      ]);
    },
  );

  it.each(['центра «Астана»', 'центра "Астана"', 'центра “Астана”', 'центра „Астана“', 'центра Астана'])(
    'quotes inside the term: %s',
    (form) => {
      expect(found(`Глава ${form}.`, [glossaryEntry('центр «Астана»')])).toEqual([`центр «Астана»=${form}`]);
    },
  );
});

it('takes the quotes around a term that is a quotation', () => {
  const entry = glossaryEntry('«Болашак»');
  expect(found('программа «Болашак» и «Болашака»', [entry])).toEqual([
    '«Болашак»=«Болашак»',
    '«Болашак»=«Болашака»',
  ]);
  expect(found('стипендия Болашак', [entry])).toEqual(['«Болашак»=Болашак']);
});

it('takes any apostrophe inside a name', () => {
  const entry = glossaryEntry("Кот-д'Ивуар", { kind: 'place' });
  expect(found("Кот-д'Ивуара, Кот-д’Ивуаре и Кот-д‘Ивуару", [entry])).toHaveLength(3);
});

describe('initials and orders of a name', () => {
  it.each([
    'К. К. Токаев',
    'К.К. Токаева',
    'К.\u00a0К.\u00a0Токаеву',
    'Токаев К.К.',
    'Токаева К. К.',
    'К. Токаевым',
    'К.-Ж. Токаев',
    'Касым-Жомартом Токаевым',
    'Токаеву Касым-Жомарту Кемелевичу',
    'КАСЫМ-ЖОМАРТА ТОКАЕВА',
    'Касым-Жомарту Кемелевичу',
  ])('%s', (form) => {
    expect(found(`Сегодня ${form} здесь`, [fullName])).toEqual([`kkt=${form}`]);
  });

  it('takes a patronymic and its initial that the entry does not give', () => {
    const entry = glossaryEntry('Касым-Жомарт Токаев', { id: 'kt', kind: 'person' });
    expect(found('Касым-Жомарту Кемелевичу Токаеву и К.К. Токаеву', [entry])).toEqual([
      'kt=Касым-Жомарту Кемелевичу Токаеву',
      'kt=К.К. Токаеву',
    ]);
  });

  it.each(['И.К. Токаев', 'Касыма-Жомарта Токаева', 'Касым-Жомарт Иванович', 'К К Токаевский'])(
    'not «%s»',
    (text) => {
      expect(found(text, [fullName])).toEqual([]);
    },
  );
});

describe('whose name it is', () => {
  it.each([
    'Встреча Токаева с послом',
    'по словам Токаева',
    'Поездка Токаева началась',
    'Касым-Жомарта Токаева',
  ])('a man: %s', (text) => {
    expect(found(text, [tokayev])).toEqual(['Токаев=Токаева']);
  });

  it.each([
    'Алия Токаева выступила',
    'Токаева Алия Кемелевна',
    'госпожа Токаева',
    'Об этом сказала Токаева.',
    'Токаева отметила рост',
  ])('a woman: %s', (text) => {
    expect(found(text, [tokayev])).toEqual([]);
  });

  it('a woman in the termbase, a man in the text', () => {
    const woman = glossaryEntry('Назарбаева', { kind: 'person', gender: 'f' });
    expect(found('Дариге Назарбаевой и Назарбаевой', [woman])).toHaveLength(2);
    expect(found('Указ Нурсултана Назарбаева', [woman])).toEqual([]);
  });

  it('a common noun is not a stranger’s given name', () => {
    expect(found('дом Акима Ивановича', [glossaryEntry('аким')])).toEqual([]);
    expect(found('Акима Алматинской области', [glossaryEntry('аким')])).toEqual(['аким=Акима']);
  });
});

describe('capitals', () => {
  const ministry = glossaryEntry('МИД', { kind: 'acronym' });
  it('asks acronyms for theirs, with a small or, in a heading, capital ending', () => {
    expect(found('МИДа, МИДом и МИД', [ministry])).toHaveLength(3);
    expect(found('ЗАЯВЛЕНИЕ МИДА КАЗАХСТАНА', [ministry])).toEqual(['МИД=МИДА']);
    expect(found('мид, Мид, мидия, мид-сити', [ministry])).toEqual([]);
    expect(found('он и оон', [glossaryEntry('ООН', { kind: 'acronym' })])).toEqual([]);
  });

  it('asks an acronym that has a year for the first alone, and none else, however long', () => {
    expect(found('выставка Экспо-2017 и ЭКСПО-2017', [glossaryEntry('ЭКСПО-2017')])).toHaveLength(2);
    expect(found('эта экспо-2017', [glossaryEntry('ЭКСПО-2017')])).toEqual([]);
    expect(found('Ирена Сендлер', [glossaryEntry('ИРЕНА', { kind: 'acronym' })])).toEqual([]);
    expect(found('прибыл в Алжир', [glossaryEntry('АЛЖИР', { kind: 'acronym' })])).toEqual([]);
  });

  it('asks single places and people for the first', () => {
    expect(found('угарный чад', [glossaryEntry('Чад', { kind: 'place' })])).toEqual([]);
    expect(found('В Чаде', [glossaryEntry('Чад', { kind: 'place' })])).toEqual(['Чад=Чаде']);
    expect(found('куст лаврова', [glossaryEntry('Лавров', { kind: 'person' })])).toEqual([]);
  });

  it('leaves function words alone', () => {
    expect(found('после встречи', [glossaryEntry('посол')])).toEqual([]);
  });
});

describe('overlaps, hyphens and conditions', () => {
  it('prefers the longest, wherever it starts', () => {
    const entries = ['Совет Безопасности', 'член Совета Безопасности ООН', 'ООН'].map((ru) =>
      glossaryEntry(ru),
    );
    expect(found('члены Совета Безопасности ООН и Совет Безопасности', entries)).toEqual([
      'член Совета Безопасности ООН=члены Совета Безопасности ООН',
      'Совет Безопасности=Совет Безопасности',
    ]);
    const crossing = [glossaryEntry('высший совет'), glossaryEntry('совет глав государств')];
    expect(found('высший совет глав государств', crossing)).toEqual([
      'совет глав государств=совет глав государств',
    ]);
  });

  it('does not cut a hyphenated word, but sees a hyphen that stands for a dash', () => {
    const places = ['Гвинея', 'Казахстан', 'Пакистан'].map((ru) => glossaryEntry(ru, { kind: 'place' }));
    expect(found('Гвинея-Бисау', places)).toEqual([]);
    expect(found('отношения Казахстан-Пакистан', places)).toHaveLength(2);
    expect(found('маршрут Казахстан–Пакистан', places)).toHaveLength(2);
    expect(found('Стратегия «Казахстан-2050»', places)).toEqual(['Казахстан=Казахстан']);
  });

  it('asks for neighbours and forbids them, in any case, within the sentence', () => {
    const ours = glossaryEntry('Сенат', { id: 'ours', context: ['!США', '!американский'] });
    const theirs = glossaryEntry('Сенат', { id: 'theirs', context: ['США'] });
    expect(found('Сенат одобрил закон', [ours, theirs])).toEqual(['ours=Сенат']);
    expect(found('в Сенате США', [ours, theirs])).toEqual(['theirs=Сенате']);
    expect(found('американского Сената', [ours])).toEqual([]);
    expect(found('Делегация США уехала. Сенат одобрил закон', [ours])).toEqual(['ours=Сенат']);
  });

  it('prefers what asks for a neighbour to what only forbids some', () => {
    const country = glossaryEntry('Алжир', { kind: 'place', context: ['!лагерь'] });
    const camp = glossaryEntry('АЛЖИР', { kind: 'acronym', context: ['лагерь', 'музей'] });
    expect(found('музей АЛЖИР', [country, camp])).toEqual(['АЛЖИР=АЛЖИР']);
    expect(found('музей Алжир', [country, camp])).toEqual(['Алжир=Алжир']);
    expect(found('ПРЕЗИДЕНТ ПРИБЫЛ В АЛЖИР', [country, camp])).toEqual(['Алжир=АЛЖИР']);
  });

  it('keeps to the domains and the date asked for', () => {
    const entry = glossaryEntry('квота', { domain: 'trade', validFrom: '2026-01-01', validTo: '2026-06-30' });
    expect(found('квоты', [entry], { domains: ['trade'], date: '2026-03-01' })).toHaveLength(1);
    expect(found('квоты', [entry], { domains: ['sport'] })).toEqual([]);
    expect(found('квоты', [entry], { date: '2026-07-01' })).toEqual([]);
  });

  it('uses the forms an editor gives', () => {
    const entry = glossaryEntry('мост', { forms: { ru: ['prepositional:мосту', ':мостик'] } });
    expect(found('мосту, мостик, мосте', [entry])).toEqual(['мост=мосту', 'мост=мостик']);
  });
});

describe('any input', () => {
  const terms = [
    'Глава государства',
    'Токаев',
    'ООН',
    'К. К. Токаев',
    'центр «Астана»',
    'а',
    '.',
    '«»',
    '\u00ad',
    '(.*)+$',
    '-',
    'а а а',
  ];
  const pieces = fc.oneof(
    fc.constantFrom(...terms, ' ', '-', '«', '\n', '\u00ad', '.', 'К.'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  it('never throws, and matches are ordered, inside the text and apart', () => {
    const matcher = createTermMatcher(terms.map((term) => glossaryEntry(term)));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const match of matcher.find(text)) {
          expect(match.start).toBeGreaterThanOrEqual(last);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          last = match.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loads hostile terms without a crash and finds nothing of theirs in plain text', () => {
    const hostile = [
      '',
      '   ',
      '\u202eатака',
      'Тokaeв',
      '=HYPERLINK("x")',
      '(((((',
      'я'.repeat(200_000),
      'слово '.repeat(2_000),
    ];
    const matcher = createTermMatcher(
      hostile.map((term, index) => glossaryEntry(term, { id: String(index) })),
    );
    expect(matcher.find('Токаев прибыл в Астану.')).toEqual([]);
  });
});
