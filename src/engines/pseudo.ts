import { z } from 'zod';
import type { MtEngine } from '../contracts/mt-engine.js';
import { defineEngine } from './engine-definition.js';
import { outcomesInOrder, plainCapabilities, ruEn, ruKk, supportsPairs, textsOf } from './outcomes.js';

const id = 'pseudo';
const pairs = [ruEn, ruKk];

const settings = z.object({
  /** How much longer the text becomes: 0.3 is three tenths. */
  padding: z.number().min(0).max(2).default(0.3),
});

const accent = '\u0301';

/** Accented, padded and bracketed text that shows where a layout breaks or a string was missed; never published. */
function create({ padding }: z.infer<typeof settings>): MtEngine {
  return {
    id,
    model: 'accents',
    capabilities: { ...plainCapabilities, placeholders: 'bracket', draft: true, publishable: false },
    limits: { maxConcurrentBatches: 1 },
    price: null,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      signal.throwIfAborted();
      return outcomesInOrder(
        id,
        request,
        textsOf(request).map((text) => disguise(text, padding)),
      );
    },
  };
}

function disguise(text: string, padding: number): string {
  if (text.trim() === '') return '';
  const accented = text.replaceAll(/[аеёиоуыэюяaeiouy]/giu, (vowel) => vowel + accent);
  return `[${accented}${'~'.repeat(Math.ceil(text.length * padding))}]`;
}

export const pseudo = defineEngine({
  id,
  title: 'Pseudo-translation for layout tests',
  settings,
  pairs,
  environment: [],
  create,
});
