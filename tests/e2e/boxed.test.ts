import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boxedFixture } from '../support/boxed-fixture.js';
import { type Newsroom, openNewsroom } from '../support/dragoman-process.js';

const summarySchema = z.object({
  articles: z.array(
    z.object({
      languages: z.record(z.string(), z.object({ status: z.string(), reason: z.string().optional() })),
    }),
  ),
});

// Sentences that no memory has.
const report = `Открылась выставка старинных часов

date 2026-02-05 В столичном музее открылась выставка старинных часов.

Гости увидели двенадцать стенных часов и слушали рассказ мастера.
`;
const environment = { DRAGOMAN_BOXED: 'on', DRAGOMAN_BOXED_MODEL: boxedFixture };

describe('an article on a machine without key, network or server', () => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom();
    await newsroom.drop('clocks.txt', report);
  });
  afterEach(() => newsroom.remove());

  async function once(quality: object) {
    await newsroom.configure({ quality });
    const run = await newsroom.run(['start', '--once', '--json'], environment);
    const languages = summarySchema.parse(JSON.parse(run.stdout)).articles[0]?.languages ?? {};
    return { code: run.code, languages };
  }

  // The fixture model's drafts are noise: what else is wrong with them does not belong here.
  const onlyWarn = { rules: [{ action: 'warn' }] };

  it('gets drafts in both languages, which wait for an editor', async () => {
    const { code, languages } = await once(onlyWarn);
    expect(code).toBe(2);
    for (const language of ['en', 'kk']) {
      expect(languages[language]?.status).toBe('held');
      expect(languages[language]?.reason).toContain('boxed');
    }
    expect((await newsroom.published()).size).toBe(0);
  });

  it('publishes them where the configuration says so', async () => {
    const { code, languages } = await once({ ...onlyWarn, publishDrafts: true });
    expect(languages).toMatchObject({ en: { status: 'published' }, kk: { status: 'published' } });
    expect(code).toBe(0);
  });
});
