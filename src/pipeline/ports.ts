import type { Store } from '../contracts/store.js';
import type { TargetLanguage } from '../domain/language.js';
import type { MessageValues } from '../i18n/translator.js';

/** Ways to say that there is work. A lost signal only costs time: the reconciler says it again. */
export interface Signals {
  translate(revisionId: string, languages: readonly TargetLanguage[]): Promise<void>;
  publish(revisionId: string): Promise<void>;
  /** `attempt` is the one to be made, from 1. */
  deliver(deliveryId: string, attempt: number, delayMs: number): Promise<void>;
}

/** Structured log; pino fits. Fields never hold article text or secrets. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every use case needs. */
export interface PipelineCore {
  readonly store: Store;
  readonly signals: Signals;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
  /** Names this process in leases. */
  readonly owner: string;
}

/** Writes a line of the audit trail. */
export async function audit(
  core: Pick<PipelineCore, 'store' | 'now' | 'newId'>,
  action: string,
  about: {
    readonly actor?: string;
    readonly articleId?: string;
    readonly revisionId?: string;
    readonly language?: TargetLanguage;
    readonly details?: MessageValues;
  },
): Promise<void> {
  await core.store.record({
    id: core.newId(),
    at: core.now().toISOString(),
    actor: about.actor ?? 'system',
    action,
    articleId: about.articleId ?? null,
    revisionId: about.revisionId ?? null,
    language: about.language ?? null,
    details: about.details ?? {},
  });
}
