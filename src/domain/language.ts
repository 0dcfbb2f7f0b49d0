/** The languages Dragoman works in, as BCP 47 primary subtags. */
export type SourceLanguage = 'ru';
export type TargetLanguage = 'en' | 'kk';
export type Language = SourceLanguage | TargetLanguage;

export const sourceLanguage: SourceLanguage = 'ru';
export const targetLanguages: readonly TargetLanguage[] = ['en', 'kk'];
export const languages: readonly Language[] = ['ru', 'en', 'kk'];

export interface LanguagePair {
  readonly source: Language;
  readonly target: Language;
}

/** `ru-en`: the spelling used in configuration, cache keys and reports. */
export function pairKey(pair: LanguagePair): string {
  return `${pair.source}-${pair.target}`;
}

export function isLanguage(value: string): value is Language {
  return value === 'ru' || value === 'en' || value === 'kk';
}

export function isTargetLanguage(value: string): value is TargetLanguage {
  return value === 'en' || value === 'kk';
}

/**
 * Reads a BCP 47 tag (RFC 5646; case does not matter) as one of our languages: `en-GB` is `en`,
 * `kk-Cyrl-KZ` is `kk`. Kazakh in another script (`kk-Latn`, `kk-Arab`) is not ours: null.
 */
export function parseLanguageTag(tag: string): Language | null {
  const [primary = '', ...rest] = tag.trim().toLowerCase().replaceAll('_', '-').split('-');
  const named: Readonly<Record<string, Language>> = {
    ru: 'ru',
    rus: 'ru',
    en: 'en',
    eng: 'en',
    kk: 'kk',
    kaz: 'kk',
  };
  const language = named[primary];
  if (language === undefined) return null;
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  const expected = language === 'en' ? 'latn' : 'cyrl';
  return script === undefined || script === expected ? language : null;
}
