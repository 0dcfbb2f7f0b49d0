import { IngestError } from '../contracts/errors.js';
import { cyrillicEvidence, isMojibake, isPlausibleRussian } from './cyrillic-evidence.js';
import { declaredEncoding } from './declared-encoding.js';
import { normaliseText } from './normalise-text.js';

/** WHATWG names of the encodings a source may be in. */
export type SourceEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1251'
  | 'koi8-r'
  | 'iso-8859-5'
  | 'ibm866';

export interface DecodeOptions {
  /** Base name, for messages. */
  readonly fileName: string;
  /** True for HTML and XML, which may name their own encoding. */
  readonly markup: boolean;
}

export interface Decoded {
  /** NFC, LF, without byte-order mark and invisible characters. */
  readonly text: string;
  readonly encoding: SourceEncoding;
}

const declaredNames: Readonly<Record<string, SourceEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'windows-1251': 'windows-1251',
  'cp-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'x-cp1251': 'windows-1251',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-r',
  'iso-8859-5': 'iso-8859-5',
  cp866: 'ibm866',
  ibm866: 'ibm866',
};

/**
 * Turns the bytes of a text source into text, or refuses them. In this order: a byte-order mark, strict
 * UTF-8, the encoding the markup names for itself, then windows-1251 or KOI8-R by letter statistics.
 * Throws IngestError `ingest.empty`, `ingest.binary`, `ingest.broken_utf8`, `ingest.unknown_encoding`,
 * `ingest.unsupported_encoding`, `ingest.lost_characters`, `ingest.mojibake`.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const file = options.fileName;
  if (bytes.byteLength === 0) throw new IngestError('ingest.empty', { file });
  const { raw, encoding } = decodeRaw(bytes, options);
  refuseBinary(raw, file);
  const text = normaliseText(raw);
  if (text.trim() === '') throw new IngestError('ingest.empty', { file });
  const lost = text.split('\ufffd').length - 1;
  if (lost > 0) throw new IngestError('ingest.lost_characters', { file, characters: lost });
  if (isMojibake(text)) throw new IngestError('ingest.mojibake', { file });
  return { text, encoding };
}

interface RawText {
  readonly raw: string;
  readonly encoding: SourceEncoding;
}

function decodeRaw(bytes: Uint8Array, options: DecodeOptions): RawText {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const raw = tryDecode(bytes, marked);
    if (raw !== null) return { raw, encoding: marked };
    if (marked !== 'utf-8') throw new IngestError('ingest.binary', { file: options.fileName });
    throw brokenUtf8(bytes, options.fileName);
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { raw: utf8, encoding: 'utf-8' };
  if (mostlyUtf8(bytes)) throw brokenUtf8(bytes, options.fileName);
  const declared = options.markup ? declaredEncoding(bytes) : null;
  if (declared !== null) return decodeDeclared(bytes, declared, options.fileName);
  return decodeByEvidence(bytes, options.fileName);
}

function markedEncoding(bytes: Uint8Array): SourceEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function decodeDeclared(bytes: Uint8Array, declared: string, file: string): RawText {
  const encoding = Object.hasOwn(declaredNames, declared) ? declaredNames[declared] : undefined;
  if (encoding === undefined)
    throw new IngestError('ingest.unsupported_encoding', { file, encoding: declared });
  if (encoding === 'utf-8') throw brokenUtf8(bytes, file);
  const raw = tryDecode(bytes, encoding);
  if (raw === null || !isPlausibleRussian(cyrillicEvidence(raw)))
    throw new IngestError('ingest.unknown_encoding', { file });
  return { raw, encoding };
}

/** Windows-1251 and KOI8-R differ in which bytes are frequent letters, so the better score decides. */
function decodeByEvidence(bytes: Uint8Array, file: string): RawText {
  const candidates = (['windows-1251', 'koi8-r'] as const).flatMap((encoding) => {
    const raw = tryDecode(bytes, encoding);
    if (raw === null) return [];
    const evidence = cyrillicEvidence(raw);
    if (!isPlausibleRussian(evidence)) return [];
    return [{ raw, encoding, score: evidence.meanLogFrequency - 4 * evidence.capitalInsideWord }];
  });
  candidates.sort((left, right) => right.score - left.score);
  const [best] = candidates;
  if (best !== undefined) return { raw: best.raw, encoding: best.encoding };
  const controls = countControls(Buffer.from(bytes.subarray(0, 65_536)).toString('latin1'));
  if (controls > Math.min(bytes.byteLength, 65_536) / 100) throw new IngestError('ingest.binary', { file });
  throw new IngestError('ingest.unknown_encoding', { file });
}

function tryDecode(bytes: Uint8Array, encoding: SourceEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The one way TextDecoder says "not in this encoding" (https://encoding.spec.whatwg.org/#dom-textdecoder-decode).
    if (error instanceof TypeError) return null;
    throw error;
  }
}

interface Utf8Survey {
  readonly high: number;
  readonly inSequence: number;
  /** Offset of the first byte that fits no sequence; -1 when all fit. */
  readonly firstBad: number;
}

function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let high = 0;
  let inSequence = 0;
  let firstBad = -1;
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(bytes, index);
    if (length === 0 && firstBad < 0) firstBad = index;
    inSequence += length;
    high += Math.max(length, 1);
    index += Math.max(length, 1);
  }
  return { high, inSequence, firstBad };
}

/** Length of the well-formed sequence at `index`, 0 when there is none (RFC 3629, without its finer exclusions). */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let offset = 1; offset < length; offset += 1) {
    const next = bytes[index + offset] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

/**
 * In windows-1251 or KOI8-R Russian a byte pair that is also a UTF-8 sequence is rare (a capital before a
 * symbol), so bytes of which half fit are damaged UTF-8 and must not be read as anything else.
 */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const survey = surveyUtf8(bytes);
  return survey.inSequence * 2 >= survey.high;
}

function brokenUtf8(bytes: Uint8Array, file: string): IngestError {
  return new IngestError('ingest.broken_utf8', { file, offset: Math.max(surveyUtf8(bytes).firstBad, 0) });
}

function countControls(text: string): number {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 12 && code !== 13 : code === 0x7f) controls += 1;
  }
  return controls;
}

function refuseBinary(text: string, file: string): void {
  const controls = countControls(text);
  if (text.includes('\u0000') || controls > text.length / 100)
    throw new IngestError('ingest.binary', { file });
}
