import type { MtCapabilities } from '../../contracts/mt-engine.js';

/** What every engine that is asked by prompt can do. */
export const llmCapabilities: MtCapabilities = {
  glossary: 'prompt',
  placeholders: 'bracket',
  formality: true,
  context: true,
  promptable: true,
  draft: false,
};
