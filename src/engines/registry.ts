import type { RegisteredEngine } from './engine-definition.js';
import { openaiCompatible } from './openai-compatible.js';

export type { EngineDeps, EnvironmentSetting, RegisteredEngine } from './engine-definition.js';

/** Every engine Dragoman has, in the order in which they are listed to people. */
export const engineRegistry: readonly RegisteredEngine[] = [openaiCompatible];

/** undefined for an unknown id. */
export function findEngine(id: string): RegisteredEngine | undefined {
  return engineRegistry.find((engine) => engine.id === id);
}
