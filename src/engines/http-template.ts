import type { MtRequest } from '../contracts/mt-engine.js';

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface TemplateValues {
  readonly source: string;
  readonly target: string;
  readonly texts: readonly string[];
  readonly secret: string;
}

/** `{{source}}`, `{{target}}`, `{{secret}}`, and for services that take one text a request `{{text}}`. */
export function fillText(template: string, values: TemplateValues): string {
  return template.replaceAll(/\{\{(source|target|secret|text)\}\}/g, (_, name: string) =>
    textOf(name, values),
  );
}

function textOf(name: string, { source, target, secret, texts }: TemplateValues): string {
  if (name === 'source') return source;
  if (name === 'target') return target;
  return name === 'secret' ? secret : (texts[0] ?? '');
}

/**
 * Fills a body. A string that is exactly `{{texts}}` becomes the list of texts; a one-item list whose item
 * holds `{{each}}` is repeated for every text. Texts are put in as values, never as JSON source.
 */
export function fillBody(template: Json, values: TemplateValues): Json {
  if (typeof template === 'string')
    return template === '{{texts}}' ? values.texts : fillText(template, values);
  if (isList(template)) {
    const [only] = template;
    if (template.length === 1 && only !== undefined && JSON.stringify(only).includes('"{{each}}"'))
      return values.texts.map((text) => fillEach(only, text, values));
    return template.map((item) => fillBody(item, values));
  }
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillBody(value, values)]));
}

function fillEach(template: Json, text: string, values: TemplateValues): Json {
  if (template === '{{each}}') return text;
  if (isList(template)) return template.map((item) => fillEach(item, text, values));
  if (typeof template !== 'object' || template === null) return fillBody(template, values);
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, fillEach(value, text, values)]),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The strings at a path such as `data.translations.*.text`; null when one step of it is not there. */
export function readPath(value: unknown, path: string): readonly string[] | null {
  const steps = path === '' ? [] : path.split('.');
  let found: readonly unknown[] = [value];
  for (const step of steps) {
    const next = found.flatMap((item) => children(item, step));
    if (next.length === 0 && step !== '*') return null;
    found = next;
  }
  return found.every((item) => typeof item === 'string') ? found : null;
}

function children(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Array.isArray(value) ? value : Object.values(value);
  // Own properties of parsed JSON: the entries are the only typed way to look one up by a name from outside.
  return Object.entries(value)
    .filter(([key]) => key === step)
    .map(([, child]) => child);
}

export function valuesFor(
  request: MtRequest,
  codes: Readonly<Partial<Record<string, string>>>,
  secret: string,
): TemplateValues {
  return {
    source: codes[request.source] ?? request.source,
    target: codes[request.target] ?? request.target,
    texts: request.segments.map(({ text }) => text),
    secret,
  };
}
