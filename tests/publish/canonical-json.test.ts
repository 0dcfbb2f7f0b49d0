import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from '../../src/publish/canonical-json.js';

describe('canonicalJson', () => {
  it('sorts members by UTF-16 code units at every level (RFC 8785, 3.2.3)', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\u{1f600}': 5,
      '\u0080': 6,
      '\u00f6': { b: 1, a: [{ d: 1, c: 2 }] },
    };
    const members = [...canonicalJson(value).matchAll(/"([^"]+)":\d/g)].map(([, name]) => name);
    expect(members.filter((name) => !/^[a-d]$/.test(name ?? ''))).toEqual([
      '\\r',
      '1',
      '\u0080',
      '\u20ac',
      '\u{1f600}',
      '\ufb33',
    ]);
    expect(canonicalJson(value)).toContain('{"a":[{"c":2,"d":1}],"b":1}');
  });

  it('writes numbers and strings as ECMAScript does (RFC 8785, 3.2.2)', () => {
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it('leaves undefined members out', () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udfff': 1 }])('refuses %j', (value) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow(RangeError);
  });

  it('does not depend on the order in which members were set, and keeps the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        // fast-check's JSON values are JSON values.
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(reversed as JsonValue)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
