// As every command does.
import '../src/cli/compiler-budget.js';

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GlossaryEntry, TermKind } from '../src/contracts/termbase.js';
import { loadCompiledTermbase } from '../src/terminology/compiled/load-compiled-termbase.js';
import { termColumns } from '../src/terminology/formats/columns.js';
import { createTermMatcher } from '../src/terminology/matching/term-matcher.js';
import { maleNames } from '../src/terminology/russian/given-names.js';
import { russianForms } from '../src/terminology/russian/russian-forms.js';

/**
 * Load time and matching speed with 20,000 entries, and how cost grows. Processor time is that of all threads (the
 * compiler's and the collector's too), so it tells of one core whatever else runs beside. Run:
 * `taskset -c 1 node dist/benchmarks/terminology-speed.js`
 */

const surnames =
  `Абдрахманов Ахметов Байсалов Бектуров Джумабаев Ермеков Жумагалиев Исабеков Кенжебеков Кошербаев Кульжанов
Лавров Мамытбеков Нурпеисов Омаров Петров Рахимов Садыков Смаилов Сулейменов Тасмагамбетов Токаев Турсунов Утемуратов
Шарипов Соколов Волков Зайцев Баталов Королев Андреев Никитин Морозов Шевченко Ткачук Вишневский Гагарин Ушаков
Белинский Козлов`.split(/\s+/);
const adjectives =
  `стратегический экономический политический торговый двусторонний многосторонний региональный официальный
рабочий государственный международный инвестиционный транспортный энергетический культурный гуманитарный военный правовой
ядерный цифровой финансовый промышленный аграрный научный технический экологический водный социальный оборонный таможенный
налоговый визовый консульский миграционный пограничный информационный космический железнодорожный авиационный морской
городской сельский образовательный спортивный туристический медицинский страховой банковский тарифный`.split(
    /\s+/,
  );
const nouns =
  `договор протокол меморандум визит форум саммит совет комитет проект план союз диалог центр фонд контракт режим
курс процесс механизм потенциал маршрут коридор сектор рынок налог бюджет кредит орган институт университет департамент
департаментализм аппарат статус документ закон кодекс акт устав регламент план-график пакет раунд этап этикет
вопрос ответ доклад отчет обзор анализ прогноз баланс доход расход экспорт импорт транзит груз порт терминал завод
комбинат участок район регион округ город поселок кордон канал мост тоннель аэропорт вокзал склад парк музей театр
фестиваль конкурс турнир чемпионат матч рекорд кубок приз орден знак символ герб флаг гимн праздник юбилей
представитель посланник советник министр президент депутат сенатор губернатор директор эксперт инженер ученый
консул посол атташе секретарь помощник руководитель начальник председатель координатор партнер инвестор
союзник сосед участник делегат наблюдатель посредник гарант куратор`.split(/\s+/);

function entry(ru: string, kind: TermKind): GlossaryEntry {
  return {
    id: ru,
    ru,
    en: [ru],
    kk: [ru],
    status: 'preferred',
    kind,
    gender: null,
    animate: null,
    domain: null,
    forms: {},
    variants: {},
    context: [],
    note: null,
    source: null,
    reviewed: false,
    validFrom: null,
    validTo: null,
  }; // prettier-ignore
}

/** Rows of the pack: the Russian term and its kind. Its cells before `kind` hold no commas in most rows; others are skipped. */
function packEntries(): readonly GlossaryEntry[] {
  const folder = 'glossaries/termbase';
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').slice(1))
    .flatMap((line): GlossaryEntry[] => {
      const [, ru = '', , , , kind = ''] = line.split(',');
      const known = kinds.find((each) => each === kind);
      return ru === '' || known === undefined ? [] : [entry(ru, known)];
    });
}

const kinds: readonly TermKind[] = ['common', 'person', 'place', 'organisation', 'acronym', 'phrase', 'verb'];
const offices =
  `посольство консульство правительство парламент президент премьер-министр министр посол делегация глава столица
представитель экономика граница территория народ конституция гимн флаг армия экспорт рынок валюта`.split(
    /\s+/,
  );

/** The pack, then what a large newsroom's list holds: adjective + noun, office + country, given name + surname. */
function makeEntries(count: number): readonly GlossaryEntry[] {
  const pack = packEntries();
  const pairs = adjectives.flatMap((adjective) =>
    nouns.map((noun) => entry(`${adjective} ${noun}`, 'common')),
  );
  const places = pack.filter((row) => row.kind === 'place').slice(0, 230);
  const genitives = places.map(
    (place) => russianForms(place).find((form) => form.case === 'genitive')?.form ?? place.ru,
  );
  const held = offices.flatMap((office) => genitives.map((place) => entry(`${office} ${place}`, 'common')));
  const people = [...maleNames].flatMap((name) =>
    surnames.map((surname) =>
      entry(`${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${surname}`, 'person'),
    ),
  );
  const entries = [...pack, ...pairs, ...held, ...people].slice(0, count);
  const persons = entries.filter((each) => each.kind === 'person').length;
  console.log(`entries: ${pack.length} of the pack, ${entries.length} in all, ${persons} of them people`);
  return entries;
}

/** The Russian side of the shipped press sentences. */
function russianText(): string {
  const folder = 'glossaries/memory';
  return readdirSync(folder)
    .filter((name) => name.startsWith('press-'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? '')
    .join('\n');
}

/** User and system time of all threads since `from`. */
function cpuSeconds(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

function measureSpeed(matcher: { find(text: string): readonly unknown[] }, text: string): void {
  const megabytes = Buffer.byteLength(text) / 1e6;
  const from = performance.now();
  const cpu = process.cpuUsage();
  const matches = matcher.find(text).length;
  const used = cpuSeconds(cpu);
  const took = seconds(from);
  console.log(
    `  ${megabytes.toFixed(1)} MB: ${took.toFixed(3)} s, ${(megabytes / took).toFixed(1)} MB/s, ` +
      `${(megabytes / used).toFixed(1)} MB per second of CPU, ${matches} matches`,
  );
}

function csvOf(entries: readonly GlossaryEntry[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const row = (ru: string, kind: string, n: number): readonly string[] =>
    termColumns.map((column) => {
      const cells: Readonly<Record<string, string>> = {
        id: `term-${n}`,
        ru,
        en: 'x',
        kk: 'x',
        status: 'preferred',
        kind,
        reviewed: 'no',
      }; // prettier-ignore
      return cells[column] ?? '';
    });
  const lines = entries.map(({ ru, kind }, n) => row(ru, kind, n).map(cell).join(','));
  return [termColumns.join(','), ...lines, ''].join('\n');
}

/** Loads a termbase file in a process that has done nothing yet. */
async function loadFile(file: string, folder: string, what: string): Promise<void> {
  const from = performance.now();
  const { termbase } = await loadCompiledTermbase([file], folder);
  console.log(`load ${termbase.size} entries in a new process, ${what}: ${seconds(from).toFixed(3)} s`);
}

/** From the file: read, expanded and kept the first time; from what was kept the second. */
function measureFiles(entries: readonly GlossaryEntry[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-terms-'));
  try {
    const file = join(folder, 'terms.csv');
    const kept = join(folder, 'kept');
    writeFileSync(file, csvOf(entries));
    for (const what of ['read, expanded and kept', 'from what was kept'])
      process.stdout.write(
        execFileSync(process.execPath, [fileURLToPath(import.meta.url), file, kept, what], {
          encoding: 'utf8',
        }),
      );
    const sizes = readdirSync(kept).map((name) => statSync(join(kept, name)).size);
    console.log(`  what is kept: ${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureAll(): void {
  const base = russianText();
  // The large termbase first, so that its load is a cold one.
  for (const count of [20_000, 2_500]) {
    const entries = makeEntries(count);
    const from = performance.now();
    const cpu = process.cpuUsage();
    const matcher = createTermMatcher(entries);
    const took = seconds(from);
    console.log(
      `load ${entries.length} entries: ${took.toFixed(3)} s, ${cpuSeconds(cpu).toFixed(3)} s of CPU`,
    );
    for (const times of [1, 2, 4]) measureSpeed(matcher, base.repeat(times));
  }
  measureFiles(makeEntries(20_000));
}

const [, , file, folder, what] = process.argv;
if (file === undefined) measureAll();
else await loadFile(file, folder ?? '', what ?? '');
