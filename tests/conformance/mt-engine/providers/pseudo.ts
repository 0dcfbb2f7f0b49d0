import type { LocalProvider } from '../provider.js';

export const provider: LocalProvider = {
  kind: 'local',
  id: 'pseudo',
  target: 'kk',
  batch: 3,
  settings: () => ({ padding: 0 }),
  canFail: false,
  deps: async (base) => base,
  translation: (text) =>
    `[${text.replaceAll(/[аеёиоуыэюя]/giu, (vowel) => `${vowel}\u0301`)}]`.normalize('NFC'),
};
