/** A value that JSON can hold; `undefined` members are left out as JSON.stringify does. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, no white
 * space, numbers and strings as ECMAScript writes them. Throws RangeError for what the RFC cannot express: a number
 * that is not finite, or a lone surrogate.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('Canonical JSON has no form for a number that is not finite');
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new RangeError('Canonical JSON has no form for a lone surrogate');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([key, member]) =>
      member === undefined ? [] : [`${canonicalJson(key)}:${canonicalJson(member)}`],
    );
  return `{${members.join(',')}}`;
}

/** Array.isArray does not narrow a union with a readonly array. */
function isArray(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
