import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../src/domain/content-hash.js';
import { createInbox } from '../src/ingest/inbox.js';
import { createParsers } from '../src/ingest/parsers.js';
import { readSourceBytes } from '../src/ingest/read-source.js';

/** How long reading and parsing a report takes in each format, and how many files a second the inbox gives out. */

// Written for this benchmark: about the length of a press report.
const paragraph =
  'Глава государства провел переговоры с делегацией и обсудил расширение торговли, транспорта и энергетики. Стороны подтвердили намерение довести товарооборот до 2 млрд долларов в ближайшие годы и поручили правительствам подготовить план.';
const paragraphs = Array.from({ length: 12 }, (_, index) => `${paragraph} Пункт ${index + 1}.`);
const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
const sources: Readonly<Record<string, string>> = {
  'report.txt': paragraphs.join('\n\n'),
  'report.md': `---\ntitle: Переговоры с делегацией\n---\n\n${paragraphs.join('\n\n')}`,
  'report.html': `<html><head><title>Переговоры</title></head><body><article><h1>Переговоры</h1>${html}</article></body></html>`,
  'report.json': JSON.stringify({ uri: 'urn:example:1', headline: 'Переговоры', body_html: html }),
  'report.xml': `<nitf><body><body.content>${html}</body.content></body></nitf>`,
};

const parsers = createParsers();
const runs = 200;
for (const [name, source] of Object.entries(sources)) {
  const bytes = Buffer.from(source);
  for (let run = 0; run < 20; run += 1) await readSourceBytes(bytes, name, { parsers });
  const started = performance.now();
  for (let run = 0; run < runs; run += 1) await readSourceBytes(bytes, name, { parsers });
  const eachMs = (performance.now() - started) / runs;
  console.log(
    `read ${name}: ${bytes.length} bytes, ${eachMs.toFixed(2)} ms an article, language check included`,
  );
}

const root = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
const inboxDir = join(root, 'inbox');
await mkdir(inboxDir);
const files = 10_000;
for (let at = 0; at < files; at += 1) await writeFile(join(inboxDir, `${at}.txt`), `${paragraph} ${at}`);
let ids = 0;
const inbox = await createInbox({
  inboxDir,
  quarantineDir: join(root, 'quarantine'),
  originalsDir: join(root, 'originals'),
  settle: { spacingMs: 0 },
  clock: { now: () => new Date(), monotonicMs: () => performance.now() },
  newId: () => {
    ids += 1;
    return `id-${ids}`;
  },
});
const started = performance.now();
let taken = 0;
for await (const claim of inbox.scan()) throw new Error(`${claim.fileName} was taken at the first look`);
const lookedMs = performance.now() - started;
for await (const claim of inbox.scan()) {
  await inbox.finish(claim, sha256(claim.fileName));
  taken += 1;
}
const totalMs = performance.now() - started;
console.log(
  `inbox: ${taken} files, first look ${lookedMs.toFixed(0)} ms, claimed, checked and archived in ${(totalMs - lookedMs).toFixed(0)} ms, peak RSS ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
await inbox.close();
await rm(root, { recursive: true });
