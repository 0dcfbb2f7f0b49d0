/** Waiting for a permit to send, shared by everything that uses the engine. */
export interface RateLimiter {
  /** Resolves when `n` requests may go to the engine; rejects with the signal's reason when it is aborted. */
  take(engineId: string, n: number, signal: AbortSignal): Promise<void>;
}

export interface CostClaim {
  readonly engineId: string;
  readonly articleId: string;
  /** Characters as the engine's provider counts them, about to be sent. */
  readonly characters: number;
}

/** Which cap a claim would pass. */
export type CostVerdict = 'granted' | 'daily-cap' | 'article-cap';

/** Counts what is sent before it is sent, so that a crash can only overstate the cost. */
export interface CostLedger {
  reserve(claim: CostClaim): Promise<CostVerdict>;
  /** Gives back a claim whose request was refused without being charged. */
  release(claim: CostClaim): Promise<void>;
}

/** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Calls `fire` once after `ms` unless the returned function was called first. */
export type StartTimer = (ms: number, fire: () => void) => () => void;

/** The part of a logger that the core uses; pino fits. */
export interface MtLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
