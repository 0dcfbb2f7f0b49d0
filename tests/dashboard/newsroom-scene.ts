import { type ChatServer, startChatServer } from '../support/chat-server.js';
import { openOffice, type RunningOffice } from '../support/running-office.js';

/** Texts that would be markup, script or a template if anything took them for more than text. */
export const hostile = {
  headline: 'Заседание совета <img src=x onerror="document.title=1"> по вопросам развития сельских больниц',
  headlines: {
    en: 'Council meeting <img src=x onerror="document.title=1"> on the development of rural hospitals',
    kk: 'Ауыл ауруханаларын дамыту мәселелері жөніндегі <img src=x onerror="document.title=1"> кеңес отырысы',
  },
  targets: {
    en: '<b onmouseover="alert(1)">The council</b> considered 15 issues.',
    kk: '<b onmouseover="alert(1)">Кеңес</b> 15 мәселені қарады.',
  },
} as const;

export const reports = {
  /** Translated well in both languages. */
  good: 'Состоялось заседание совета\n\nАСТАНА, 5 февраля 2026 года — Сегодня в столице прошло заседание совета. Участники обсудили 15 вопросов.\n',
  /** Its English loses a figure that the gate blocks on; nothing else is wrong. */
  wrongFigure:
    'Министр доложил об итогах года\n\nАСТАНА, 6 февраля 2026 года — Построено 48 школ. Работа продолжается.\n',
  /** Sentences that no other report has. */
  plan: 'Утверждён план работы\n\nАСТАНА, 9 февраля 2026 года — Министры утвердили план работы на год.\n',
  hostile: `${hostile.headline}\n\nАСТАНА, 7 февраля 2026 года — Сегодня в столице прошло заседание совета. Совет рассмотрел 15 вопросов. Работа продолжается.\n`,
} as const;

const translations: Readonly<Record<string, Readonly<Record<'en' | 'kk', string>>>> = {
  'Состоялось заседание совета': { en: 'Council meeting held', kk: 'Кеңес отырысы өтті' },
  'Сегодня в столице прошло заседание совета.': {
    en: 'A meeting of the council was held in the capital today.',
    kk: 'Бүгін елордада кеңес отырысы өтті.',
  },
  'Участники обсудили 15 вопросов.': {
    en: 'The participants discussed 15 issues.',
    kk: 'Қатысушылар 15 мәселені талқылады.',
  },
  'Министр доложил об итогах года': {
    en: 'Minister reports on the results of the year',
    kk: 'Министр жыл қорытындысы туралы баяндады',
  },
  'Построено 48 школ.': { en: 'A total of 84 schools were built.', kk: '48 мектеп салынды.' },
  'Работа продолжается.': { en: 'The work continues.', kk: 'Жұмыс жалғасуда.' },
  'Утверждён план работы': { en: 'Work plan approved', kk: 'Жұмыс жоспары бекітілді' },
  'Министры утвердили план работы на год.': {
    en: 'The ministers approved the work plan for the year.',
    kk: 'Министрлер бір жылға арналған жұмыс жоспарын бекітті.',
  },
  АСТАНА: { en: 'ASTANA', kk: 'АСТАНА' },
  Астана: { en: 'Astana', kk: 'Астана' },
  [hostile.headline]: hostile.headlines,
  'Совет рассмотрел 15 вопросов.': hostile.targets,
};

export interface Scene {
  readonly office: RunningOffice;
  readonly chat: ChatServer;
  /** Status of the engine's answers to Kazakh requests. */
  setKazakhStatus(status: number): void;
  stop(): Promise<void>;
}

/** A newsroom with one published article, one held for a wrong figure, one hostile one, and one file in quarantine. */
export async function openScene(environment: Readonly<Record<string, string>> = {}): Promise<Scene> {
  let kazakhStatus = 200;
  const chat = await startChatServer({
    translate: (text, language) => translations[text]?.[language] ?? null,
    status: (language) => (language === 'kk' ? kazakhStatus : 200),
  });
  const office = await openOffice(
    { OPENAI_BASE_URL: chat.url, OPENAI_API_KEY: 'test-key', OPENAI_MODEL: 'test-model', ...environment },
    { termbases: [], memories: [] },
  );
  await office.send('council.txt', reports.good);
  await office.send('minister.txt', reports.wrongFigure);
  await office.send('hostile.txt', reports.hostile);
  await office.send('<b>empty.txt', new Uint8Array());
  return {
    office,
    chat,
    setKazakhStatus(status) {
      kazakhStatus = status;
    },
    async stop() {
      await office.stop();
      await chat.stop();
    },
  };
}
