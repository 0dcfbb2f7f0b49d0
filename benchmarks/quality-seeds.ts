import type { Seed } from './quality-seed-soil.js';
import { factSeeds } from './quality-seeds-fact.js';
import { textSeeds } from './quality-seeds-text.js';

/** The classes of errors that are planted. */
export const seeds: readonly Seed[] = [...factSeeds, ...textSeeds];
