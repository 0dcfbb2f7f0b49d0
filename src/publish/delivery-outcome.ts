import type { DeliveryOutcome } from '../contracts/publishing.js';
import { createTranslate, type MessageValues } from '../i18n/translator.js';

type Failure = Extract<DeliveryOutcome, { ok: false }>;

/** A delivery that arrived. `name` is a message under `publish:delivery`. */
export function delivered(name: string, values: MessageValues): DeliveryOutcome {
  const key = `publish:delivery.${name}`;
  return { ok: true, detail: createTranslate('en')(key, values), message: { key, values } };
}

/** A delivery that did not; may be tried again unless said otherwise. */
export function undelivered(
  name: string,
  values: MessageValues,
  decision: Partial<Pick<Failure, 'retryable' | 'retryAfterMs' | 'disable'>> = {},
): DeliveryOutcome {
  const key = `publish:delivery.${name}`;
  return {
    ok: false,
    reason: createTranslate('en')(key, values),
    message: { key, values },
    retryable: true,
    retryAfterMs: null,
    disable: false,
    ...decision,
  };
}
