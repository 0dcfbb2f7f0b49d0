import { describe, expect, it } from 'vitest';
import { kazakhMatchForms } from '../../../src/terminology/kazakh/forms.js';
import { inflect } from '../../../src/terminology/kazakh/inflect.js';
import { overridesFromForms } from '../../../src/terminology/kazakh/overrides.js';

describe('overridesFromForms', () => {
  it('reads grammar and whole forms', () => {
    const overrides = overridesFromForms(['harmony:back', 'voicing:no', 'possessed:yes', 'gen:Бакудің']);
    expect(overrides).toEqual({
      harmony: 'back',
      voicing: false,
      possessed: true,
      forms: { gen: 'Бакудің' },
    });
  });

  it('produces the first form of a case and accepts the others', () => {
    const overrides = overridesFromForms(['dat:Бакуге', 'dat:Бакуға', ':Бакусіз']);
    expect(inflect('Баку', { case: 'dat' }, { overrides })).toBe('Бакуге');
    expect(kazakhMatchForms('Баку', { overrides })).toEqual(
      expect.arrayContaining(['Бакуге', 'Бакуға', 'Бакусіз']),
    );
  });
});
