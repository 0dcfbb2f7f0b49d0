import { parseHTML } from 'linkedom';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ChatServer, startChatServer } from '../support/chat-server.js';
import { type Newsroom, openNewsroom } from '../support/dragoman-process.js';
import { loadRealArticle, type RealArticle, realArticleMissing } from '../support/real-article.js';

const summarySchema = z.object({
  articles: z.tuple([
    z.object({
      id: z.string(),
      status: z.string(),
      languages: z.record(
        z.string(),
        z.object({ status: z.string(), files: z.array(z.string()), reason: z.string().optional() }),
      ),
    }),
  ]),
});
const ninjsSchema = z.object({
  language: z.string(),
  headlines: z.array(z.object({ value: z.string() })).min(1),
  bodies: z.array(z.object({ contentType: z.string(), value: z.string() })).min(1),
});
const manifestSchema = z.object({ languages: z.record(z.string(), z.unknown()) });

/** Where the report of 5 February 2026 goes: the date is part of the path. */
const folder = /^2026\/02\/05\/[^/]+\//;

/** Paragraphs of a published version, read from its news item as a receiver would. */
function paragraphsOf(html: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  return [...document.querySelectorAll('p')].map((paragraph) => paragraph.textContent ?? '');
}

function published(files: ReadonlyMap<string, string>, name: string): string {
  const found = [...files].filter(([path]) => folder.test(path) && path.endsWith(`/${name}`));
  expect(
    found.map(([path]) => path),
    `one ${name} under 2026/02/05`,
  ).toHaveLength(1);
  return found[0]?.[1] ?? '';
}

/** Spaces that typography may have made unbreakable. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe.skipIf(realArticleMissing !== null)(
  realArticleMissing === null
    ? 'the state visit to Pakistan'
    : `the state visit to Pakistan — skipped: ${realArticleMissing}`,
  () => {
    let article: RealArticle;
    let newsroom: Newsroom;
    let chat: ChatServer;
    let kazakhStatus = 200;
    let environment: Record<string, string>;

    beforeAll(async () => {
      article = await loadRealArticle();
    });
    beforeEach(async () => {
      kazakhStatus = 200;
      newsroom = await openNewsroom();
      chat = await startChatServer({
        translate: article.translate,
        status: (language) => (language === 'kk' ? kazakhStatus : 200),
      });
      environment = {
        OPENAI_BASE_URL: chat.url,
        OPENAI_API_KEY: 'test-key',
        OPENAI_MODEL: 'test-model',
      };
      await newsroom.drop('state-visit-pakistan.ru.txt', article.bytes);
    });
    afterEach(async () => {
      await chat.stop();
      await newsroom.remove();
    });

    async function once(extra: Record<string, string> = environment) {
      const run = await newsroom.run(['start', '--once', '--json'], extra);
      return { ...run, article: summarySchema.parse(JSON.parse(run.stdout)).articles[0] };
    }

    function expectComplete(files: ReadonlyMap<string, string>, language: 'en' | 'kk'): void {
      const item = ninjsSchema.parse(JSON.parse(published(files, `${language}.ninjs.json`)));
      expect(item.language).toBe(language);
      expect(plainSpaces(item.headlines[0]?.value ?? '')).toBe(article.headline[language]);
      const rich = item.bodies.find((body) => body.contentType === 'application/xhtml+xml')?.value ?? '';
      const paragraphs = paragraphsOf(rich).map(plainSpaces);
      expect(paragraphs).toHaveLength(13);
      expect(paragraphs).toEqual(article.paragraphs[language]);
      const markdown = published(files, `${language}.md`);
      expect(markdown).toMatch(/^date: "?2026-02-05/m);
    }

    it('goes out whole in both languages under the shipped termbase, memory and gate', async () => {
      const run = await once();
      expect(run.article.languages, run.article.languages['kk']?.reason).toMatchObject({
        en: { status: 'published' },
        kk: { status: 'published' },
      });
      expect(run.code, run.stderr).toBe(0);
      const files = await newsroom.published();
      expectComplete(files, 'en');
      expectComplete(files, 'kk');
    });

    it('keeps four quotations, each with its speaker, and every figure', async () => {
      await once();
      // Whatever became of the versions, their texts are in the store.
      const show = await newsroom.run(['show', await onlyArticle(), '--json']);
      const shown = z
        .object({
          languages: z.record(
            z.string(),
            z.object({ segments: z.array(z.object({ id: z.string(), target: z.string().nullable() })) }),
          ),
        })
        .parse(JSON.parse(show.stdout));
      const textOf = (language: string, block: number) =>
        plainSpaces(
          (shown.languages[language]?.segments ?? [])
            .filter((segment) => segment.id.startsWith(`body.${block}.`))
            .map((segment) => segment.target ?? '')
            .join(' '),
        );
      const quotations = [
        { block: 2, en: /,” the Head of State said\.$/, kk: /, – деді Мемлекет басшысы\.$/ },
        {
          block: 4,
          en: /,” the President of Kazakhstan noted\.$/,
          kk: /, – деп атап өтті Қазақстан Президенті\.$/,
        },
        {
          block: 6,
          en: /,” Kassym-Jomart Tokayev emphasized\.$/,
          kk: /, – деп атап көрсетті Қасым-Жомарт Тоқаев\.$/,
        },
        { block: 8, en: /,” the Head of State said\.$/, kk: /, – деп мәлім етті Мемлекет басшысы\.$/ },
      ];
      for (const { block, en, kk } of quotations) {
        const english = textOf('en', block);
        expect(english).toMatch(/^“/);
        expect(english).toMatch(en);
        expect(english.match(/[“”]/g)?.join('')).toBe('“”');
        const kazakh = textOf('kk', block);
        expect(kazakh).toMatch(/^– /);
        expect(kazakh).toMatch(kk);
        expect(kazakh).not.toMatch(/[“”"]/);
      }
      expect(textOf('en', 10)).toContain('“project mode”');
      expect(textOf('kk', 10)).toContain('«жобалық режимге»');
      for (const language of ['en', 'kk']) expect(textOf(language, 6)).toContain('2025–2027');
      expect(textOf('en', 6)).toContain('$1 billion');
      expect(textOf('kk', 6)).toContain('1 млрд доллар');
      expect(textOf('en', 6)).toContain('doubled');
      expect(textOf('kk', 6)).toContain('екі есе');
    });

    it('is held whole without an engine, with the command that helps', async () => {
      const run = await once({});
      expect(run.code, run.stderr).toBe(2);
      expect(run.article).toMatchObject({
        status: 'held',
        languages: { en: { status: 'held', files: [] }, kk: { status: 'held', files: [] } },
      });
      expect(chat.requests()).toBe(0);
      expect([...(await newsroom.published()).keys()].filter((name) => folder.test(name))).toEqual([]);
      const status = await newsroom.run(['status']);
      expect(status.stdout).toContain('dragoman engines');
      expect(status.stdout).toContain(`dragoman retry ${run.article.id}`);
    });

    it('goes out in English when the engine refuses Kazakh, which joins after a retry', async () => {
      kazakhStatus = 401;
      const first = await once();
      expect(first.code, first.stderr).toBe(1);
      expect(first.article.languages).toMatchObject({
        en: { status: 'published' },
        kk: { status: 'failed', files: [] },
      });
      const reason = first.article.languages['kk']?.reason ?? '';
      expect(reason).toContain('openai-compatible');
      expect(reason).not.toContain('test-key');
      const before = await newsroom.published();
      expectComplete(before, 'en');
      expect(
        Object.keys(manifestSchema.parse(JSON.parse(published(before, 'manifest.json'))).languages),
      ).toEqual(['en']);
      expect(hreflangs(published(before, 'en.html'))).not.toContain('kk');

      kazakhStatus = 200;
      expect((await newsroom.run(['retry', first.article.id])).code).toBe(0);
      const second = await once();
      expect(second.article.id).toBe(first.article.id);
      expect(second.article.languages['kk'], second.article.languages['kk']?.reason).toMatchObject({
        status: 'published',
      });
      const after = await newsroom.published();
      expectComplete(after, 'kk');
      expect(
        Object.keys(manifestSchema.parse(JSON.parse(published(after, 'manifest.json'))).languages).sort(),
      ).toEqual(['en', 'kk']);
      for (const page of ['en.html', 'kk.html'])
        expect(hreflangs(published(after, page))).toEqual(expect.arrayContaining(['en', 'kk']));
    });

    async function onlyArticle(): Promise<string> {
      const status = await newsroom.run(['status', '--json']);
      const found = /"id":"([0-9a-f-]{36})"/.exec(status.stdout);
      expect(found, status.stdout).not.toBeNull();
      return found?.[1] ?? '';
    }
  },
);

/** Languages that a page's head names as its versions. */
function hreflangs(html: string): readonly string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('link[rel=alternate]')].map(
    (link) => link.getAttribute('hreflang') ?? '',
  );
}
