import type { MemoryUnit } from '../../contracts/translation-memory.js';
import { isTargetLanguage, parseLanguageTag, type TargetLanguage } from '../../domain/language.js';
import { cleanText } from '../text-key.js';
import type { Chunks } from './decode.js';
import { type Refuse, readXml, type XmlHandler } from './xml-reader.js';

/**
 * Reads XLIFF 2.0 and 2.1 from Russian into English or Kazakh, a unit a segment. Segments without a target are
 * passed over, since they are work to be done; everything else wrong is refused: ContentError `memory.*` with file
 * and line. States `reviewed` and `final` count as reviewed; notes of category `origin`, `editor` and `date` are read.
 */
export function readXliff(chunks: Chunks, file: string): AsyncGenerator<MemoryUnit> {
  return readXml(chunks, file, (refuse) => new XliffHandler(file, refuse));
}

class XliffHandler implements XmlHandler<MemoryUnit> {
  readonly #file: string;
  readonly #refuse: Refuse;
  readonly #ready: MemoryUnit[] = [];
  #target: TargetLanguage | null = null;
  #fileId = '';
  #unitId = '';
  #segments = 0;
  #notes = new Map<string, string>();
  #category = '';
  #reviewed = false;
  #texts: { source?: string; target?: string } = {};
  #inside: 'source' | 'target' | 'note' | null = null;
  #text = '';

  constructor(file: string, refuse: Refuse) {
    this.#file = file;
    this.#refuse = refuse;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#target === null) this.#target = this.#openRoot(name, attributes);
    else if (name === 'file') this.#fileId = attributes['id'] ?? '';
    else if (name === 'unit') {
      this.#unitId = attributes['id'] ?? '';
      this.#segments = 0;
      this.#notes = new Map();
    } else if (name === 'segment') {
      this.#texts = {};
      this.#segments += 1;
      this.#reviewed = attributes['state'] === 'reviewed' || attributes['state'] === 'final';
    } else if (name === 'source' || name === 'target') this.#begin(name);
    else if (name === 'note') {
      this.#category = attributes['category'] ?? '';
      this.#begin('note');
    }
  }

  text(text: string): void {
    if (this.#inside !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === 'source' || name === 'target') this.#texts[name] = cleanText(this.#text);
    else if (name === 'note') this.#notes.set(this.#category, cleanText(this.#text));
    else if (name === 'segment') this.#closeSegment();
    if (name === this.#inside) this.#inside = null;
  }

  take(): readonly MemoryUnit[] {
    return this.#ready.splice(0);
  }

  end(): void {
    if (this.#target === null) this.#refuse('not_this_format', { format: 'XLIFF 2', found: 'nothing' });
  }

  #begin(inside: 'source' | 'target' | 'note'): void {
    this.#inside = inside;
    this.#text = '';
  }

  #openRoot(name: string, attributes: Readonly<Record<string, string>>): TargetLanguage {
    const { version = '', srcLang = '', trgLang = '' } = attributes;
    if (name !== 'xliff' || !/^2\.[0-2]$/u.test(version))
      this.#refuse('not_this_format', {
        format: 'XLIFF 2',
        found: name === 'xliff' ? `XLIFF ${version.slice(0, 10)}` : name.slice(0, 40),
      });
    if (parseLanguageTag(srcLang) !== 'ru')
      this.#refuse('unknown_language', { language: srcLang.slice(0, 40) });
    const target = parseLanguageTag(trgLang);
    if (target === null || !isTargetLanguage(target))
      this.#refuse('unknown_language', { language: trgLang.slice(0, 40) });
    return target;
  }

  #closeSegment(): void {
    const { source, target } = this.#texts;
    if (source === undefined || source === '') this.#refuse('missing_segment', { language: 'ru' });
    if (target === undefined || target === '' || this.#target === null) return;
    const id = [this.#fileId, this.#unitId].filter((part) => part !== '').join('/');
    this.#ready.push({
      id: this.#segments === 1 ? id : `${id}.${this.#segments}`,
      source,
      targets: { [this.#target]: target },
      origin: this.#notes.get('origin') ?? this.#file,
      reviewed: this.#reviewed,
      editor: this.#notes.get('editor') ?? null,
      changedAt: this.#notes.get('date') ?? null,
      previous: this.#notes.get('previous') ?? null,
      next: this.#notes.get('next') ?? null,
    });
  }
}
