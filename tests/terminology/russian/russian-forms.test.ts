import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTermMatcher } from '../../../src/terminology/matching/term-matcher.js';
import type { RussianAttributes } from '../../../src/terminology/russian/grammar.js';
import { type RussianForm, russianForms } from '../../../src/terminology/russian/russian-forms.js';
import { glossaryEntry } from '../matching/glossary-entry.js';

function formOf(
  forms: readonly RussianForm[],
  grammaticalCase: string,
  number = 'singular',
): readonly string[] {
  return forms
    .filter((form) => form.case === grammaticalCase && form.number === number)
    .map((form) => form.form);
}

function first(
  term: string,
  grammaticalCase: string,
  number = 'singular',
  attributes: RussianAttributes = {},
): string | undefined {
  return formOf(russianForms(term, attributes), grammaticalCase, number)[0];
}

describe('agreeing forms of a phrase', () => {
  it.each([
    ['стратегическое партнёрство', 'instrumental', 'singular', 'стратегическим партнёрством'],
    ['рабочая группа', 'genitive', 'plural', 'рабочих групп'],
    [
      'непостоянный член Совета Безопасности ООН',
      'accusative',
      'singular',
      'непостоянного члена Совета Безопасности ООН',
    ],
    ['Чрезвычайный и Полномочный Посол', 'dative', 'plural', 'Чрезвычайным и Полномочным Послам'],
    [
      'Совместная декларация об установлении стратегического партнерства',
      'accusative',
      'singular',
      'Совместную декларацию об установлении стратегического партнерства',
    ],
    ['третья сторона', 'genitive', 'plural', 'третьих сторон'],
    ['развивающиеся страны', 'prepositional', 'plural', 'развивающихся странах'],
    ['торгово-экономическое сотрудничество', 'genitive', 'singular', 'торгово-экономического сотрудничества'],
    ['большая семёрка', 'genitive', 'singular', 'большой семёрки'],
    ['мир и безопасность', 'instrumental', 'singular', 'миром и безопасностью'],
    [
      'государства, обладающие ядерным оружием',
      'dative',
      'plural',
      'государствам, обладающим ядерным оружием',
    ],
    ['Временный поверенный в делах', 'genitive', 'singular', 'Временного поверенного в делах'],
    ['глава делегации', 'accusative', 'singular', 'главу делегации'],
  ])('%s, %s %s: %s', (term, grammaticalCase, number, form) => {
    expect(first(term, grammaticalCase, number)).toBe(form);
  });

  it('tells animate from inanimate in the accusative', () => {
    expect(first('новый министр', 'accusative')).toBe('нового министра');
    expect(first('новый договор', 'accusative')).toBe('новый договор');
    expect(first('член', 'accusative', 'singular', { animate: false })).toBe('член');
  });

  it('gives both plurals of a genitive tail, or the one an editor states', () => {
    expect(formOf(russianForms('глава государства'), 'genitive', 'plural')).toEqual([
      'глав государства',
      'глав государств',
    ]);
    const told = russianForms('заместитель министра иностранных дел', {
      tailPlural: 'министров иностранных дел',
    });
    expect(formOf(told, 'nominative', 'plural')).toContain('заместители министров иностранных дел');
  });

  it('declines plural-only nouns and leaves indeclinable ones', () => {
    expect(formOf(russianForms('переговоры'), 'genitive', 'plural')).toEqual(['переговоров']);
    expect(formOf(russianForms('переговоры'), 'genitive')).toEqual([]);
    expect(first('коммюнике', 'instrumental')).toBe('коммюнике');
    expect(first('тенге', 'genitive', 'plural')).toBe('тенге');
  });

  it.each([
    ['премьер-министр', 'премьер-министра'],
    ['страна-участница', 'страны-участницы'],
    ['государство-член', 'государства-члена'],
    ['член-корреспондент', 'члена-корреспондента'],
    ['пресс-служба', 'пресс-службы'],
  ])('knows which halves of %s change', (term, genitive) => {
    expect(formOf(russianForms(term), 'genitive')).toEqual([genitive]);
  });

  it('lets an editor replace a case and add a form', () => {
    const forms = russianForms('мост', { overrides: ['prepositional:мосту', ':мостик'] });
    expect(formOf(forms, 'prepositional')).toEqual(['мосту']);
    expect(forms.map((form) => form.form)).toContain('мостик');
    expect(formOf(forms, 'genitive')).toEqual(['моста']);
  });

  it('reads short labels and grammar among the forms of an entry', () => {
    const entry = glossaryEntry('глава фонда', { forms: { ru: ['pl.gen:глав-х', 'tail-plural:фондов'] } });
    const forms = russianForms(entry);
    expect(formOf(forms, 'genitive', 'plural')).toEqual(['глав-х']);
    expect(formOf(forms, 'dative', 'plural')).toEqual(['главам фонда', 'главам фондов']);
    expect(forms.map((form) => form.form)).not.toContain('фондов');
  });

  it('has no forms of an empty term', () => {
    expect(russianForms('  ')).toEqual([]);
  });
});

describe('participles and tenses of verbs', () => {
  it.each([
    ['наградить', 'награждён'],
    ['обсудить', 'обсужден'],
    ['пригласить', 'приглашен'],
    ['посетить', 'посещен'],
    ['внести', 'внесены'],
    ['провести', 'проведён'],
    ['привлечь', 'привлечен'],
    ['открыть', 'открыт'],
    ['подчеркнуть', 'подчеркнут'],
    ['рассмотреть', 'рассмотрены'],
    ['положить', 'положит'],
    ['усилить', 'усилит'],
    ['ожидать', 'ожидает'],
    ['прийти', 'придёт'],
    ['высоко оценить', 'высоко оценили'],
  ])('%s: %s', (verb, form) => {
    const folded = russianForms(verb, { kind: 'verb' }).map((each) => each.form.replaceAll('ё', 'е'));
    expect(folded).toContain(form.replaceAll('ё', 'е'));
  });
});

describe('names of people', () => {
  it.each([
    ['Касым-Жомарт Токаев', 'genitive', 'Касым-Жомарта Токаева'],
    ['Касым-Жомарт Токаев', 'instrumental', 'Касым-Жомартом Токаевым'],
    ['Роза Отунбаева', 'dative', 'Розе Отунбаевой'],
    ['Мурат Нуртлеу', 'genitive', 'Мурата Нуртлеу'],
    ['Владимир Зеленский', 'instrumental', 'Владимиром Зеленским'],
    ['Александр Лукашенко', 'genitive', 'Александра Лукашенко'],
    ['Урсула фон дер Ляйен', 'genitive', 'Урсулы фон дер Ляйен'],
    ['Си Цзиньпин', 'instrumental', 'Си Цзиньпином'],
    ['Ким Чен Ын', 'genitive', 'Ким Чен Ына'],
    ['Эммануэль Макрон', 'dative', 'Эммануэлю Макрону'],
    ['Мухаммед бен Салман', 'genitive', 'Мухаммеда бен Салмана'],
    ['Салтыков-Щедрин', 'genitive', 'Салтыкова-Щедрина'],
    ['Иван Черных', 'genitive', 'Ивана Черных'],
    ['Шавкат Миромонович Мирзиёев', 'instrumental', 'Шавкатом Миромоновичем Мирзиёевым'],
  ])('%s, %s: %s', (name, grammaticalCase, form) => {
    expect(first(name, grammaticalCase)).toBe(form);
  });

  it('never declines the first half of a double given name', () => {
    expect(russianForms('Касым-Жомарт Токаев').filter((form) => form.form.includes('Касыма'))).toEqual([]);
  });
});

describe('names of places', () => {
  it.each([
    ['Босния и Герцеговина', 'genitive', 'Боснии и Герцеговины'],
    ['Ростов-на-Дону', 'prepositional', 'Ростове-на-Дону'],
    ['Нью-Йорк', 'genitive', 'Нью-Йорка'],
    ['Петропавловск-Камчатский', 'genitive', 'Петропавловска-Камчатского'],
    ['Республика Узбекистан', 'genitive', 'Республики Узбекистан'],
    ['Соединённые Штаты Америки', 'instrumental', 'Соединёнными Штатами Америки'],
    ['Ханой', 'genitive', 'Ханоя'],
    ['Баку', 'genitive', 'Баку'],
    ['Брюссель', 'genitive', 'Брюсселя'],
    ['Великобритания', 'genitive', 'Великобритании'],
  ])('%s, %s: %s', (name, grammaticalCase, form) => {
    const forms = russianForms(name, { kind: 'place' });
    expect([...formOf(forms, grammaticalCase), ...formOf(forms, grammaticalCase, 'plural')]).toContain(form);
  });

  it('declines Косово and leaves it', () => {
    expect(formOf(russianForms('Косово', { kind: 'place' }), 'genitive')).toEqual(['Косова', 'Косово']);
  });
});

describe('verbs', () => {
  it('conjugates what reports use', () => {
    const forms = russianForms('провести переговоры', { kind: 'verb' }).map((form) => form.form);
    expect(forms).toEqual(
      expect.arrayContaining(['провёл переговоры', 'провели переговоры', 'проведут переговоры']),
    );
    const signed = russianForms('подписать').map((form) => form.form);
    expect(signed).toEqual(
      expect.arrayContaining(['подписала', 'подпишет', 'подписан', 'подписанный', 'подписав']),
    );
    expect(russianForms('встретиться').map((form) => form.form)).toContain('встретилась');
  });
});

interface ListedTerm {
  readonly term: string;
  readonly mustMatch: readonly string[];
  readonly mustNotMatch: readonly string[];
}

function measure(terms: readonly ListedTerm[]): {
  missed: string[];
  wrong: string[];
  forms: number;
  traps: number;
} {
  const result = { missed: [] as string[], wrong: [] as string[], forms: 0, traps: 0 };
  for (const { term, mustMatch, mustNotMatch } of terms) {
    const matcher = createTermMatcher([glossaryEntry(term)]);
    for (const form of [term, ...mustMatch]) {
      const text = `Сегодня ${form} также здесь.`;
      result.forms += 1;
      if (!matcher.find(text).some((match) => text.slice(match.start, match.end) === form))
        result.missed.push(`${term}: ${form}`);
    }
    for (const trap of mustNotMatch) {
      result.traps += 1;
      if (matcher.find(`Сегодня ${trap} также здесь.`).length > 0) result.wrong.push(`${term}: ${trap}`);
    }
  }
  return result;
}

const lists = ['./diplomatic-terms.txt', './press-terms.txt'].map((name) => new URL(name, import.meta.url));
const shared = new URL('../../../../shared/eval/ru-terms.json', import.meta.url);

describe('lists of terms, by spelling alone', () => {
  it.each(lists)('finds every form of %s and none of its traps', (list) => {
    const terms = readFileSync(list, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line): ListedTerm => {
        const [term = '', forms = '', traps = ''] = line.split('|').map((part) => part.trim());
        const split = (text: string): string[] =>
          text
            .split(';')
            .map((part) => part.trim())
            .filter((part) => part !== '');
        return { term, mustMatch: split(forms), mustNotMatch: split(traps) };
      });
    const { missed, wrong, forms, traps } = measure(terms);
    expect(forms).toBeGreaterThan(800);
    expect(traps).toBeGreaterThan(150);
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it.skipIf(!existsSync(shared))(
    'finds every form of the shared list (skipped where the list is not there)',
    () => {
      // The list's shape is fixed; a wrong one fails the test.
      const terms = JSON.parse(readFileSync(shared, 'utf8')) as ListedTerm[];
      const { missed, wrong } = measure(terms);
      expect(missed).toEqual([]);
      expect(wrong.length).toBeLessThanOrEqual(1);
    },
  );
});
