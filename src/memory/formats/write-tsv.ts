import type { MemoryUnit } from '../../contracts/translation-memory.js';
import { cleanText } from '../text-key.js';

/** Units as `Russian<TAB>English<TAB>Kazakh`, after the facts they share. What else a unit knows is left out. */
export function* writeTsv(
  units: Iterable<MemoryUnit>,
  facts: Readonly<Record<string, string>> = {},
): Generator<string> {
  for (const [name, value] of Object.entries(facts)) yield `# ${name}: ${cleanText(value)}\n`;
  for (const { source, targets } of units)
    yield `${[source, targets.en ?? '', targets.kk ?? ''].map(cleanText).join('\t')}\n`;
}
