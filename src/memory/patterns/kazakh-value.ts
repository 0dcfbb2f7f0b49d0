import type { KazakhCase, Placeable, Placeables } from '../../contracts/placeables.js';
import type { SlotValue } from './slot-value.js';

const cases: ReadonlySet<string> = new Set<KazakhCase>(['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins']);

function isKazakhCase(form: string): form is KazakhCase {
  return cases.has(form);
}

/** Writes a value in Kazakh; null where the form is not certain. A list takes its own form keys. */
export function writeKazakh(
  value: SlotValue,
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  switch (value.type) {
    case 'item':
      return value.item.targets.kk.get(forms.join('.')) ?? null;
    case 'figures':
      return forms.length === 0 ? value.figures : null;
    case 'placeable':
      return inForm((form) => inCase(value.placeable, form, false, placeables), forms);
    case 'who':
      return writeWho(value, forms, placeables);
    case 'series':
      return writeSeries(value.values, forms, placeables);
  }
}

/** «A, B және C»: each in the case, as official texts write it; before a possessed noun all stay bare. */
function writeSeries(
  values: readonly SlotValue[],
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  const written = values.map((value) => writeKazakh(value, forms, placeables));
  if (written.includes(null) || sharesOwner(values)) return null;
  const last = written.at(-1) ?? null;
  return written.length < 2 ? last : `${written.slice(0, -1).join(', ')} және ${last}`;
}

/** «с Президентом и Премьер-министром Хорватии»: whether both are Croatia's, the Russian does not say for certain. */
function sharesOwner(values: readonly SlotValue[]): boolean {
  const open = values.findIndex(
    (value) => value.type === 'who' && value.title !== null && value.of === null && value.person === null,
  );
  return open >= 0 && values.slice(open).some((value) => value.type === 'who' && value.of !== null);
}

/** A case, or what is built on one: «Қазақстан мен», «Пәкістандағы». */
function inForm(write: (form: KazakhCase) => string | null, forms: readonly string[]): string | null {
  const [form = 'nom', ...rest] = forms;
  if (rest.length > 0) return null;
  if (isKazakhCase(form)) return write(form);
  if (form === 'and') {
    // The conjunction is the instrumental's ending written apart.
    const [plain, ending] = [write('nom'), write('ins')?.slice(-3)];
    return plain === null || !/^[мбп]ен$/u.test(ending ?? '') ? null : `${plain} ${ending}`;
  }
  const place = form === 'at' ? write('loc') : null;
  if (place === null) return null;
  return place.endsWith('а') ? `${place}ғы` : place.endsWith('е') ? `${place}гі` : null;
}

function inCase(
  placeable: Placeable,
  kazakhCase: KazakhCase,
  possessive: boolean,
  placeables: Placeables,
): string | null {
  return placeables.write(placeable, { language: 'kk', case: kazakhCase, possessive, plural: false });
}

/** «Пәкістан Президенті Асиф Али Зардари»: the case goes on the last word. */
function writeWho(
  { title, of, person }: Extract<SlotValue, { readonly type: 'who' }>,
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  const last = person ?? title;
  if (last === null) return null;
  const owned = of !== null;
  const tail = inForm((form) => inCase(last, form, owned && last === title, placeables), forms);
  const owner = of === null ? '' : inCase(of, ownerCase(of, title), false, placeables);
  const head = person === null || title === null ? '' : inCase(title, 'nom', owned, placeables);
  if (tail === null || owner === null || head === null) return null;
  return [owner, head, tail].filter((part) => part !== '').join(' ');
}

/**
 * «Пәкістан Президенті», but «Корея Республикасының Президенті» and «Пәкістанның Сыртқы істер министрі»: the
 * genitive shows where either side is a phrase whose own possessive would run into the other.
 */
function ownerCase(of: Placeable, title: Placeable | null): KazakhCase {
  const possessedName = /\s\S*[ыі]$/u.test(of.lemmas.kk);
  const phraseTitle = /\s/u.test(title?.lemmas.kk ?? '');
  return possessedName || phraseTitle ? 'gen' : 'nom';
}
