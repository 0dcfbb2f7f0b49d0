import { readdirSync } from 'node:fs';
import type { Provider } from './provider.js';

const folder = new URL('./providers/', import.meta.url);

/** Every file of the folder, each named after its engine and exporting `provider`. */
export const providers: readonly Provider[] = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') || name.endsWith('.js'))
    .map(async (name) => {
      const module: { provider: Provider } = await import(new URL(name, folder).href);
      return module.provider;
    }),
);
