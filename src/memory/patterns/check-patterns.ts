import { type TargetLanguage, targetLanguages } from '../../domain/language.js';
import type { Pattern, PatternSet, SlotPiece, Template } from './pattern.js';
import { patternError } from './pattern-error.js';
import { type Reading, readingsOf, wordings } from './readings.js';
import { pathOf } from './render.js';
import { isRussianCase, slotKinds, targetForms } from './slot-kinds.js';

/**
 * Refuses a set that could lose or invent something: every slot of each way through the Russian must stand in both
 * targets and no other, every list must have the forms asked of it, every choice of a target must mirror one.
 */
export function checkPatterns(set: PatternSet): void {
  for (const list of set.lists.values())
    for (const item of list.items)
      for (const template of item.source.values())
        if (wordings(template) === null || slotsOf(template).length > 0)
          throw patternError('list', item.place, { name: list.name, form: '{}' });
  for (const pattern of set.patterns) checkPattern(pattern, set);
}

function checkPattern(pattern: Pattern, set: PatternSet): void {
  const readings = readingsOf(pattern);
  for (const reading of readings) {
    const source = reading.steps.filter((step) => step.type === 'slot');
    for (const slot of source) checkSource(slot, pattern, set);
    for (const language of targetLanguages) checkTarget(pattern, language, reading, source, set);
  }
}

function checkSource(slot: SlotPiece, pattern: Pattern, set: PatternSet): void {
  const [form = '', ...rest] = slot.forms;
  if (slot.kind === null) {
    checkList(slot, pattern, set, 'ru');
    return;
  }
  const { declines, unit } = slotKinds[slot.kind];
  if (unit !== undefined) checkList({ ...slot, list: unit }, pattern, set, 'ru');
  const good = declines ? isRussianCase(form) : form === '';
  if (!good || rest.length > 0 || slot.counted !== null)
    throw patternError('slot', pattern.place, { slot: written(slot) });
}

function checkTarget(
  pattern: Pattern,
  language: TargetLanguage,
  reading: Reading,
  source: readonly SlotPiece[],
  set: PatternSet,
): void {
  const path = pathOf(pattern.targets[language], reading.chosen);
  if (path === null) throw patternError('mirror', pattern.place, { name: pattern.id, language, slot: '[…]' });
  const asked = path.filter((piece) => piece.type === 'slot');
  for (const slot of asked) {
    const list = slot.kind === null ? slot.list : slotKinds[slot.kind].unit;
    if (list !== undefined && slot.counted === null) checkList({ ...slot, list }, pattern, set, language);
    else if (!slot.forms.every((form) => targetForms[language].has(form)))
      throw patternError('slot', pattern.place, { slot: written(slot) });
  }
  const present = new Set(asked.filter((slot) => slot.counted === null).map(({ name }) => name));
  const known = new Set(source.map(({ name }) => name));
  const odd =
    [...known].find((name) => !present.has(name)) ?? asked.find(({ name }) => !known.has(name))?.name;
  if (odd !== undefined)
    throw patternError('mirror', pattern.place, { name: pattern.id, language, slot: `{${odd}}` });
}

function checkList(
  slot: SlotPiece,
  pattern: Pattern,
  set: PatternSet,
  language: 'ru' | TargetLanguage,
): void {
  const key = slot.forms.join('.');
  const items = set.lists.get(slot.list)?.items ?? [];
  const has = (item: (typeof items)[number]): boolean =>
    language === 'ru' ? item.source.has(key) : item.targets[language].has(key);
  const lacking = items.find((item) => !has(item));
  if (items.length === 0 || lacking !== undefined)
    throw patternError('list', lacking?.place ?? pattern.place, {
      name: slot.list,
      form: `${language} ${key}`,
    });
}

function slotsOf(template: Template): readonly SlotPiece[] {
  return template.flatMap((piece) =>
    piece.type === 'slot' ? [piece] : piece.type === 'choice' ? piece.options.flatMap(slotsOf) : [],
  );
}

function written(slot: SlotPiece): string {
  return `{${slot.name}${slot.series ? '+' : ''}${slot.forms.length > 0 ? `:${slot.forms.join('.')}` : ''}}`;
}
