import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTranslate, hasMessage } from '../../src/i18n/translator.js';
import { checks } from '../../src/quality/checks.js';
import { fixes } from '../../src/quality/fixes/fixes.js';

const folder = new URL('../../src/quality/checks/', import.meta.url);
const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

describe('the registry of checks', () => {
  it('lists every file of the folder, by its name, in order, once', () => {
    expect(checks.map((check) => check.id)).toEqual(files.sort());
  });

  it.each(files)('%s says in its file what it holds true', (file) => {
    const text = readFileSync(new URL(`${file}.ts`, folder), 'utf8');
    expect(text).toMatch(/\*\/\nexport const \w+: QualityCheck = \{/);
  });

  it.each(files)('%s has a name, a description and all its messages in every catalog', (file) => {
    expect(hasMessage(`quality:check.${file}.name`)).toBe(true);
    expect(hasMessage(`quality:check.${file}.about`)).toBe(true);
    const text = readFileSync(new URL(`${file}.ts`, folder), 'utf8');
    const problems = [
      ...text.matchAll(/createFinding\(\s*(?:identity|check),\s*unit,\s*([^{]*?)(?:, \{|\))/gs),
    ]
      .flatMap((call) => [...(call[1] ?? '').matchAll(/'([a-z]+)'/g)])
      .map((match) => match[1]);
    for (const problem of problems)
      expect(`${problem} ${hasMessage(`quality:${file}.${problem}`)}`).toBe(`${problem} true`);
    expect(problems.length).toBeGreaterThan(0);
  });
});

it('names every fix in the words of the reader', () => {
  for (const locale of ['en', 'ru', 'kk'] as const) {
    const translate = createTranslate(locale);
    for (const { id } of fixes) {
      const message = translate('quality:typography.unfixed', { fix: id, count: 2 });
      expect(message).toContain(translate(`quality:fix.${id}`));
      expect(message).not.toContain('$t');
    }
  }
});
