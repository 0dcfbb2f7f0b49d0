import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/support/closing-line.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
  },
});
