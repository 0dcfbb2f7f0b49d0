import type { Migration } from 'kysely';
import * as initial from './0001-initial.js';
import * as learntUnits from './0002-learnt-units.js';

/** In the order they are applied. A released migration is never edited; a change is a new number. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-learnt-units': learntUnits,
};
