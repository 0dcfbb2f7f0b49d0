import { describe, expect, it } from 'vitest';
import type { Placeables } from '../../../src/contracts/placeables.js';
import { createPatternMatcher } from '../../../src/memory/patterns/create-pattern-matcher.js';
import { parsePatterns } from '../../../src/memory/patterns/pattern-file.js';
import { createWordPlaceables } from './word-placeables.js';
import { fewWords } from './words.js';

const placeables = createWordPlaceables(fewWords);

function matcher(text: string, values: Placeables = placeables) {
  return createPatternMatcher(parsePatterns([{ name: 'test.txt', text }]), values);
}

function targets(text: string, sentence: string): readonly (string | null)[] {
  const made = matcher(text);
  return [made.match(sentence, 'en')?.target ?? null, made.match(sentence, 'kk')?.target ?? null];
}

const arrival = `
list visit
- ru: ins=официальным визитом
  en: a=an official visit
  kk: ins=ресми сапармен
- ru: ins=рабочей поездкой
  en: a=a working trip
  kk: ins=жұмыс сапарымен

arrival
ru: [when:{DATE} |]{WHO:nom} прибыл[|а] с {visit:ins} в {PLACE:acc}.
en: {WHO} arrived in {PLACE} on {visit:a}[when: on {DATE}|].
kk: [when:{DATE:loc} |]{WHO} {visit:ins} {PLACE:dat} келді.
`;

describe('matching', () => {
  it('fills slots in the form each language asks', () => {
    expect(
      targets(arrival, 'Президент Пакистана Асиф Али Зардари прибыл с официальным визитом в Турцию.'),
    ).toEqual([
      'President of Pakistan Asif Ali Zardari arrived in Türkiye on an official visit.',
      'Пәкістан Президенті Асиф Али Зардари ресми сапармен Түркияға келді.',
    ]);
  });

  it('mirrors an optional part, takes either gender and writes articles', () => {
    expect(
      targets(arrival, '3 марта 2026 года Министр иностранных дел США прибыла с рабочей поездкой в Астану.'),
    ).toEqual([
      'The Minister of Foreign Affairs of the United States arrived in Astana on a working trip on March 3, 2026.',
      '2026 жылғы 3 наурызда АҚШ Сыртқы істер министрі жұмыс сапарымен Астанаға келді.',
    ]);
  });

  it('reports unit, slots and reason', () => {
    const match = matcher(arrival).match('Хакан Фидан прибыл с рабочей поездкой в Астану.', 'kk');
    expect(match).toMatchObject({
      kind: 'pattern',
      unitId: 'arrival',
      origin: 'test.txt:10',
      slots: [
        { name: 'WHO', source: 'Хакан Фидан', target: 'Хақан Фидан' },
        { name: 'visit', source: 'рабочей поездкой', target: 'жұмыс сапарымен' },
        { name: 'PLACE', source: 'Астану', target: 'Астанаға' },
      ],
    });
    expect(match?.why).toContain('Астану → Астанаға');
  });

  it.each([
    ['a word too many', 'Хакан Фидан вчера прибыл с официальным визитом в Турцию.'],
    ['a wrong case', 'Хакан Фидан прибыл с официальным визитом в Турции.'],
    ['an unknown name', 'Джон Доу прибыл с официальным визитом в Турцию.'],
    ['an unknown list item', 'Хакан Фидан прибыл с частным визитом в Турцию.'],
    ['a sentence cut short', 'Хакан Фидан прибыл с официальным визитом'],
    ['an empty text', ''],
  ])('does not answer %s', (_, sentence) => {
    expect(targets(arrival, sentence)).toEqual([null, null]);
  });

  it('compares words without regard to capitals, ё, dashes and quotation marks', () => {
    const text = 'hall\nru: В Ёлкином зале – «приём».\nen: A “reception” was held.\nkk: «Қабылдау» өтті.';
    expect(targets(text, 'в елкином зале — "прием".')).toEqual([
      'A “reception” was held.',
      '«Қабылдау» өтті.',
    ]);
  });

  it('joins a series as each language does', () => {
    const text =
      'guests\nru: Приехали делегации {COUNTRY+:gen}.\nen: Delegations from {COUNTRY} arrived.\nkk: {COUNTRY} делегациялары келді.';
    expect(targets(text, 'Приехали делегации Пакистана.')).toEqual([
      'Delegations from Pakistan arrived.',
      'Пәкістан делегациялары келді.',
    ]);
    expect(targets(text, 'Приехали делегации Пакистана, США, а также Швеции.')).toEqual([
      'Delegations from Pakistan, the United States and Sweden arrived.',
      'Пәкістан, АҚШ және Швеция делегациялары келді.',
    ]);
    expect(targets(text, 'Приехали делегации Пакистана, Турции.')).toEqual([null, null]);
  });

  it('writes conjunctions, locative attributes and counted words', () => {
    const text =
      'papers\nru: {COUNTRY1:nom} и {COUNTRY2:nom} подписали {NUMBER} документ[|а|ов] в {PLACE:prep}.\nen: {COUNTRY1} and {COUNTRY2} signed {NUMBER} {NUMBER?document|documents} in {PLACE}.\nkk: {PLACE:at} кездесуде {COUNTRY1:and} {COUNTRY2} {NUMBER} құжатқа қол қойды.';
    expect(targets(text, 'США и Турция подписали 21 документ в Республике Корея.')).toEqual([
      'The United States and Türkiye signed 21 documents in the Republic of Korea.',
      'Корея Республикасындағы кездесуде АҚШ пен Түркия 21 құжатқа қол қойды.',
    ]);
    expect(targets(text, 'Пакистан и Швеция подписали 1 документ в Астане.')[0]).toBe(
      'Pakistan and Sweden signed 1 document in Astana.',
    );
  });

  it('asks one value of slots that bear one name', () => {
    const text =
      'twice\nru: {COUNTRY:nom} есть {COUNTRY:nom}.\nen: {COUNTRY} is itself.\nkk: {COUNTRY} – өзі.';
    expect(targets(text, 'Турция есть Турция.')[0]).toBe('Türkiye is itself.');
    expect(targets(text, 'Турция есть Швеция.')).toEqual([null, null]);
  });
});

describe('offices', () => {
  const text = 'met\nru: Встреча с {OFFICE:ins}.\nen: Met {OFFICE}.\nkk: {OFFICE:ins} кездесу.\n';

  it.each([
    ['Президентом Швеции', 'Швеция Президентімен кездесу.'],
    ['Президентом Республики Корея', 'Корея Республикасының Президентімен кездесу.'],
    ['министром иностранных дел США', 'АҚШ Сыртқы істер министрімен кездесу.'],
    // The possessive belongs to the inner office: «Швеция Премьер-министрінің орынбасары», which no rule here writes.
    ['заместителем Премьер-министра Швеции', null],
    ['заместителем Премьер-министра', 'Премьер-министрдің орынбасарымен кездесу.'],
  ])('joins %s and its country in Kazakh or leaves it', (office, kazakh) => {
    expect(targets(text, `Встреча с ${office}.`)[1]).toBe(kazakh);
  });
});

describe('linear time', () => {
  it('looks at each place of a long sentence once', () => {
    const text =
      'x\nru: {WHO+:nom} и {COUNTRY+:nom} и {WHO1+:nom} и {COUNTRY1+:nom} здесь.\nen: {WHO} {COUNTRY} {WHO1} {COUNTRY1}\nkk: {WHO} {COUNTRY} {WHO1} {COUNTRY1}';
    const reads: number[] = [];
    const counting: Placeables = {
      ...{ locate: () => null, write: () => null },
      read: (sentence) => {
        reads.push(sentence.length);
        return placeables.read(sentence);
      },
    };
    const made = matcher(text, counting);
    const sentence = `${'Швеция, Турция и Президент, '.repeat(70)}Швеция.`;
    expect(made.match(sentence, 'en')).toBeNull();
    expect(reads).toEqual([sentence.length]);
    expect(made.match(`${sentence} ${sentence}`, 'en')).toBeNull();
    expect(reads).toHaveLength(1);
  });
});

describe('ambiguity', () => {
  const broad =
    'broad\nru: {WHO:nom} прибыл[|а] в {PLACE:acc}.\nen: {WHO} came to {PLACE}.\nkk: {WHO} {PLACE:dat} келді.\n';

  it('prefers the pattern that names more of the sentence', () => {
    const narrow =
      '\nnarrow\nru: Президент прибыл[|а] в {PLACE:acc}.\nen: The President came to {PLACE}.\nkk: Президент {PLACE:dat} келді.\n';
    const match = matcher(broad + narrow).match('Президент прибыл в Турцию.', 'en');
    expect(match?.unitId).toBe('narrow');
  });

  it('does not choose between equals that disagree', () => {
    const other =
      '\nother\nru: {OFFICE:nom} прибыл[|а] в {PLACE:acc}.\nen: {OFFICE} landed in {PLACE}.\nkk: {OFFICE} {PLACE:dat} келді.\n';
    const sentence = 'Президент прибыл в Турцию.';
    expect(targets(broad + other, sentence)).toEqual([null, 'Президент Түркияға келді.']);
  });

  it('does not choose between two readings of its own', () => {
    const text = 'split\nru: {WHO:nom}[| Пакистана] здесь.\nen: {WHO} is here.\nkk: {WHO} осында.';
    expect(targets(text, 'Президент Швеции здесь.')[0]).toBe('The President of Sweden is here.');
    expect(targets(text, 'Президент Пакистана здесь.')[0]).toBe('The President is here.');
  });

  it('does not match where a form is not certain', () => {
    const unsure: Placeables = {
      read: (text) => placeables.read(text),
      locate: () => null,
      write: (value, form) => (form.language === 'kk' ? null : placeables.write(value, form)),
    };
    const made = matcher(broad, unsure);
    expect(made.match('Хакан Фидан прибыл в Турцию.', 'en')?.target).toBe('Hakan Fidan came to Türkiye.');
    expect(made.match('Хакан Фидан прибыл в Турцию.', 'kk')).toBeNull();
  });
});
