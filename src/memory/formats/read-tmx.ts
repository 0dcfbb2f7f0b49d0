import type { MemoryUnit } from '../../contracts/translation-memory.js';
import { isTargetLanguage, type Language, parseLanguageTag } from '../../domain/language.js';
import { cleanText } from '../text-key.js';
import type { Chunks } from './decode.js';
import { type Refuse, readXml, type XmlHandler } from './xml-reader.js';

/** Elements inside a segment that hold codes of another program, not text (TMX 1.4b, 3.2.2). */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/**
 * Reads TMX 1.4 (and 1.1-1.3, which it extends) unit by unit. Every unit needs Russian and English or Kazakh; a
 * language besides them, a variant without text, or anything but plain XML is refused: ContentError `memory.*` with
 * file and line. Origin, review, editor and neighbours come from `prop` elements, the date from `changedate`.
 */
export function readTmx(chunks: Chunks, file: string): AsyncGenerator<MemoryUnit> {
  return readXml(chunks, file, (refuse) => new TmxHandler(file, refuse));
}

class TmxHandler implements XmlHandler<MemoryUnit> {
  readonly #file: string;
  readonly #refuse: Refuse;
  readonly #ready: MemoryUnit[] = [];
  readonly #headerProps = new Map<string, string>();
  #count = 0;
  #root = false;
  #unit: { id: string; props: Map<string, string>; attributes: Readonly<Record<string, string>> } | null =
    null;
  #texts = new Map<Language, string>();
  #language: Language | null = null;
  #propType = '';
  #inside: 'seg' | 'prop' | null = null;
  #text = '';
  #codeDepth = 0;

  constructor(file: string, refuse: Refuse) {
    this.#file = file;
    this.#refuse = refuse;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#root) this.#openRoot(name);
    else if (name === 'tu') {
      this.#count += 1;
      const id = attributes['tuid'] ?? `${this.#file}#${this.#count}`;
      this.#unit = { id, props: new Map(), attributes };
      this.#texts = new Map();
    } else if (name === 'tuv') this.#openVariant(attributes['xml:lang'] ?? attributes['lang'] ?? '');
    else if (name === 'seg') this.#begin('seg');
    else if (name === 'prop') {
      this.#propType = attributes['type'] ?? '';
      this.#begin('prop');
    } else if (codes.has(name)) this.#codeDepth += 1;
  }

  text(text: string): void {
    if (this.#inside !== null && this.#codeDepth === 0) this.#text += text;
  }

  close(name: string): void {
    if (name === 'seg' && this.#language !== null) {
      this.#texts.set(this.#language, cleanText(this.#text));
      this.#inside = null;
    } else if (name === 'prop') {
      const props = this.#unit?.props ?? this.#headerProps;
      props.set(this.#propType.toLowerCase(), cleanText(this.#text));
      this.#inside = null;
    } else if (codes.has(name)) this.#codeDepth -= 1;
    else if (name === 'tuv') this.#closeVariant();
    else if (name === 'tu') this.#closeUnit();
  }

  take(): readonly MemoryUnit[] {
    return this.#ready.splice(0);
  }

  end(): void {
    if (!this.#root) this.#refuse('not_this_format', { format: 'TMX', found: 'nothing' });
  }

  #openRoot(name: string): void {
    if (name !== 'tmx') this.#refuse('not_this_format', { format: 'TMX', found: name.slice(0, 40) });
    this.#root = true;
  }

  #begin(inside: 'seg' | 'prop'): void {
    this.#inside = inside;
    this.#text = '';
  }

  #openVariant(tag: string): void {
    const language = parseLanguageTag(tag);
    if (language === null) this.#refuse('unknown_language', { language: tag.slice(0, 40) });
    if (this.#texts.has(language)) this.#refuse('repeated_language', { language });
    this.#language = language;
  }

  #closeVariant(): void {
    const language = this.#language;
    if (language !== null && (this.#texts.get(language) ?? '') === '')
      this.#refuse('missing_segment', { language });
    this.#language = null;
  }

  #closeUnit(): void {
    const unit = this.#unit;
    const source = this.#texts.get('ru');
    if (unit === null || source === undefined) this.#refuse('missing_segment', { language: 'ru' });
    const targets: { en?: string; kk?: string } = {};
    for (const [language, text] of this.#texts) if (isTargetLanguage(language)) targets[language] = text;
    if (targets.en === undefined && targets.kk === undefined)
      this.#refuse('missing_segment', { language: 'en, kk' });
    const prop = (...names: string[]): string | undefined =>
      names.map((name) => unit.props.get(name)).find((value) => value !== undefined);
    this.#ready.push({
      id: unit.id,
      source,
      targets,
      origin: prop('x-origin') ?? this.#headerProps.get('x-origin') ?? this.#file,
      reviewed: (prop('x-reviewed') ?? this.#headerProps.get('x-reviewed')) === 'yes',
      editor: prop('x-editor') ?? unit.attributes['changeid'] ?? null,
      changedAt: isoDate(unit.attributes['changedate']),
      previous: prop('x-previous', 'prev') ?? null,
      next: prop('x-next', 'next') ?? null,
    });
    this.#unit = null;
  }
}

/** TMX writes `20260205T101500Z` (ISO 8601, basic); memory compares `2026-02-05T10:15:00.000Z`. */
export function isoDate(tmxDate: string | undefined): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u.exec(tmxDate ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
