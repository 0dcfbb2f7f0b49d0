import type { Command, CommanderError } from 'commander';
import type { Translate } from '../../i18n/translator.js';
import { CliError } from '../cli-error.js';

/** Makes a program's help speak the reader's language. To be called before commands are added: they inherit it. */
export function speak(program: Command, translate: Translate): Command {
  const marks = (usage: string) =>
    usage
      .replace('[options]', translate('cli:help.optionsMark'))
      .replace('[command]', translate('cli:help.commandMark'));
  const titles = new Map(
    (['usage', 'arguments', 'options', 'commands'] as const).map((title) => [
      `${title.slice(0, 1).toUpperCase()}${title.slice(1)}:`,
      translate(`cli:help.${title}`),
    ]),
  );
  return program
    .helpOption('-h, --help', translate('cli:help.show'))
    .helpCommand('help [command]', translate('cli:help.ofCommand'))
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      styleUsage: marks,
      // Descriptions name defaults and choices themselves, in the reader's language.
      optionDescription: (option) => option.description,
      styleSubcommandTerm: marks,
    });
}

const examples = [
  ['exampleOnce', 'dragoman start --once --examples'],
  ['exampleStart', 'dragoman start --inbox /srv/inbox --outbox /srv/www'],
  ['exampleApprove', 'dragoman approve ID --language kk'],
  ['exampleFind', 'dragoman glossary find report.txt'],
  ['exampleForms', 'dragoman glossary forms "глава государства" --language ru'],
  ['exampleCheck', 'dragoman check --source report.ru.txt --target report.en.txt --to en'],
  ['exampleModels', 'dragoman models pull ru-en'],
  ['exampleSettings', 'DRAGOMAN_LOCALE=kk dragoman doctor --config newsroom.json'],
] as const;

/** What stands at the end of the main help. */
export function examplesText(translate: Translate): string {
  return [
    '',
    translate('cli:help.examples'),
    ...examples.flatMap(([key, line]) => [`  # ${translate(`cli:help.${key}`)}`, `  ${line}`]),
    '',
    translate('cli:help.exitCodes'),
  ].join('\n');
}

const misuses = new Set([
  'unknownOption',
  'unknownCommand',
  'missingArgument',
  'optionMissingArgument',
  'missingMandatoryOptionValue',
  'excessArguments',
]);

/** Commander's complaint in the reader's language; null when help or version was asked for. */
export function misuseOf(error: CommanderError, translate: Translate): CliError | null {
  if (error.exitCode === 0) return null;
  const code = error.code.slice('commander.'.length);
  if (code === 'help') return new CliError('cli.usage', { problem: translate('cli:misuse.noCommand') });
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const problem = misuses.has(code)
    ? translate(`cli:misuse.${code}`, { name })
    : error.message.replace(/^error: /, '');
  return new CliError('cli.usage', { problem });
}
