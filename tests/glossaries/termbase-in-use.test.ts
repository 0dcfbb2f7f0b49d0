import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TargetLanguage } from '../../src/domain/language.js';
import { loadTermbaseFiles } from '../../src/terminology/formats/load-files.js';
import { kazakhMatchForms } from '../../src/terminology/kazakh/forms.js';
import { lintTermbaseFiles } from '../../src/terminology/lint/lint.js';
import { russianForms } from '../../src/terminology/russian/russian-forms.js';
import { createTermbase, findTerms } from '../../src/terminology/termbase.js';
import { termbaseFiles, termbaseFolder } from './termbase-rows.js';

const paths = termbaseFiles.map((file) => `${termbaseFolder}${file}`);
const { entries } = await loadTermbaseFiles(paths);
const termbase = createTermbase(entries);

const articlePath = fileURLToPath(
  new URL('../../../shared/articles/state-visit-pakistan.ru.txt', import.meta.url),
);
const memoryFolder = fileURLToPath(new URL('../../../shared/memory/', import.meta.url));

function termsOf(text: string): readonly string[] {
  return findTerms(text, termbase).map(({ term }) => term);
}

function repaired(source: string, target: string, language: TargetLanguage): string {
  return termbase.repair({ segmentId: 's1', source, target }, language).target;
}

describe('the termbase in use', () => {
  it('passes the lint without a finding', async () => {
    expect(await lintTermbaseFiles(paths)).toEqual([]);
  });

  it('gives Russian forms and Kazakh forms for every entry', () => {
    expect(entries.filter((entry) => russianForms(entry).length === 0).map(({ id }) => id)).toEqual([]);
    expect(
      entries
        .filter(({ kk }) => kk.some((target) => kazakhMatchForms(target).length < 2))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('finds titles, documents, bodies and places in any case', () => {
    expect(
      termsOf('По поручению Главы государства Министерством иностранных дел подготовлен План действий.'),
    ).toEqual(['по поручению Главы государства', 'Министерство иностранных дел', 'План действий']);
    expect(
      termsOf('Стороны подписали Совместную декларацию о стратегическом партнерстве в Исламабаде.'),
    ).toEqual(['Совместная декларация о стратегическом партнерстве', 'Исламабад']);
  });

  it('tells words of two meanings apart by their neighbours', () => {
    expect(termsOf('Достык — станция на границе с Китаем')).toContain('Достык');
    expect(termsOf('Вручен орден «Достык»')).not.toContain('Достык');
    expect(termsOf('Депутаты Олий Мажлиса Узбекистана')).not.toContain('Мажилис');
    expect(termsOf('Узница лагеря АЛЖИР передала письма в музей')).not.toContain('Алжир');
  });

  it('replaces what engines write by the official words', () => {
    expect(repaired('Глава государства прибыл.', 'The head of the state arrived.', 'en')).toBe(
      'The Head of State arrived.',
    );
    expect(repaired('Визит в Турцию', 'A visit to Turkey', 'en')).toBe('A visit to Türkiye');
    expect(repaired('Касым-Жомарта Токаева встретили.', 'Kasym-Zhomart Tokayev was met.', 'en')).toBe(
      'Kassym-Jomart Tokayev was met.',
    );
    expect(repaired('Визит Главы государства', 'Мемлекеттің басшысының сапары', 'kk')).toBe(
      'Мемлекет басшысының сапары',
    );
  });

  it('replaces nearly every listed wrong rendering by the preferred one', () => {
    const left: string[] = [];
    let tried = 0;
    for (const entry of entries)
      for (const language of ['en', 'kk'] as const)
        for (const variant of entry.variants[language] ?? []) {
          tried += 1;
          const after = repaired(
            `Сегодня ${entry.ru}.`,
            `${language === 'en' ? 'Today' : 'Бүгін'} ${variant}.`,
            language,
          );
          if (!after.includes(entry[language][0] ?? '')) left.push(`${entry.id}: ${variant} -> ${after}`);
        }
    expect(tried).toBeGreaterThan(1500);
    expect(left.length / tried, left.join('\n')).toBeLessThan(0.02);
  });

  it.skipIf(!existsSync(articlePath))(
    'knows the terms of the state visit report (skipped where the shared article is absent)',
    () => {
      const terms = new Set(termsOf(readFileSync(articlePath, 'utf8')));
      const expected = [
        'Президент Казахстана',
        'Касым-Жомарт Токаев',
        'Премьер-министр',
        'Шахбаз Шариф',
        'Глава государства',
        'Совместная декларация об установлении стратегического партнерства',
        'Дорожная карта торгово-экономического сотрудничества',
        'межправительственные документы',
        'непостоянный член Совета Безопасности Организации Объединенных Наций',
        'Южная Азия',
        'Великий Шелковый путь',
        'Исламабад',
        'порты Карачи и Гвадар',
        'Транскаспийский транспортный коридор',
        'Афганистан',
        'товарооборот',
        'Казахстан — Туркменистан — Афганистан — Пакистан',
        'с государственным визитом',
        'резиденция премьер-министра',
        'официальная церемония встречи',
        'переговоры в узком составе',
        'в расширенном формате',
      ]; // prettier-ignore
      expect(expected.filter((term) => !terms.has(term))).toEqual([]);
    },
  );

  it.skipIf(!existsSync(memoryFolder))(
    'agrees with good translations and does not harm them (skipped where the shared sentences are absent)',
    () => {
      const tally = { en: { ok: 0, all: 0 }, kk: { ok: 0, all: 0 } };
      const changed: string[] = [];
      for (const [source, en, kk] of sentencesOf(memoryFolder)) {
        for (const [language, target] of [
          ['en', en],
          ['kk', kk],
        ] as const) {
          // prettier-ignore
          const unit = { segmentId: 's1', source, target };
          const verdicts = termbase.verify(unit, language);
          tally[language].all += verdicts.length;
          tally[language].ok += verdicts.filter(({ verdict }) => verdict === 'ok').length;
          changed.push(...termbase.repair(unit, language).replaced);
        }
      }
      expect(tally.en.ok / tally.en.all).toBeGreaterThan(0.96);
      expect(tally.kk.ok / tally.kk.all).toBeGreaterThan(0.95);
      expect(changed.length).toBeLessThanOrEqual(3);
    },
    60_000,
  );
});

function sentencesOf(folder: string): readonly (readonly [string, string, string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => readFileSync(`${folder}${name}`, 'utf8').split('\n'))
    .map((line) => line.split('\t'))
    .flatMap(([ru, en, kk]) => (ru && en && kk ? [[ru, en, kk] as const] : []));
}
