import { z } from 'zod';
import type { MtLimits } from '../contracts/mt-engine.js';

/** Settings that every engine over HTTP takes. */
export const connectionSettings = {
  /** For one attempt, in milliseconds. */
  timeoutMs: z.number().int().positive().default(30_000),
  maxConcurrentBatches: z.number().int().positive().max(64).default(4),
  requestsPerSecond: z.number().positive().optional(),
};

/** What the user's contract says, where it differs from the list price. */
export const priceSetting = z
  .object({
    currency: z.enum(['USD', 'EUR', 'KZT', 'RUB']),
    perMillionCharacters: z.number().nonnegative(),
  })
  .nullable();

export interface ConnectionSettings {
  readonly maxConcurrentBatches: number;
  readonly requestsPerSecond?: number | undefined;
}

/** Limits of the provider joined with those of the settings. */
export function limitsOf(
  settings: ConnectionSettings,
  provider: Omit<MtLimits, 'maxConcurrentBatches'>,
): MtLimits {
  return {
    ...provider,
    maxConcurrentBatches: settings.maxConcurrentBatches,
    ...(settings.requestsPerSecond === undefined ? {} : { requestsPerSecond: settings.requestsPerSecond }),
  };
}

export const httpUrl = z.url({ protocol: /^https?$/ });

/** A base URL and a path with exactly one slash between. */
export function joinUrl(base: string, path: string): string {
  return `${base.endsWith('/') ? base.slice(0, -1) : base}${path}`;
}
