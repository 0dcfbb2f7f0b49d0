import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../../src/contracts/errors.js';
import { decode } from '../../src/ingest/decode.js';
import { encodeSingleByte, encodeUtf16, russianParagraphs, russianText } from './russian-prose.js';

const plain = { fileName: 'a.txt', markup: false };
const markup = { fileName: 'a.html', markup: true };
const code = (bytes: Uint8Array, options = plain): string => {
  try {
    return `read as ${decode(bytes, options).encoding}`;
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
};

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(russianText)],
    ['utf-8', Buffer.from(`\ufeff${russianText}`)],
    ['utf-16le', encodeUtf16(russianText, 'le')],
    ['utf-16be', encodeUtf16(russianText, 'be')],
    ['windows-1251', encodeSingleByte(russianText, 'windows-1251')],
    ['koi8-r', encodeSingleByte(russianText.replaceAll('—', '-'), 'koi8-r')],
  ])('%s', (encoding, bytes) => {
    const decoded = decode(bytes, plain);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.replaceAll('—', '-')).toBe(russianText.replaceAll('—', '-'));
  });

  it.each(russianParagraphs.map((text) => text.slice(0, 40)))(
    'tells windows-1251 from KOI8-R in a short text: %s',
    (text) => {
      const short = text.replaceAll('—', '-');
      expect(decode(encodeSingleByte(short, 'windows-1251'), plain)).toEqual({
        text: short,
        encoding: 'windows-1251',
      });
      expect(decode(encodeSingleByte(short, 'koi8-r'), plain)).toEqual({ text: short, encoding: 'koi8-r' });
    },
  );

  it('reads capitals in both', () => {
    const text = russianText.toUpperCase().replaceAll('—', '-');
    expect(decode(encodeSingleByte(text, 'windows-1251'), plain).encoding).toBe('windows-1251');
    expect(decode(encodeSingleByte(text, 'koi8-r'), plain).encoding).toBe('koi8-r');
  });

  it.each([
    ['windows-1251', 'windows-1251'],
    ['koi8-r', 'koi8-r'],
    ['iso-8859-5', 'iso-8859-5'],
    ['cp866', 'ibm866'],
  ] as const)('honours %s declared in HTML and XML', (label, encoding) => {
    const text = russianText.replaceAll('—', '-');
    for (const head of [
      `<?xml version="1.0" encoding="${label}"?>`,
      `<meta http-equiv=content-type content="text/html; charset=${label}">`,
    ]) {
      const decoded = decode(encodeSingleByte(`${head}<p>${text}</p>`, encoding), markup);
      expect(decoded.encoding).toBe(encoding);
      expect(decoded.text).toContain(text);
    }
  });

  it('refuses an encoding it does not know and one that the bytes contradict', () => {
    const body = encodeSingleByte(russianText, 'windows-1251');
    const declared = (label: string): Uint8Array =>
      Buffer.concat([Buffer.from(`<meta charset="${label}">`), body]);
    expect(code(declared('shift_jis'), markup)).toBe('ingest.unsupported_encoding');
    expect(code(declared('constructor'), markup)).toBe('ingest.unsupported_encoding');
    expect(code(declared('utf-8'), markup)).toBe('ingest.broken_utf8');
    expect(code(declared('iso-8859-5'), markup)).toBe('ingest.unknown_encoding');
  });
});

describe('normalisation', () => {
  it('brings text to NFC and LF and drops soft hyphens and zero-width characters', () => {
    const bytes = Buffer.from('Йо\u00adга и\u0306 \u200bмир\u202e\r\nвторая\rтретья\u2028конец');
    expect(decode(bytes, plain).text).toBe('Йога й мир\nвторая\nтретья\nконец');
  });
});

describe('refusals', () => {
  const utf8 = Buffer.from(russianText);
  it.each([
    ['no bytes', Buffer.alloc(0), 'ingest.empty'],
    ['a byte-order mark alone', Buffer.from('\ufeff'), 'ingest.empty'],
    ['white space', Buffer.from(' \r\n\t\u00a0\u200b'), 'ingest.empty'],
    ['NUL bytes', Buffer.from('текст\u0000текст'), 'ingest.binary'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'), 'ingest.binary'],
    [
      'UTF-32',
      Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from('a\0\0\0b\0\0\0')]),
      'ingest.binary',
    ],
    ['half a UTF-16 unit', encodeUtf16(russianText, 'le').subarray(0, 101), 'ingest.binary'],
    ['UTF-8 cut inside a letter', utf8.subarray(0, utf8.indexOf('Президент') + 3), 'ingest.broken_utf8'],
    [
      'UTF-8 with one byte lost',
      Buffer.concat([utf8.subarray(0, 101), utf8.subarray(102)]),
      'ingest.broken_utf8',
    ],
    [
      'UTF-8 with every lead byte lost',
      utf8.filter((byte) => byte !== 0xd0 && byte !== 0xd1),
      'ingest.unknown_encoding',
    ],
    [
      'UTF-8 with every other byte lost',
      utf8.filter((byte) => byte < 0x80 || byte > 0xbf),
      'ingest.unknown_encoding',
    ],
    ['cp866', encodeSingleByte(russianText.replaceAll('—', '-'), 'ibm866'), 'ingest.unknown_encoding'],
    [
      'French in windows-1252',
      Buffer.from('Le président a reçu à Astana une délégation élargie des députés', 'latin1'),
      'ingest.unknown_encoding',
    ],
    ['letters lost on the way', Buffer.from('Прези\ufffdент'), 'ingest.lost_characters'],
    [
      'UTF-8 that was misread as windows-1251',
      Buffer.from(new TextDecoder('windows-1251').decode(utf8)),
      'ingest.mojibake',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });

  it('says where UTF-8 is damaged, and nothing of the text', () => {
    const bytes = Buffer.concat([
      Buffer.from('Секретный текст '),
      Buffer.from([0xff]),
      Buffer.from(' далее'),
    ]);
    const error = (() => {
      try {
        decode(bytes, plain);
      } catch (caught) {
        return caught;
      }
      return null;
    })();
    expect(error).toMatchObject({ code: 'ingest.broken_utf8', values: { file: 'a.txt', offset: 30 } });
    expect(String(error)).not.toContain('Секретный');
  });

  it('never turns damaged UTF-8 into another encoding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: utf8.length - 1 }),
        fc.integer({ min: 0x80, max: 0xff }),
        (at, byte) => {
          const bytes = Buffer.from(utf8);
          bytes[at] = byte;
          expect(code(bytes)).toMatch(/^(?:read as utf-8|ingest\.broken_utf8)$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses or reads any bytes, and never throws anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isMarkup) => {
        expect(code(bytes, isMarkup ? markup : plain)).toMatch(/^(?:read as|ingest\.)/);
      }),
      { numRuns: 1_000 },
    );
  });
});
