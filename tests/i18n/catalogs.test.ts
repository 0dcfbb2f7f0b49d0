import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/locales/en/index.js';
import { kk } from '../../src/i18n/locales/kk/index.js';
import { ru } from '../../src/i18n/locales/ru/index.js';
import { createTranslate, hasMessage, type Locale } from '../../src/i18n/translator.js';
import { sourceFiles } from '../architecture/project-files.js';

/** Messages by path: `cli.start.about` → its text. */
function messages(tree: object, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of messages(value, at)) found.set(inner, text);
    else throw new TypeError(`${at} is neither text nor a group`);
  }
  return found;
}

const catalogs: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  en: messages(en),
  ru: messages(ru),
  kk: messages(kk),
};
const locales = ['en', 'ru', 'kk'] as const;
const others = ['ru', 'kk'] as const;

/** Forms of one counted message differ by language in number, not in meaning. */
const withoutPlural = (key: string) => key.replace(/_(?:one|few|many|other)$/, '');
const keysOf = (locale: Locale) => [...new Set([...catalogs[locale].keys()].map(withoutPlural))].sort();
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name))].sort();

describe('message catalogs', () => {
  it.each(others)('%s has the keys of English, and no others', (locale) => {
    expect(keysOf(locale)).toEqual(keysOf('en'));
  });

  it.each(others)('%s fills in the same values as English', (locale) => {
    const byKey = (of: Locale) => {
      const found = new Map<string, Set<string>>();
      for (const [key, text] of catalogs[of]) {
        const names = found.get(withoutPlural(key)) ?? new Set<string>();
        for (const name of placeholders(text)) names.add(name);
        found.set(withoutPlural(key), names);
      }
      return [...found].map(([key, names]) => `${key}: ${[...names].sort().join(' ')}`).sort();
    };
    expect(byKey(locale)).toEqual(byKey('en'));
  });

  it.each(locales)('%s has no empty message, and no stray space', (locale) => {
    const poor = [...catalogs[locale]].filter(([, text]) => text.trim() === '' || /^\s| $/.test(text));
    expect(poor.map(([key]) => key)).toEqual([]);
  });

  it.each(locales)('%s tells of every error what happened and what to do', (locale) => {
    const keys = keysOf(locale);
    const what = keys.filter((key) => key.endsWith('.what')).map((key) => key.slice(0, -5));
    const cure = keys.filter((key) => key.endsWith('.cure')).map((key) => key.slice(0, -5));
    expect(what).toEqual(cure);
    expect(what.length).toBeGreaterThan(50);
  });

  it.each(others)('%s is not English left over', (locale) => {
    const copies = [...catalogs[locale]].filter(
      ([key, text]) => text === catalogs.en.get(key) && isSentence(text),
    );
    expect(copies.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it.each(others)('%s speaks in Cyrillic', (locale) => {
    const latin = [...catalogs[locale]].filter(
      ([, text]) => isSentence(text) && !/\p{Script=Cyrillic}/u.test(text),
    );
    expect(latin.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('Kazakh is not Russian left over', () => {
    const copies = [...catalogs.kk].filter(
      ([key, text]) =>
        text === catalogs.ru.get(key) && (text.match(/\p{Script=Cyrillic}{2,}/gu) ?? []).length > 1,
    );
    expect(copies.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('English has no Cyrillic beside names of languages and quoted examples', () => {
    const mixed = [...catalogs.en].filter(
      ([key, text]) => /\p{Script=Cyrillic}/u.test(text) && !key.startsWith('article.languageName'),
    );
    expect(mixed.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

/** More than a name, a code or a placeholder: three words of Latin letters or more. */
function isSentence(text: string): boolean {
  const words = text.replaceAll(/\{\{[^}]*\}\}/g, ' ').match(/\b[A-Za-z]{2,}\b/g) ?? [];
  return words.length > 2;
}

describe('messages used in the source', () => {
  const files = sourceFiles('src', 'workers').filter(({ path }) => !path.startsWith('src/i18n/locales/'));
  const used = (pattern: RegExp) =>
    files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, key = '']) => ({ path, key })));
  const lacking = (found: readonly { path: string; key: string }[], exists: (key: string) => boolean) =>
    found.filter(({ key }) => !exists(key)).map(({ path, key }) => `${path}: ${key}`);

  it('has the words of every error code', () => {
    const codes = used(/new \w*Error\(\s*'([a-z_]+\.[\w.]+)'/g);
    expect(codes.length).toBeGreaterThan(50);
    expect(
      lacking(codes, (code) => {
        const key = code.replace('.', ':');
        return hasMessage(`${key}.what`, { count: 2 }) && hasMessage(`${key}.cure`, { count: 2 });
      }),
    ).toEqual([]);
  });

  it('has every message asked for by name', () => {
    const keys = used(
      /['`]((?:article|cli|config|dashboard|engines|http|ingest|memory|pipeline|publish|quality|queue|store|terminology):[a-zA-Z_]\w*(?:\.\w+)*)['`]/g,
    );
    expect(keys.length).toBeGreaterThan(80);
    expect(
      lacking(keys, (key) => openGraph.test(key) || hasMessage(key, { count: 2 }) || isGroup(key)),
    ).toEqual([]);
  });

  it('has the group of every message whose last part is chosen at run time', () => {
    const groups = used(/translate\(`(\w+:[\w.]*?)\.?\$\{/g).filter(({ key }) => !key.endsWith(':'));
    expect(groups.length).toBeGreaterThan(5);
    expect(lacking(groups, isGroup)).toEqual([]);
  });

  it('throws for a message that does not exist', () => {
    expect(() => createTranslate('kk')('cli:no.such.message')).toThrow(RangeError);
  });
});

/** Properties of the Open Graph protocol look like keys of the `article` catalog. */
const openGraph = /^article:(?:published_time|modified_time|author|section|tag)$/;

/** Whether messages lie under the key. */
function isGroup(key: string): boolean {
  const path = `${key.replace(':', '.')}.`;
  return locales.every((locale) => [...catalogs[locale].keys()].some((known) => known.startsWith(path)));
}
