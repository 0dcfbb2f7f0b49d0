import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCommands } from './command-tree.js';
import { type Desk, openDesk, version } from './test-terminal.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.remove());

const names = (path: readonly string[]) => (path.length === 0 ? 'dragoman' : path.join(' '));
const commands = allCommands().map(({ path }) => [names(path), path] as const);

describe.each(['en', 'ru', 'kk'] as const)('help in %s', (locale) => {
  const environment = { DRAGOMAN_LOCALE: locale };

  it.each(commands)('%s --help', async (_name, path) => {
    const { code, stdout, stderr } = await desk.run([...path, '--help'], { environment });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(['dragoman', ...path].join(' '));
    if (locale !== 'en') expect(stdout).not.toMatch(/Usage:|Options:|Commands:|\[options\]|display|default:/);
  });

  it('describes every command, option and argument in its own words', () => {
    const english = new Map(allCommands('en').map(({ path, command }) => [names(path), command]));
    for (const { path, command } of allCommands(locale)) {
      const own = [command, ...command.options, ...command.registeredArguments];
      const same = english.get(names(path));
      const originals = same === undefined ? [] : [same, ...same.options, ...same.registeredArguments];
      for (const [index, part] of own.entries()) {
        const text = typeof part.description === 'string' ? part.description : part.description();
        const original = originals[index]?.description;
        expect(text, `${names(path)} #${index}`).not.toBe('');
        if (locale !== 'en' && typeof original === 'string')
          expect(text, `${names(path)} #${index}`).not.toBe(original);
      }
    }
  });
});

describe('the main help', () => {
  it('ends with examples and the exit codes', async () => {
    const { stdout } = await desk.run(['--help']);
    expect(stdout).toMatch(/Examples:[\s\S]+dragoman start --once --examples[\s\S]+64 wrong usage/);
  });

  it('gives examples that the program knows', async () => {
    const { stdout } = await desk.run(['--help']);
    const known = new Set(allCommands().map(({ path }) => path.join(' ')));
    const examples = [...stdout.matchAll(/^ {2}(?:[A-Z_]+=\S+ )?dragoman ([a-z -]+)/gm)].map(
      ([, words = '']) => words.trim().split(/ +(?![a-z])/)[0] ?? '',
    );
    expect(examples.length).toBeGreaterThanOrEqual(6);
    for (const example of examples) {
      const [first = '', second = ''] = example.split(' ');
      expect(known.has(first) || known.has(`${first} ${second}`), example).toBe(true);
    }
  });

  it('is printed for no command at all, which is wrong usage', async () => {
    const { code, stdout, stderr } = await desk.run([]);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain('glossary');
  });

  it('has the version beside it', async () => {
    expect(await desk.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage is one sentence and 64', () => {
  it.each(allCommands().map((listed) => [names(listed.path), listed] as const))(
    '%s --no-such-option',
    async (_name, { path, command }) => {
      const values = new Map([
        ['--language', 'kk'],
        ['--to', 'csv'],
        ['--from', 'csv'],
      ]);
      const needed = command.options
        .filter(({ mandatory }) => mandatory)
        .flatMap(({ long }) => [long ?? '', values.get(long ?? '') ?? 'x']);
      const { code, stdout, stderr } = await desk.run([...path, ...needed, '--no-such-option']);
      expect([code, stdout]).toEqual([64, '']);
      expect(stderr).toMatch(/^There is no option --no-such-option\. .+\n$/);
    },
  );

  it.each([
    [['publish'], 'There is no command publish'],
    [['glossary', 'burn'], 'There is no command burn'],
    [['show'], 'The argument id is missing'],
    [['reject', 'x'], 'The option --reason <text> must be given'],
    [['metrics', '--hypothesis'], 'The option --hypothesis <file> needs a value'],
    [['doctor', 'now'], 'There are more arguments'],
    [['memory', 'search'], 'Give either TEXT or --file FILE'],
    [['memory', 'search', 'a', '--file', 'b'], 'Give either TEXT or --file FILE'],
    [['check', '--source', 'a'], 'Give either --source FILE'],
    [['status', '--limit', '-1'], '--limit cannot be “-1”'],
    [['approve', 'x', '--language', 'de'], '--language cannot be “de”'],
    [['glossary', 'forms', 'x', '--language', 'kk-Latn'], '--language cannot be “kk-Latn”'],
    [['glossary', 'export', 'x', '--to', 'doc'], '--to cannot be “doc”'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await desk.run(args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is said in the reader’s language', async () => {
    const { stderr } = await desk.run(['publish'], { environment: { DRAGOMAN_LOCALE: 'kk' } });
    expect(stderr).toMatch(/^publish командасы жоқ\./);
  });

  it('a group without a command shows what it has', async () => {
    const { code, stderr } = await desk.run(['memory']);
    expect(code).toBe(64);
    expect(stderr).toMatch(/remove-source[\s\S]+A command is missing\./);
  });
});
