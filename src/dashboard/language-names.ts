import type { TargetLanguage } from '../domain/language.js';

/** Languages by their own names: the same in every locale of the dashboard. */
export const languageNames: Readonly<Record<'ru' | TargetLanguage, string>> = {
  ru: 'Русский',
  en: 'English',
  kk: 'Қазақша',
};
