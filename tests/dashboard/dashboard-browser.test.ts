import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/i18n/translator.js';
import { browserMissing, openBrowser } from '../support/browser.js';
import { until } from '../support/dragoman-process.js';
import { hostile, openScene, reports, type Scene } from './newsroom-scene.js';

describe.skipIf(browserMissing !== null)(
  browserMissing === null
    ? 'the dashboard in a browser'
    : `the dashboard in a browser — skipped: ${browserMissing}`,
  () => {
    let scene: Scene;
    let browser: Browser;
    let page: Page;
    let problems: string[];
    const statusOf = async (file: string, language: string) => {
      const id = await scene.office.articleOf(file);
      const renditions = await scene.office.runtime.store.renditionsOf(id);
      return renditions.find((rendition) => rendition.language === language)?.status;
    };
    const open = async (file: string) =>
      page.goto(`${scene.office.url}articles/${await scene.office.articleOf(file)}`);
    const card = (language: string) => page.locator(`[data-version=${language}]`);
    /** Sends a form and waits for the page that answers: a reload before that would meet its redirect. */
    const send = async (button: Locator) => {
      const answered = page.waitForEvent('framenavigated');
      await button.click();
      await answered;
      await page.waitForLoadState();
    };

    beforeAll(async () => {
      scene = await openScene();
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await scene.stop();
    });
    beforeEach(async () => {
      problems = [];
      page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
    });
    afterEach(() => page.close());

    it('lists articles with where each version stands, and the quarantine with its reason', async () => {
      await page.goto(scene.office.url);
      const rows = page.locator('.list tbody tr');
      expect(await rows.count()).toBe(3);
      expect(await rows.nth(2).locator('.state').allTextContents()).toEqual(['published', 'published']);
      expect(await rows.nth(1).locator('.state').allTextContents()).toEqual(['held', 'held']);
      expect(await rows.nth(1).textContent()).toContain('48');
      const quarantine = page.locator('#quarantine + ul');
      expect(await quarantine.textContent()).toContain('<b>empty.txt');
      await rows.nth(2).getByRole('link').click();
      expect(await page.locator('h1').textContent()).toBe('Состоялось заседание совета');
      expect(problems).toEqual([]);
    });

    it('shows three texts side by side, with findings marked and linked', async () => {
      await open('minister.txt');
      expect(await page.locator('.texts thead th').allTextContents()).toEqual([
        'Русский',
        'English',
        'Қазақша',
      ]);
      const body = page.locator('.texts tbody tr').last();
      const boxes = await Promise.all(
        [0, 1, 2].map((column) => body.locator('td').nth(column).boundingBox()),
      );
      expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
      expect(boxes.map((box) => box?.x ?? 0)).toEqual(boxes.map((box) => box?.x ?? 0).sort((a, b) => a - b));
      expect(await body.locator('td').nth(0).locator('mark.block').textContent()).toBe('48');
      const mark = body.locator('td').nth(1).locator('mark.block');
      expect(await mark.textContent()).toBe('84');
      expect(await mark.getAttribute('title')).toContain('84');
      await page.getByRole('link', { name: 'body.0.0' }).first().click();
      expect(await page.locator(':target').textContent()).toContain('84');
      expect(problems).toEqual([]);
    });

    it('approves, rejects and retries by a click, and says so in the history', async () => {
      await scene.office.send('second.txt', reports.wrongFigure.replace('6 февраля', '8 февраля'));
      await open('second.txt');
      await send(card('en').getByRole('button', { name: 'Approve' }));
      await until(
        'the English version is out',
        async () => (await statusOf('second.txt', 'en')) === 'published',
      );
      await page.reload();
      expect(await card('en').textContent()).toContain('approved by editor');
      expect(await card('en').getByRole('button').count()).toBe(0);

      const reject = card('kk').getByRole('button', { name: 'Reject' });
      await reject.click();
      expect(await statusOf('second.txt', 'kk'), 'a rejection needs its reason').toBe('held');
      await card('kk').getByLabel('Reason').fill('<i>wrong</i> figure');
      await send(reject);
      expect(await statusOf('second.txt', 'kk')).toBe('rejected');
      expect(await page.locator('main').textContent()).toContain('<i>wrong</i> figure');

      await send(card('kk').getByRole('button', { name: 'Retry' }));
      await until('Kazakh was looked at again', async () =>
        ['held', 'published'].includes((await statusOf('second.txt', 'kk')) ?? ''),
      );
      await page.reload();
      const history = (await page.locator('h2:has-text("History") + ul').textContent()) ?? '';
      for (const words of ['Received', 'Approved · English · editor', 'Rejected · Қазақша', 'Started again'])
        expect(history).toContain(words);
      expect(problems).toEqual([]);
    });

    it('retries a version that the engine failed on', async () => {
      // Refused for what it holds; a wrong key would close the engine for half a minute.
      scene.setKazakhStatus(400);
      await scene.office.send('third.txt', reports.plan);
      expect(await statusOf('third.txt', 'kk')).toBe('failed');
      scene.setKazakhStatus(200);
      await open('third.txt');
      expect(await card('kk').getByRole('button', { name: 'Approve' }).count(), 'nothing to approve').toBe(0);
      await send(card('kk').getByRole('button', { name: 'Retry' }));
      await until('Kazakh is looked at again', async () =>
        ['published', 'held', 'failed'].includes((await statusOf('third.txt', 'kk')) ?? ''),
      );
      await page.reload();
      expect(await card('kk').textContent()).toContain('published');
    });

    it('shows hostile texts as text', async () => {
      for (const path of ['', `articles/${await scene.office.articleOf('hostile.txt')}`]) {
        await page.goto(`${scene.office.url}${path}`);
        expect(await page.locator('main').textContent()).toContain('<img src=x onerror=');
        expect(await page.locator('main img, main script, main b[onmouseover]').count()).toBe(0);
        expect(await page.title()).toMatch(/· Dragoman$/);
      }
      expect(await page.locator('.texts').textContent()).toContain('<b onmouseover=');
      expect(await page.locator('h1').textContent()).toBe(hostile.headline);
      expect(problems).toEqual([]);
    });

    it('speaks the language of its settings', async () => {
      for (const locale of ['en', 'ru', 'kk'] as const) {
        const dashboard = await scene.office.dashboard({ locale });
        try {
          const translate = createTranslate(locale);
          await page.goto(`${dashboard.url}articles/${await scene.office.articleOf('minister.txt')}`);
          expect(await page.locator('html').getAttribute('lang')).toBe(locale);
          expect(await page.locator('nav a').allTextContents()).toEqual(
            ['articles', 'queues', 'metrics'].map((name) => translate(`dashboard:${name}`)),
          );
          expect(await card('kk').getByRole('button').allTextContents()).toEqual(
            ['approve', 'retry', 'reject'].map((name) => translate(`dashboard:${name}`)),
          );
          expect(await card('en').locator('.state').textContent()).toBe(translate('dashboard:state.held'));
        } finally {
          await dashboard.stop();
        }
      }
    });

    it('opens the queue board, which asks nothing of anybody else', async () => {
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(scene.office.url))
          foreign.push(request.url());
      });
      page.on('requestfailed', (request) => {
        // What the policy refuses never leaves the browser.
        const at = foreign.indexOf(request.url());
        if (request.failure()?.errorText === 'csp') foreign.splice(at, at < 0 ? 0 : 1);
      });
      await page.goto(`${scene.office.url}queues`);
      for (const name of ['translate', 'publish', 'deliver'])
        await page
          .getByRole('link', { name: new RegExp(name, 'i') })
          .first()
          .waitFor();
      await page
        .getByRole('link', { name: /translate/i })
        .first()
        .click();
      await page.waitForURL('**/queues/queue/translate**');
      expect(foreign).toEqual([]);
      const faults = problems.filter((text) => !text.includes('Content Security Policy'));
      expect(faults).toEqual([]);
    });
  },
);
