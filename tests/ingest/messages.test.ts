import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest as en } from '../../src/i18n/locales/en/ingest.js';
import { ingest as kk } from '../../src/i18n/locales/kk/ingest.js';
import { ingest as ru } from '../../src/i18n/locales/ru/ingest.js';

const folder = new URL('../../src/ingest/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const used = new Set([...sources.matchAll(/'ingest\.(\w+)'/g)].map((found) => found[1] ?? ''));
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '').toSorted();

describe('messages of ingest', () => {
  it('exist for every code that is raised, and for no other', () => {
    expect([...used].toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it.each(Object.keys(en) as (keyof typeof en)[])(
    '%s: the same values in all languages, each in its own letters',
    (name) => {
      for (const part of ['what', 'cure'] as const) {
        expect(placeholders(ru[name][part])).toEqual(placeholders(en[name][part]));
        expect(placeholders(kk[name][part])).toEqual(placeholders(en[name][part]));
        expect(en[name][part]).not.toMatch(/\p{Script=Cyrillic}/u);
        expect(ru[name][part]).toMatch(/[а-яё]/);
      }
      expect(kk[name].what + kk[name].cure).toMatch(/[әғқңөұүһі]/);
    },
  );
});
