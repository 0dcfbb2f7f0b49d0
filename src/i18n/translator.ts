import i18next, { type i18n } from 'i18next';
import { type Catalog, en } from './locales/en/index.js';
import { kk } from './locales/kk/index.js';
import { ru } from './locales/ru/index.js';

/** The languages Dragoman speaks to its users in; independent of what it translates. */
export type Locale = 'en' | 'ru' | 'kk';
export type MessageValues = Readonly<Record<string, string | number>>;

/** Renders a message by its key, `namespace:path.to.message`. An unknown key throws. */
export type Translate = (key: string, values?: MessageValues) => string;

const catalogs: Readonly<Record<Locale, Catalog>> = { en, ru, kk };
const instances = new Map<Locale, i18n>();

function instance(locale: Locale): i18n {
  const known = instances.get(locale);
  if (known !== undefined) return known;
  const created = i18next.createInstance();
  // All catalogs are in the code, so initialisation is synchronous and the promise carries nothing.
  void created.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    resources: { [locale]: catalogs[locale] },
    ns: Object.keys(catalogs[locale]),
    defaultNS: 'cli',
    returnNull: false,
    // Texts are data; each output format escapes for itself.
    interpolation: { escapeValue: false },
  });
  instances.set(locale, created);
  return created;
}

/** A translate function for one locale. Throws RangeError for a key that the catalog lacks. */
export function createTranslate(locale: Locale): Translate {
  const messages = instance(locale);
  return (key, values = {}) => {
    // A counted message has only plural forms (`_one`, `_other`), which `exists` finds through `count`.
    if (!messages.exists(key, values))
      throw new RangeError(`No message '${key}' in the ${locale} catalog (src/i18n/locales/${locale})`);
    return messages.t(key, values);
  };
}

/** Whether every locale has the message. */
export function hasMessage(key: string, values: MessageValues = {}): boolean {
  return (Object.keys(catalogs) as Locale[]).every((locale) => instance(locale).exists(key, values));
}

export function isLocale(value: string): value is Locale {
  return Object.hasOwn(catalogs, value);
}
