import type { Piece, Place, SlotPiece, Template } from './pattern.js';
import { patternError } from './pattern-error.js';
import { isSlotKind } from './slot-kinds.js';

/**
 * Reads one line of the notation. Text stands for itself; `{…}` is a slot, `[…|…]` a choice; a backslash takes the
 * next character literally. Linear in the length of the line.
 *
 * @throws ContentError `memory.pattern_bracket`, `memory.pattern_slot`
 */
export function parseTemplate(line: string, place: Place): Template {
  const reader = new TemplateReader(line, place);
  const template = reader.template(false);
  if (!reader.atEnd) throw patternError('bracket', place, { text: line });
  return template;
}

/** Deeper brackets say nothing that a reader could follow. */
const maxDepth = 4;

class TemplateReader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly line: string,
    private readonly place: Place,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.line.length;
  }

  /** Pieces up to the end of the line or, inside a choice, up to `|` or `]`. */
  template(inside: boolean): Template {
    const pieces: Piece[] = [];
    let text = '';
    const flush = (): void => {
      if (text !== '') pieces.push({ type: 'text', text });
      text = '';
    };
    for (let mark = this.line[this.at]; mark !== undefined; mark = this.line[this.at]) {
      if (mark === ']' || (mark === '|' && inside)) break;
      this.at += 1;
      if (mark === '{') {
        flush();
        pieces.push(this.slot());
      } else if (mark === '[') {
        flush();
        pieces.push(this.choice());
      } else if (mark === '}' || mark === '|') {
        throw this.bracketError();
      } else if (mark === '\\') {
        text += this.line[this.at] ?? '';
        this.at += 1;
      } else text += mark;
    }
    flush();
    return pieces;
  }

  private choice(): Piece {
    this.depth += 1;
    if (this.depth > maxDepth) throw this.bracketError();
    const name = /^([a-z][a-z0-9]*):/u.exec(this.line.slice(this.at, this.at + 32))?.[1] ?? null;
    if (name !== null) this.at += name.length + 1;
    const options: Template[] = [];
    do {
      options.push(this.template(true));
      this.at += 1;
    } while (this.line[this.at - 1] === '|');
    if (this.line[this.at - 1] !== ']') throw this.bracketError();
    this.depth -= 1;
    return { type: 'choice', name, options };
  }

  private slot(): SlotPiece {
    const close = this.line.indexOf('}', this.at);
    if (close < 0) throw this.bracketError();
    const written = this.line.slice(this.at, close);
    this.at = close + 1;
    const slot = readSlot(written);
    if (slot === null) throw patternError('slot', this.place, { slot: `{${written}}` });
    return slot;
  }

  private bracketError(): Error {
    return patternError('bracket', this.place, { text: this.line });
  }
}

/** `NAME`, `NAME+`, `NAME:form.form`, `NAME?one|many`. */
function readSlot(written: string): SlotPiece | null {
  const question = written.indexOf('?');
  const counted = question < 0 ? null : written.slice(question + 1).split('|');
  const [head = '', forms = '', ...rest] = (question < 0 ? written : written.slice(0, question)).split(':');
  const parts = /^([A-Z]+|[a-z][a-z-]*)([0-9]?)(\+?)$/u.exec(head);
  if (parts === null || rest.length > 0) return null;
  const [, base = '', digit = '', plus = ''] = parts;
  const builtIn = isSlotKind(base) ? base : null;
  if (builtIn === null && /^[A-Z]/u.test(base)) return null;
  const [one, many, ...more] = counted ?? [];
  if (counted !== null && (one === undefined || many === undefined || more.length > 0)) return null;
  return {
    type: 'slot',
    name: base + digit,
    kind: builtIn,
    list: base,
    series: plus !== '',
    forms: forms === '' ? [] : forms.split('.'),
    counted: one === undefined || many === undefined ? null : [one, many],
  };
}
