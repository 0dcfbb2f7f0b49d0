/** The part of russian-nouns-js 2.3.0 that is used here; the package ships no types. */
declare module 'russian-nouns-js' {
  export interface Lemma {
    readonly text: string;
  }
  export interface LemmaOptions {
    readonly text: string;
    readonly gender?: string;
    readonly animate?: boolean;
    readonly pluraleTantum?: boolean;
    readonly indeclinable?: boolean;
  }
  export interface Engine {
    decline(lemma: Lemma, grammaticalCase: string, pluralForm?: string): string[];
    pluralize(lemma: Lemma): string[];
  }
  const library: {
    readonly Engine: new () => Engine;
    readonly Gender: { readonly FEMININE: string; readonly MASCULINE: string; readonly NEUTER: string };
    readonly CASES: readonly string[];
    createLemma(options: LemmaOptions): Lemma;
  };
  export default library;
}
