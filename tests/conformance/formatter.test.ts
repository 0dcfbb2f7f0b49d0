import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allFormatters, formatters } from '../../src/publish/formatters.js';
import { describeFormatter } from './formatter-suite.js';

describe('the formatter registry', () => {
  it('holds every file of the folder under its own name', () => {
    const files = readdirSync(new URL('../../src/publish/formatters/', import.meta.url));
    expect(Object.keys(formatters).sort()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
    for (const [id, formatter] of Object.entries(formatters)) expect(formatter.id).toBe(id);
  });

  it('gives every format an extension of its own', () => {
    expect(new Set(allFormatters.map(({ extension }) => extension)).size).toBe(allFormatters.length);
  });
});

for (const formatter of allFormatters) describeFormatter(formatter);
