import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Language, parseLanguageTag } from '../../domain/language.js';
import { maxCellCharacters } from './columns.js';
import type { RowReader } from './dragoman-csv.js';
import { rowsOfConcept, type TbxConcept, type TbxTerm } from './tbx-concept.js';
import { conceptElements, languageElements, termElements } from './tbx-vocabulary.js';
import type { RowSink } from './term-row.js';

const deepest = 32;

/**
 * An incremental reader of TBX: ISO 30042:2019 in DCA style, and the older martif with termEntry, langSet, tig or
 * ntig. A document type with declarations of its own is refused, so no entity but XML's five exists; the external
 * identifier that old files carry is never fetched. Languages other than ru, en and kk are passed over. After a
 * syntax error the rest of the file is not read.
 */
export function createTbxReader(file: string, sink: RowSink): RowReader {
  return new TbxReader(file, sink);
}

class TbxReader implements RowReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #file: string;
  readonly #sink: RowSink;
  readonly #path: string[] = [];
  #concept: TbxConcept | null = null;
  #language: Language | null = null;
  #term: TbxTerm | null = null;
  #text = '';
  #type = '';
  #stopped = false;
  #rooted = false;

  constructor(file: string, sink: RowSink) {
    this.#file = file;
    this.#sink = sink;
    this.#parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) this.#stop('xml_doctype');
    });
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', (tag) => this.#close(tag.name));
    this.#parser.on('text', (text) => this.#take(text));
    this.#parser.on('cdata', (text) => this.#take(text));
    this.#parser.on('error', () => this.#stop('xml_broken'));
  }

  write(chunk: string): void {
    if (!this.#stopped) this.#parser.write(chunk);
  }

  end(): void {
    if (!this.#stopped) this.#parser.close();
    if (!this.#stopped && !this.#rooted) this.#report('tbx_root', 'tbx');
  }

  #stop(name: string): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#report(name, this.#path.at(-1) ?? 'xml');
  }

  #report(name: string, field: string, more: Readonly<Record<string, number>> = {}): void {
    const line = this.#parser.line;
    const values = { file: this.#file, line, field, ...more };
    this.#sink.problem({ code: `terminology.${name}`, file: this.#file, line, field, values });
  }

  #take(text: string): void {
    if (this.#stopped || this.#concept === null) return;
    if (this.#text.length + text.length <= maxCellCharacters) {
      this.#text += text;
      return;
    }
    if (this.#text.length < maxCellCharacters) {
      this.#report('cell_too_long', this.#path.at(-1) ?? 'xml', { limit: maxCellCharacters });
    }
    this.#text = (this.#text + text.slice(0, maxCellCharacters)).slice(0, maxCellCharacters);
  }

  #open(tag: SaxesTagPlain): void {
    if (this.#stopped) return;
    this.#path.push(tag.name);
    if (this.#path.length > deepest) {
      this.#stop('xml_too_deep');
      return;
    }
    if (tag.name === 'tbx' || tag.name === 'martif') this.#rooted = true;
    // Markup inside a term or a note (hi, foreign) is part of its text.
    if (!['hi', 'foreign', 'sc', 'ec', 'ph'].includes(tag.name)) this.#text = '';
    if (tag.attributes['type'] !== undefined) this.#type = tag.attributes['type'];
    if (conceptElements.has(tag.name)) {
      const line = this.#parser.line;
      const id = tag.attributes['id'] ?? `line-${line}`;
      this.#concept = { id, line, terms: [], notes: [], facts: new Map() };
    } else if (languageElements.has(tag.name)) {
      this.#language = parseLanguageTag(tag.attributes['xml:lang'] ?? tag.attributes['lang'] ?? '');
    } else if (termElements.has(tag.name) && this.#language !== null) {
      this.#term = { language: this.#language, text: '', status: '', type: '', partOfSpeech: '', gender: '' };
    }
  }

  #close(name: string): void {
    if (this.#stopped) return;
    this.#path.pop();
    const concept = this.#concept;
    if (concept === null) return;
    if (conceptElements.has(name)) {
      for (const row of rowsOfConcept(concept, this.#file)) this.#sink.row(row);
      this.#concept = null;
    } else if (languageElements.has(name)) this.#language = null;
    else if (termElements.has(name)) {
      if (this.#term !== null && this.#term.text !== '') concept.terms.push(this.#term);
      this.#term = null;
    } else this.#closeLeaf(concept, name, this.#text.trim());
  }

  #closeLeaf(concept: TbxConcept, name: string, text: string): void {
    const term = this.#term;
    if (name === 'term' && term !== null) term.text = text;
    else if (name === 'termNote' && term !== null) noteTerm(term, this.#type, text);
    else if ((name === 'descrip' || name === 'admin') && term === null) concept.facts.set(this.#type, text);
    else if (name === 'note' && text !== '' && term === null) concept.notes.push(text);
  }
}

function noteTerm(term: TbxTerm, type: string, text: string): void {
  if (type === 'administrativeStatus' || type === 'normativeAuthorization') term.status = text;
  else if (type === 'termType') term.type = text;
  else if (type === 'partOfSpeech') term.partOfSpeech = text;
  else if (type === 'grammaticalGender') term.gender = text;
}
