import { createTranslate, type MessageValues, type Translate } from '../i18n/translator.js';

/**
 * The base of every error Dragoman raises on purpose. `code` is `<namespace>.<name>`; the words are in the
 * message catalogs under `<namespace>:<name>.what` (what happened, where) and `.cure` (what to do), so a
 * person sees them in their own language and a log in English. Values never hold a secret or article text.
 */
export class DragomanError extends Error {
  readonly code: string;
  readonly values: MessageValues;

  constructor(code: string, values: MessageValues = {}, options?: ErrorOptions) {
    super(describeCode(code, values, createTranslate('en')), options);
    this.name = new.target.name;
    this.code = code;
    this.values = values;
  }

  /** What happened, one sentence, in the reader's language. */
  what(translate: Translate): string {
    return translate(`${this.code.replace('.', ':')}.what`, this.values);
  }

  /** What to do about it, one sentence, in the reader's language. */
  cure(translate: Translate): string {
    return translate(`${this.code.replace('.', ':')}.cure`, this.values);
  }
}

/** `what` and `cure` of an error code, as one line. */
export function describeCode(code: string, values: MessageValues, translate: Translate): string {
  const key = code.replace('.', ':');
  return `${translate(`${key}.what`, values)} ${translate(`${key}.cure`, values)}`;
}

/** A source file that cannot become an article: it goes to quarantine with this reason. Codes `ingest.*`. */
export class IngestError extends DragomanError {}

/** A setting that cannot be used. Codes `config.*`; values name the variable or the path in the file. */
export class ConfigError extends DragomanError {}

/** A termbase, memory or exchange file that cannot be read. Codes `terminology.*`, `memory.*`; values name file, line, field. */
export class ContentError extends DragomanError {}

/** An outbox, key or hook that cannot be used. Codes `publish.*`; values name the path or the hook. */
export class PublishError extends DragomanError {}
