import { readSync } from 'node:fs';
import type { MemoryUnit } from '../../contracts/translation-memory.js';
import { cleanText, foldText } from '../text-key.js';
import type { UnitTexts } from '../unit-texts.js';

const mark = '\u0001';
const markByte = 1;
const nothing = '\u0002';
/** Bytes read ahead while units are read in their order. */
const windowBytes = 1 << 20;

/** A unit as a record: ten fields parted by U+0001, which no text has. */
export function encodeUnit(unit: MemoryUnit): Buffer {
  const fields = [
    cleanText(unit.source),
    unit.targets.en ?? nothing,
    unit.targets.kk ?? nothing,
    unit.id,
    unit.origin,
    unit.reviewed ? 'yes' : 'no',
    unit.editor ?? nothing,
    unit.changedAt ?? nothing,
    unit.previous ?? nothing,
    unit.next ?? nothing,
  ];
  return Buffer.from(fields.map((field) => (field === nothing ? field : withoutMarks(field))).join(mark));
}

function withoutMarks(field: string): string {
  return field.replaceAll(mark, ' ').replaceAll(nothing, ' ');
}

function decodeUnit(record: string): MemoryUnit {
  const fields = record.split(mark).map((field) => (field === nothing ? null : field));
  const [source, en, kk, id, origin, reviewed, editor, changedAt, previous, next] = fields;
  return {
    id: id ?? '',
    source: source ?? '',
    targets: { ...(en == null ? {} : { en }), ...(kk == null ? {} : { kk }) },
    origin: origin ?? '',
    reviewed: reviewed === 'yes',
    editor: editor ?? null,
    changedAt: changedAt ?? null,
    previous: previous ?? null,
    next: next ?? null,
  };
}

/** Units in a file, read when asked for. `offsets` has where each record begins, and where the last one ends. */
export class PackedUnits implements UnitTexts {
  readonly #descriptor: number;
  readonly #offsets: Float64Array;
  readonly size: number;
  #window = Buffer.alloc(0);
  #windowStart = 0;
  #expected = 0;

  constructor(descriptor: number, offsets: Float64Array, size: number) {
    this.#descriptor = descriptor;
    this.#offsets = offsets;
    this.size = size;
  }

  key(index: number): string {
    const record = this.#record(index);
    const end = record.indexOf(markByte);
    return foldText(record.toString('utf8', 0, end < 0 ? record.length : end));
  }

  unit(index: number): MemoryUnit {
    return decodeUnit(this.#record(index).toString('utf8'));
  }

  /** The bytes of a record; valid until the next call. */
  #record(index: number): Buffer {
    const start = this.#offsets[index];
    const end = this.#offsets[index + 1];
    if (start === undefined || end === undefined || index >= this.size)
      throw new RangeError(`No unit ${index}`);
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length)
      this.#load(start, end, index === this.#expected);
    this.#expected = index + 1;
    return this.#window.subarray(start - this.#windowStart, end - this.#windowStart);
  }

  #load(start: number, end: number, inOrder: boolean): void {
    const length = inOrder ? Math.max(windowBytes, end - start) : end - start;
    const buffer = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < end - start) {
      const more = readSync(this.#descriptor, buffer, read, length - read, start + read);
      if (more === 0) throw new RangeError('The pack ends inside a unit');
      read += more;
    }
    this.#window = buffer.subarray(0, read);
    this.#windowStart = start;
  }
}
