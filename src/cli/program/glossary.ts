import type { RussianGender, TermKind } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import { termGenders, termKinds } from '../../terminology/formats/columns.js';
import {
  type ExportFormat,
  exportFormats,
  type ImportFormat,
  importFormats,
} from '../../terminology/formats/exchange-formats.js';
import type { GlobalOptions } from '../context.js';
import { type Build, choiceOption, command, group, languageOption, perform } from './build.js';

interface FormsOptions extends GlobalOptions {
  readonly language: 'ru' | 'kk';
  readonly gender?: RussianGender;
  readonly animate?: 'yes' | 'no';
  readonly kind?: TermKind;
}

/** `glossary find|forms|lint|import|export`. */
export function addGlossary(outer: Build): void {
  const build = group(outer, 'glossary', 'cli:glossary.about');
  const { translate } = build;
  command(build, 'find', 'cli:glossary.find')
    .argument('<file>', translate('cli:argument.file'))
    .action((file: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/glossary-find.js')).findInFile(context, file),
      ),
    );
  addForms(build);
  command(build, 'lint', 'cli:glossary.lint')
    .argument('[files...]', translate('cli:argument.termbases'))
    .action((files: string[], options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/glossary-lint.js')).lintGlossary(context, files),
      ),
    );
  addExchange(build);
}

function addForms(build: Build): void {
  const { translate } = build;
  const language = languageOption(translate('cli:option.formsLanguage'), ['ru', 'kk']);
  command(build, 'forms', 'cli:glossary.forms')
    .argument('<term>', translate('cli:argument.term'))
    .addOption(language.makeOptionMandatory())
    .addOption(choiceOption('--gender <gender>', translate('cli:option.gender'), termGenders))
    .addOption(choiceOption('--animate <answer>', translate('cli:option.animate'), ['yes', 'no']))
    .addOption(choiceOption('--kind <kind>', translate('cli:option.kind'), termKinds))
    .action((term: string, options: FormsOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/glossary-forms.js')).listForms(context, term, {
          language: options.language,
          gender: options.gender ?? null,
          animate: options.animate === undefined ? null : options.animate === 'yes',
          kind: options.kind ?? null,
        }),
      ),
    );
}

function addExchange(build: Build): void {
  const { translate } = build;
  const language = translate('cli:option.glossaryLanguage');
  const about = (key: string, formats: readonly string[]) => translate(key, { formats: formats.join(', ') });
  command(build, 'import', 'cli:glossary.import')
    .argument('<file>', translate('cli:argument.termFile'))
    .addOption(
      choiceOption(
        '--from <format>',
        about('cli:option.from', importFormats),
        importFormats,
      ).makeOptionMandatory(),
    )
    .requiredOption('--to <file>', translate('cli:option.importTo'))
    .addOption(languageOption(language))
    .action(
      (
        file: string,
        options: GlobalOptions & { from: ImportFormat; to: string; language?: TargetLanguage },
      ) =>
        perform(build, options, async (context) =>
          (await import('../commands/glossary-import.js')).importGlossary(context, file, {
            from: options.from,
            to: options.to,
            language: options.language ?? 'en',
          }),
        ),
    );
  command(build, 'export', 'cli:glossary.export')
    .argument('<file>', translate('cli:argument.outputFile'))
    .addOption(
      choiceOption(
        '--to <format>',
        about('cli:option.exportTo', exportFormats),
        exportFormats,
      ).makeOptionMandatory(),
    )
    .addOption(languageOption(language))
    .action((file: string, options: GlobalOptions & { to: ExportFormat; language?: TargetLanguage }) =>
      perform(build, options, async (context) =>
        (await import('../commands/glossary-export.js')).exportGlossary(context, file, {
          to: options.to,
          language: options.language ?? 'en',
        }),
      ),
    );
}
