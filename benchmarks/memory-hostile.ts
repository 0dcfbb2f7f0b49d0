import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError } from '../src/contracts/errors.js';
import { createTranslate } from '../src/i18n/translator.js';
import { readTmx } from '../src/memory/formats/read-tmx.js';
import { stageUnits } from '../src/memory/stage-units.js';

/**
 * Hostile TMX: what each file is refused with, that nothing of it was imported, and how much of an endless line was read.
 * Run: node dist/benchmarks/memory-hostile.js
 */

const encoder = new TextEncoder();
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const body = '<tmx version="1.4"><header srclang="ru"/><body>\n';
const good = '<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>\n';
const close = '</body></tmx>\n';
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join(
  '',
);
const lineBytes = 2 ** 30;

function bytes(...texts: string[]): Iterable<Uint8Array> {
  return texts.map((text) => encoder.encode(text));
}

let taken = 0;
function* endlessLine(): Generator<Uint8Array> {
  yield encoder.encode(`${head}${body}${good}<tu><tuv xml:lang="ru"><seg>`);
  const chunk = encoder.encode('а'.repeat(1 << 15));
  for (taken = 0; taken < lineBytes; taken += chunk.length) yield chunk;
}

const files: Readonly<Record<string, Iterable<Uint8Array>>> = {
  'billion-laughs.tmx': bytes(
    head,
    `<!DOCTYPE tmx [<!ENTITY a0 "ха">${laughs}]>`,
    body,
    good,
    '<tu><tuv xml:lang="ru"><seg>&a9;</seg>',
  ),
  'external-entity.tmx': bytes(
    head,
    '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    body,
    good,
  ),
  'foreign-dtd.tmx': bytes(head, '<!DOCTYPE tmx SYSTEM "http://example.org/tmx.dtd">', body, good, close),
  'gigabyte-line.tmx': endlessLine(),
  'windows-1251.tmx': [
    encoder.encode(head + body + good),
    Uint8Array.from([0x3c, 0x74, 0x75, 0x3e, 0xc4, 0xe0]),
  ],
  'declared-koi8.tmx': bytes('<?xml version="1.0" encoding="KOI8-R"?>\n', body, close),
  'french.tmx': bytes(head, body, good, good.replace('"en"', '"fr"'), close),
  'missing-seg.tmx': bytes(
    head,
    body,
    good,
    '<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv><tuv xml:lang="en"/></tu>',
    close,
  ),
  'cut-off.tmx': bytes(head, body, good, '<tu><tuv xml:lang="ru"><seg>Да'),
  'no-memory.tmx': bytes(head, '<html/>'),
};

const translate = createTranslate('en');
const temporary = mkdtempSync(join(tmpdir(), 'dragoman-hostile-'));
let imported = 0;
try {
  for (const [name, chunks] of Object.entries(files)) {
    const part = join(temporary, name);
    try {
      imported += (await stageUnits(readTmx(chunks, name), part)).size;
      console.log(`${name}  ACCEPTED`);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      console.log(`${error.code.padEnd(28)} ${error.what(translate)}`);
      if (existsSync(part)) imported += 1;
    }
  }
  console.log(`of the gigabyte, ${(taken / 1024).toFixed(0)} KiB were read; units imported: ${imported}`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
process.exitCode = imported === 0 ? 0 : 1;
