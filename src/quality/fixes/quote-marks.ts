import { quoteStyles, readQuotations } from '../../domain/typography.js';
import type { Edit, Fix } from './fix.js';

/** Pairs of quotation marks as the language sets them: “ ” in English, « » in Kazakh, the inner ones inside. */
export const quoteMarks: Fix = {
  id: 'quote-marks',
  languages: ['en', 'kk'],
  find(text, { language }) {
    const { pairs, lone } = readQuotations(text);
    // With a mark missing somewhere, the pairs may be the wrong ones.
    if (lone.length > 0) return [];
    const style = quoteStyles[language];
    const edits: Edit[] = [];
    for (const pair of pairs) {
      const [open, close] = pair.depth % 2 === 0 ? style.outer : style.inner;
      if (pair.open !== open) edits.push({ start: pair.start, end: pair.start + 1, replacement: open });
      if (pair.close !== close) edits.push({ start: pair.end - 1, end: pair.end, replacement: close });
    }
    return edits.sort((a, b) => a.start - b.start);
  },
};
