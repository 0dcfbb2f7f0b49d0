/**
 * Dragoman as a library: the same functions that the command line offers. What is exported here is stable by semantic
 * versioning; files below are not.
 *
 * @packageDocumentation
 */

export type { ConfigInput, Settings } from './config/settings.js';
export { ConfigError, ContentError, DragomanError, IngestError, PublishError } from './contracts/errors.js';
export type { TermVerdict } from './contracts/quality-check.js';
export type { GlossaryEntry, Termbase, TermMatch } from './contracts/termbase.js';
export type { Language, TargetLanguage } from './domain/language.js';
export { splitSentences } from './domain/sentences.js';
export type { Span } from './domain/span.js';
export { checkTranslation, type Translation, type TranslationFinding } from './library/check-translation.js';
export {
  createPipeline,
  type EditorialOptions,
  type Pipeline,
  type PipelineOptions,
  PipelineStateError,
  type RunOnceOptions,
} from './library/create-pipeline.js';
export { type LoadTermbaseOptions, loadTermbase } from './library/load-termbase.js';
export type { Log } from './pipeline/ports.js';
export type { ArticleSummary, LanguageSummary, RunSummary } from './pipeline/summary.js';
export { bleu } from './quality/metrics/bleu.js';
export { chrf, chrfPlusPlus } from './quality/metrics/chrf.js';
export type { OnceProgress } from './runtime/run-once.js';
export type { KazakhOptions, KazakhOverrides } from './terminology/kazakh/analysis.js';
export { type KazakhForm, kazakhForms } from './terminology/kazakh/forms.js';
export type { RussianAttributes } from './terminology/russian/grammar.js';
export { type RussianForm, russianForms } from './terminology/russian/russian-forms.js';
export { findTerms } from './terminology/termbase.js';
