import type { CapitalRule } from '../russian/plan.js';
import type { TokenStream } from './tokeniser.js';

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

/** Letters of a token without the invisible marks inside it. */
function lettersOf(stream: TokenStream, token: number): string {
  return stream.text.slice(stream.starts[token], stream.ends[token]).replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}

function isAllCapitals(stream: TokenStream, token: number): boolean {
  const letters = lettersOf(stream, token);
  return letters.length > 1 && letters === letters.toUpperCase() && isUpper(letters);
}

/** Whether the words beside the token are in capitals: a heading. */
function amongCapitals(stream: TokenStream, first: number, last: number): boolean {
  return (
    (first > 0 && isAllCapitals(stream, first - 1)) ||
    (last + 1 < stream.count && isAllCapitals(stream, last + 1))
  );
}

function holds(rule: CapitalRule, stream: TokenStream, token: number, first: number, last: number): boolean {
  if (rule.kind === 'any') return true;
  const letters = lettersOf(stream, token);
  if (rule.kind === 'places') return rule.places.every((place) => !isLower(letters[place] ?? ''));
  for (let index = 0; index < rule.count; index += 1) if (isLower(letters[index] ?? '')) return false;
  if (rule.kind === 'leading') return true;
  const rest = letters.slice(rule.count);
  return rest === '' || rest === rest.toLowerCase() || amongCapitals(stream, first, last);
}

/** Whether the capitals of tokens `first … last` are as the rules ask; no rules, no demand. */
export function capitalsHold(
  rules: readonly CapitalRule[],
  stream: TokenStream,
  first: number,
  last: number,
): boolean {
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index];
    if (rule !== undefined && !holds(rule, stream, first + index, first, last)) return false;
  }
  return true;
}
