import { anthropic } from './anthropic.js';
import { apertium } from './apertium.js';
import { aws } from './aws.js';
import { azure } from './azure.js';
import { boxed } from './boxed.js';
import { deepl } from './deepl.js';
import type { RegisteredEngine } from './engine-definition.js';
import { firefox } from './firefox.js';
import { google } from './google.js';
import { httpService } from './http.js';
import { libretranslate } from './libretranslate.js';
import { llama } from './llama.js';
import { mtranserver } from './mtranserver.js';
import { openaiCompatible } from './openai-compatible.js';
import { pseudo } from './pseudo.js';
import { yandex } from './yandex.js';

export type { EngineDeps, EnvironmentSetting, RegisteredEngine } from './engine-definition.js';

/** Every engine Dragoman has, in the order in which they are listed to people. */
export const engineRegistry: readonly RegisteredEngine[] = [
  deepl,
  google,
  azure,
  yandex,
  aws,
  openaiCompatible,
  anthropic,
  libretranslate,
  mtranserver,
  apertium,
  firefox,
  llama,
  httpService,
  boxed,
  pseudo,
];

/** undefined for an unknown id. */
export function findEngine(id: string): RegisteredEngine | undefined {
  return engineRegistry.find((engine) => engine.id === id);
}
