import { SaxesParser } from 'saxes';
import type { MemoryUnit } from '../contracts/translation-memory.js';

/** Reads TMX text. */
export function readTmx(text: string, origin: string): MemoryUnit[] {
  const units: MemoryUnit[] = [];
  const parser = new SaxesParser();
  let language = '';
  let segment: string | null = null;
  let variants: Record<string, string> = {};
  parser.on('opentag', (tag) => {
    if (tag.name === 'tu') variants = {};
    if (tag.name === 'tuv')
      language = String(tag.attributes['xml:lang'] ?? '')
        .slice(0, 2)
        .toLowerCase();
    if (tag.name === 'seg') segment = '';
  });
  parser.on('text', (chunk) => {
    if (segment !== null) segment += chunk;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === 'seg' && segment !== null) {
      variants[language] = segment;
      segment = null;
    }
    if (tag.name === 'tu' && variants['ru'] !== undefined) {
      const { ru, en, kk } = variants;
      units.push({
        id: `${origin}#${units.length + 1}`,
        source: ru,
        targets: { ...(en === undefined ? {} : { en }), ...(kk === undefined ? {} : { kk }) },
        origin,
        reviewed: false,
        editor: null,
        changedAt: null,
        previous: null,
        next: null,
      });
    }
  });
  parser.write(text).close();
  return units;
}
