import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { browserMissing, openBrowser } from '../support/browser.js';
import { type ChatServer, startChatServer } from '../support/chat-server.js';
import { projectFolder } from '../support/dragoman-process.js';
import { openOffice, type RunningOffice } from '../support/running-office.js';

/** `DRAGOMAN_SCREENSHOTS=docs/screenshots npx vitest run tests/dashboard/screens` makes those of the documentation. */
const pictures = process.env['DRAGOMAN_SCREENSHOTS'];

const heldReport = `Премьер-министр провёл заседание Правительства

АСТАНА, 6 февраля 2026 года — Премьер-министр провёл заседание Правительства. В прошлом году построено 48 школ.
`;
const heldTexts: Readonly<Record<string, Readonly<Record<'en' | 'kk', string>>>> = {
  'Премьер-министр провёл заседание Правительства': {
    en: 'Prime Minister chairs a Government meeting',
    kk: 'Премьер-министр Үкімет отырысын өткізді',
  },
  'Премьер-министр провёл заседание Правительства.': {
    en: 'The Prime Minister chaired a Government meeting.',
    kk: 'Премьер-министр Үкімет отырысын өткізді.',
  },
  'В прошлом году построено 48 школ.': {
    en: 'Last year, 84 schools were built.',
    kk: 'Былтыр 48 мектеп салынды.',
  },
  Астана: { en: 'Astana', kk: 'Астана' },
};

/** What a page is asked for: CSS pixels, and colours as `rgb(…)`. */
const factsSchema = z.object({ content: z.number(), ink: z.string(), paper: z.string() });
const question =
  '({ content: document.documentElement.scrollWidth, ink: getComputedStyle(document.body).color, paper: getComputedStyle(document.body).backgroundColor })';

describe.skipIf(browserMissing !== null)(
  browserMissing === null
    ? 'the dashboard on screens'
    : `the dashboard on screens — skipped: ${browserMissing}`,
  () => {
    let chat: ChatServer;
    let office: RunningOffice;
    let browser: Browser;
    let pages: Readonly<Record<string, string>>;

    beforeAll(async () => {
      chat = await startChatServer({
        translate: (text, language) => heldTexts[text]?.[language] ?? null,
      });
      office = await openOffice({
        OPENAI_BASE_URL: chat.url,
        OPENAI_API_KEY: 'test-key',
        OPENAI_MODEL: 'test-model',
      });
      const examples = join(projectFolder, 'examples');
      for (const name of (await readdir(examples)).sort()) {
        if (name !== 'README.md') await office.send(name, await readFile(join(examples, name)));
      }
      await office.send('government.txt', heldReport);
      await office.send('notes.txt', new Uint8Array());
      pages = {
        list: '',
        held: `articles/${await office.articleOf('government.txt')}`,
        published: `articles/${await office.articleOf('congratulation.md')}`,
      };
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await office.stop();
      await chat.stop();
    });

    it.each([
      { name: 'desktop-light', width: 1280, height: 860, colorScheme: 'light' as const },
      { name: 'desktop-dark', width: 1280, height: 860, colorScheme: 'dark' as const },
      { name: 'phone-light', width: 390, height: 844, colorScheme: 'light' as const },
      { name: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' as const },
    ])(
      'fits and can be read: $name',
      async ({ name, width, height, colorScheme }) => {
        const screen = await browser.newPage({ viewport: { width, height }, colorScheme });
        try {
          for (const [title, path] of Object.entries(pages)) {
            await screen.goto(`${office.url}${path}`);
            const facts = factsSchema.parse(await screen.evaluate(question));
            expect(facts.content, title).toBeLessThanOrEqual(width);
            expect(contrast(facts.ink, facts.paper)).toBeGreaterThan(7);
            if (pictures !== undefined)
              await screen.screenshot({ path: join(pictures, `${title}-${name}.png`) });
          }
        } finally {
          await screen.close();
        }
        // Many pages: 3 s on a machine at rest, ten times that on a busy one.
      },
      90_000,
    );
  },
);

/** WCAG 2.2 contrast ratio of two `rgb(…)` colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
