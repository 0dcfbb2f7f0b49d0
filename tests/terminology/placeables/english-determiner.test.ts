import { describe, expect, it } from 'vitest';
import type { Placeable } from '../../../src/contracts/placeables.js';
import { createPlaceables } from '../../../src/terminology/placeables/create-placeables.js';
import { smallTermbase } from './entries.js';

const placeables = createPlaceables(smallTermbase);

function only(text: string): Placeable {
  const found = placeables.read(text);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** The English sentence with the value of `wanted` in the place of that of `known`. */
function swap(known: string, target: string, wanted: string): string | null {
  const place = placeables.locate(only(known), target, 'en');
  if (place === null) return null;
  const text = placeables.write(only(wanted), place.form);
  return text === null ? null : target.slice(0, place.start) + text + target.slice(place.end);
}

const japan = 'Из Японии.';
const emirates = 'Из Объединенных Арабских Эмиратов.';
const nato = 'Для НАТО.';
const sco = 'Для ШОС.';

describe('the article of a name in English', () => {
  it.each([
    [
      japan,
      'They flew from Japan to Astana.',
      emirates,
      'They flew from the United Arab Emirates to Astana.',
    ],
    [emirates, 'Trade with the United Arab Emirates grew.', japan, 'Trade with Japan grew.'],
    [japan, 'Japan and France signed it.', emirates, 'The United Arab Emirates and France signed it.'],
    [emirates, 'The United Arab Emirates will host it.', japan, 'Japan will host it.'],
    [
      japan,
      'Guests from France, Japan and China came.',
      emirates,
      'Guests from France, the United Arab Emirates and China came.',
    ],
    [nato, 'NATO’s members met.', sco, 'The SCO’s members met.'],
    [
      japan,
      'President of Japan Ken Sato arrived.',
      emirates,
      'President of the United Arab Emirates Ken Sato arrived.',
    ],
    [sco, 'The talks at the SCO summit began.', nato, 'The talks at the NATO summit began.'],
    [nato, 'A NATO mission came.', sco, 'An SCO mission came.'],
    [nato, 'This was said by NATO.', sco, 'This was said by the SCO.'],
  ])('%s %s → %s', (known, target, wanted, expected) => {
    expect(swap(known, target, wanted)).toBe(expected);
  });

  it.each([
    ['a noun may follow', emirates, 'They praised the United Arab Emirates economy then.', japan],
    ['an adjective may stand before', japan, 'They helped neighboring Japan in May.', emirates],
    ['a noun follows without an article', japan, 'They sent Japan experts.', emirates],
    ['the article is missing', emirates, 'Notes on United Arab Emirates and trade.', japan],
  ])('leaves the place to names that take it alike where %s', (_, known, target, wanted) => {
    expect(swap(known, target, wanted)).toBeNull();
    expect(swap(known, target, known === japan ? 'Из Пакистана.' : 'Из Филиппин.')).not.toBeNull();
  });
});
