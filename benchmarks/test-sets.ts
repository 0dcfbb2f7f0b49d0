import { join } from 'node:path';

/**
 * Test sets and engines' outputs belong to others, so that the repository does not carry them. They are looked for in a
 * folder `shared/eval` beside it, or in the one that TEST_SETS names; a benchmark says by name what is not there.
 */
export const testSets = process.env['TEST_SETS'] ?? join('..', 'shared', 'eval');
