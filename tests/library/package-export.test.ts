import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bleu,
  ConfigError,
  checkTranslation,
  chrf,
  chrfPlusPlus,
  createPipeline,
  type DragomanError,
  findTerms,
  kazakhForms,
  loadTermbase,
  type Pipeline,
  russianForms,
  splitSentences,
} from 'dragoman';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-library-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the package imported by its name', () => {
  it('is the compiled one', () => {
    expect(import.meta.resolve('dragoman')).toMatch(/dist\/src\/index\.js$/);
    expect(existsSync(new URL(import.meta.resolve('dragoman')))).toBe(true);
  });

  it('splits sentences', () => {
    expect(splitSentences('Встреча прошла в г. Астане. Стороны подписали меморандум.')).toEqual([
      'Встреча прошла в г. Астане.',
      'Стороны подписали меморандум.',
    ]);
  });

  it('loads the termbase it comes with, and finds terms in UTF-16 units', async () => {
    const termbase = await loadTermbase();
    expect(termbase.size).toBeGreaterThan(1000);
    const text = '😀 Перед встречей с главой государства журналисты ждали.';
    const [match] = findTerms(text, termbase);
    expect(match).toMatchObject({ term: 'Глава государства', match: 'главой государства' });
    expect(text.slice(match?.start, match?.end)).toBe('главой государства');
    expect(match?.targets).toMatchObject({ en: ['Head of State'], kk: ['Мемлекет басшысы'] });
  });

  it('refuses a termbase that is not there, by name', async () => {
    await expect(loadTermbase(join(folder, 'nothing.csv'))).rejects.toMatchObject({
      code: 'terminology.unreadable_file',
      message: expect.stringContaining('nothing.csv'),
    });
  });

  it('inflects Russian and Kazakh', () => {
    const russian = russianForms('министр обороны', { animate: true });
    expect(russian).toContainEqual({ form: 'министром обороны', case: 'instrumental', number: 'singular' });
    const kazakh = kazakhForms('Астана', { kind: 'place' });
    expect(kazakh.find((form) => form.case === 'loc' && form.possessive === 'none')?.form).toBe('Астанада');
  });

  it('checks a translation, its terms too', async () => {
    const termbase = await loadTermbase();
    const source = 'Глава государства прибыл в Астану 5 февраля.';
    const right = 'The Head of State arrived in Astana on February 5.';
    expect(checkTranslation({ source, target: right, language: 'en', termbase })).toEqual([]);
    const wrong = 'The leader arrived in Astana on February 6.';
    const checks = checkTranslation({ source, target: wrong, language: 'en', termbase });
    expect(checks.map(({ check }) => check)).toEqual(expect.arrayContaining(['dates', 'terms']));
    const [finding] = checkTranslation({ source, target: wrong, language: 'en', locale: 'ru' });
    expect(finding?.message).toMatch(/[а-я]/);
  });

  it('scores translations', () => {
    const reference = ['The sides signed a memorandum of understanding.'];
    expect(bleu(reference, reference)).toBeCloseTo(100, 9);
    expect(chrf(['The sides signed a paper.'], reference)).toBeLessThan(60);
    expect(chrfPlusPlus(reference, reference)).toBeCloseTo(100, 9);
  });
});

describe('createPipeline', () => {
  it('names all that is wrong with its settings', async () => {
    const config = { port: 99_999, timeZone: 'Mars/Base', routes: { 'ru-en': [] } };
    const opening = createPipeline({ folder, config, environment: { REDIS_URL: 'http://x' } });
    await expect(opening).rejects.toBeInstanceOf(ConfigError);
    await expect(opening).rejects.toSatisfy(
      (error: DragomanError) => error.message.includes('port') && error.message.includes('REDIS_URL'),
    );
  });

  it('drains an inbox, tells where articles stand, and takes an editor’s decisions', async () => {
    await mkdir(join(folder, 'inbox'));
    await writeFile(
      join(folder, 'inbox', 'report.txt'),
      'Состоялась встреча, о которой память ничего не знает\n\nЗагадочные гости обсуждали неведомое.\n',
    );
    const pipeline: Pipeline = await createPipeline({ folder, environment: {}, config: { locale: 'en' } });
    try {
      const summary = await pipeline.runOnce();
      expect(summary).toMatchObject({ published: 0, held: 1, failed: 0, quarantined: 0 });
      const [article] = await pipeline.status();
      expect(article?.languages.en?.status).toBe('held');
      const id = article?.id ?? '';
      await expect(pipeline.approve(id, { language: 'en' })).rejects.toMatchObject({
        code: 'pipeline.incomplete',
      });
      expect(await pipeline.reject(id, 'not news', { editor: 'a test' })).toEqual(['en', 'kk']);
      expect((await pipeline.status())[0]?.status).toBe('rejected');
      await expect(pipeline.withdraw(id)).rejects.toMatchObject({ code: 'pipeline.wrong_state' });
      await pipeline.start();
      await expect(pipeline.runOnce()).rejects.toMatchObject({ code: 'cli.pipeline_running' });
    } finally {
      await pipeline.close();
    }
    await expect(pipeline.start()).rejects.toMatchObject({ code: 'cli.pipeline_closed' });
    await pipeline.close();
  });
});
