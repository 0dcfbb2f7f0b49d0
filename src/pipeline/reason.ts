import type { Finding } from '../contracts/quality-check.js';
import type { Reason } from '../contracts/store.js';
import type { MessageValues, Translate } from '../i18n/translator.js';

const findingPrefix = 'finding.';

/** Held by the checks: the number of blocking findings, and the first of them in a form that any language can render. */
export function findingsReason(blocking: readonly Finding[]): Reason {
  const first = blocking[0];
  const values = Object.fromEntries(
    Object.entries(first?.values ?? {}).map(([name, value]) => [`${findingPrefix}${name}`, value]),
  );
  return {
    code: 'pipeline:held.findings',
    values: {
      count: blocking.length,
      ...(first === undefined ? {} : { findingCode: first.code }),
      ...values,
    },
  };
}

/** A reason as a sentence in the reader's language, with the article's id in the commands it names. */
export function describeReason(reason: Reason, articleId: string, translate: Translate): string {
  return translate(reason.code, {
    ...reason.values,
    id: articleId,
    first: firstFinding(reason.values, translate),
  });
}

function firstFinding(values: MessageValues, translate: Translate): string {
  const code = values['findingCode'];
  if (code === undefined) return '';
  const own = Object.entries(values)
    .filter(([name]) => name.startsWith(findingPrefix))
    .map(([name, value]) => [name.slice(findingPrefix.length), value] as const);
  return translate(`quality:${code}`, Object.fromEntries(own));
}
