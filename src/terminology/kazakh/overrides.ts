import type { KazakhOverrides } from './analysis.js';

/**
 * Reads an entry's Kazakh forms (`GlossaryEntry.forms.kk`, each `case:form`) as overrides. The cases are the keys of
 * KazakhOverrides.forms; a second form of a case, and one with an empty case, is accepted but never produced.
 * `harmony:front|back`, `voicing:yes|no` and `possessed:yes|no` state grammar instead of a form.
 */
export function overridesFromForms(forms: readonly string[]): KazakhOverrides {
  const overrides: { -readonly [K in keyof KazakhOverrides]: KazakhOverrides[K] } = {};
  const whole: Record<string, string> = {};
  for (const [at, item] of forms.entries()) {
    const colon = item.indexOf(':');
    const key = colon < 0 ? '' : item.slice(0, colon).trim();
    const value = item.slice(colon + 1).trim();
    if (key === 'harmony' && (value === 'front' || value === 'back')) overrides.harmony = value;
    else if (key === 'voicing') overrides.voicing = value === 'yes';
    else if (key === 'possessed') overrides.possessed = value === 'yes';
    else if (value !== '') whole[key === '' || Object.hasOwn(whole, key) ? `${key}#${at}` : key] = value;
  }
  if (Object.keys(whole).length > 0) overrides.forms = whole;
  return overrides;
}
