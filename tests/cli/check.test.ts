import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bleu } from '../../src/quality/metrics/bleu.js';
import { chrf, chrfPlusPlus } from '../../src/quality/metrics/chrf.js';
import { type Desk, openDesk, termbaseCsv } from './test-terminal.js';

let desk: Desk;
const source = 'Глава государства принял посла.\nТоварооборот составил 310 млн долларов.\n';
const right = 'The Head of State received the ambassador.\nTrade turnover reached $310 million.\n';
const wrong = 'The Head of State received the ambassador.\nTrade turnover reached $130 million.\n';
beforeAll(async () => {
  desk = await openDesk();
  await desk.write(
    'terms.csv',
    termbaseCsv([
      {
        id: 'head',
        ru: 'Глава государства',
        en: 'Head of State',
        kk: 'Мемлекет басшысы',
        status: 'preferred',
        kind: 'common',
        reviewed: 'no',
      },
    ]),
  );
  await desk.write('dragoman.config.json', JSON.stringify({ termbases: ['terms.csv'], memories: [] }));
  await desk.write('ru.txt', source);
  await desk.write('right.txt', right);
  await desk.write('wrong.txt', wrong);
  await desk.write('leader.txt', right.replace('Head of State', 'leader'));
});
afterAll(() => desk.remove());

interface Told {
  check: string;
  severity: string;
  message: string;
  line?: number;
  language?: string;
  sourceSpan: { start: number; end: number } | null;
  targetSpan: { start: number; end: number } | null;
}
async function check(target: string, ...more: string[]): Promise<{ code: number; findings: Told[] }> {
  const ran = await desk.run([
    'check',
    '--source',
    'ru.txt',
    '--target',
    target,
    '--to',
    'en',
    '--json',
    ...more,
  ]);
  // What the command prints with --json.
  return { code: ran.code, findings: JSON.parse(ran.stdout) as Told[] };
}

describe('dragoman check', () => {
  it('finds nothing in a right translation', async () => {
    expect(await check('right.txt')).toEqual({ code: 0, findings: [] });
  });

  it('names a wrong number by its place in the whole text, and ends as waiting', async () => {
    const { code, findings } = await check('wrong.txt');
    expect(code).toBe(2);
    const numbers = findings.find((finding) => finding.check === 'numbers');
    const span = numbers?.sourceSpan ?? { start: 0, end: 0 };
    expect(source.slice(span.start, span.end)).toContain('310');
    expect(numbers?.severity).toBe('block');
  });

  it('verifies terms with the configured termbase', async () => {
    const { findings } = await check('leader.txt');
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'terms', sourceSpan: { start: 0, end: 17 } }),
    );
  });

  it('holds both translations against each other', async () => {
    await desk.write('kk.txt', 'Мемлекет басшысы елшіні қабылдады.\nСауда айналымы 130 млн доллар болды.\n');
    const { findings } = await check('right.txt', '--counterpart', 'kk.txt');
    expect(findings.map((finding) => finding.check)).toContain('counterpart-numbers');
  });

  it('speaks the reader’s language', async () => {
    const args = ['check', '--source', 'ru.txt', '--target', 'leader.txt', '--to', 'en'];
    const { stdout } = await desk.run(args, { environment: { DRAGOMAN_LOCALE: 'kk' } });
    expect(stdout).toMatch(/terms: .*Глава государства/);
    expect(stdout).toContain('мақаланы кідіртетін ескертпелер: 1');
  });
});

describe('dragoman check --tsv', () => {
  it('checks each line in each language, and passes over other columns and a line of names', async () => {
    const rows = [
      'id\tru\tkk\ten',
      '1\tПринято 315 решений.\t315 шешім қабылданды.\t315 decisions were made.',
      '',
      '2\tПринято 315 решений.\t316 шешім қабылданды.\t315 decisions were made.',
    ];
    await desk.write('rows.tsv', `\ufeff${rows.join('\r\n')}\r\n`);
    const ran = await desk.run(['check', '--tsv', 'rows.tsv', '--columns', 'id,ru,kk,en', '--json']);
    const findings = JSON.parse(ran.stdout) as Told[];
    expect(ran.code).toBe(2);
    expect(findings).toContainEqual(expect.objectContaining({ line: 4, language: 'kk', check: 'numbers' }));
    expect(findings.filter(({ line }) => line !== 4)).toEqual([]);
  });
});

describe('dragoman metrics', () => {
  it('scores line by line, whatever ends the lines', async () => {
    await desk.write('ours.txt', wrong.replaceAll('\n', '\r\n'));
    const { code, stdout } = await desk.run([
      'metrics',
      '--hypothesis',
      'ours.txt',
      '--reference',
      'right.txt',
    ]);
    const [ours, theirs] = [wrong, right].map((text) => text.trimEnd().split('\n')) as [string[], string[]];
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      bleu: bleu(ours, theirs),
      chrf: chrf(ours, theirs),
      chrfpp: chrfPlusPlus(ours, theirs),
    });
  });
});
