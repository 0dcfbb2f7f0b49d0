import type { KazakhCase, Placeable, Placeables } from '../../contracts/placeables.js';
import { isFigure, writeKazakhFigure } from './figure-form.js';
import type { OfficeName, SlotValue } from './slot-value.js';

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
    case 'amount':
      return writeAmount(value, forms, placeables);
    case 'placeable':
      return inForm(value.placeable, false, forms, placeables);
    case 'who':
      return writeWho(value, forms, placeables);
    case 'series':
      return writeSeries(value.values, forms, placeables);
  }
}

/** «A, B және C»: each in the case, as official texts write it; before what they own all take the genitive or none. */
function writeSeries(
  values: readonly SlotValue[],
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  const owns = forms[0] === 'of';
  const marked = values.some((value) => value.type === 'placeable' && marksOwning(value.placeable));
  const wanted = owns ? [marked ? 'gen' : 'nom'] : forms;
  const written = values.map((value) => writeKazakh(value, wanted, placeables));
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

/** «3,2 млрд АҚШ долларын»: the case goes on the unit. */
function writeAmount(
  { figure, unit }: Extract<SlotValue, { readonly type: 'amount' }>,
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  const written = writeKazakhFigure(figure, 'nom', placeables);
  const name = unit.targets.kk.get(forms.join('.'));
  return written === null || name === undefined ? null : `${written} ${name}`;
}

/** A case, or what is built on one: «Қазақстан мен», «Пәкістандағы». */
function inForm(
  placeable: Placeable,
  possessive: boolean,
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  const [form = 'nom', ...rest] = forms;
  if (rest.length > 0) return null;
  const plain = { language: 'kk', possessive, plural: false } as const;
  if (form === 'of') return inCase(placeable, marksOwning(placeable) ? 'gen' : 'nom', possessive, placeables);
  if (form === 'and') return placeables.write(placeable, { ...plain, case: 'nom', conjunction: true });
  if (form === 'at') return placeables.write(placeable, { ...plain, case: 'loc', attribute: true });
  return isKazakhCase(form) ? inCase(placeable, form, possessive, placeables) : null;
}

function inCase(
  placeable: Placeable,
  kazakhCase: KazakhCase,
  possessive: boolean,
  placeables: Placeables,
): string | null {
  if (isFigure(placeable)) return writeKazakhFigure(placeable, kazakhCase, placeables);
  return placeables.write(placeable, { language: 'kk', case: kazakhCase, possessive, plural: false });
}

function writeTitle(
  title: OfficeName,
  possessive: boolean,
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  return title.type === 'item'
    ? (title.item.targets.kk.get(forms.join('.')) ?? null)
    : inForm(title.placeable, possessive, forms, placeables);
}

/** «Пәкістан Президенті Асиф Али Зардари»: the case goes on the last word. */
function writeWho(
  { title, of, person }: Extract<SlotValue, { readonly type: 'who' }>,
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  const owned = of !== null;
  const tail =
    person !== null
      ? inForm(person, false, forms, placeables)
      : title === null
        ? null
        : writeTitle(title, owned, forms, placeables);
  const owner = of === null ? '' : writeOwner(of, title, placeables);
  const head = person === null || title === null ? '' : writeTitle(title, owned, [], placeables);
  if (tail === null || owner === null || head === null) return null;
  return [owner, head, tail].filter((part) => part !== '').join(' ');
}

/** An office within another's that is not yet owned: «Премьер-министрдің орынбасары», «Президенттің көмекшісі». */
const unownedWithin = /[^ыі\s](?:ның|нің|дың|дің|тың|тің)\s/u;

/**
 * «Пәкістан Президенті», but «Корея Республикасының Президенті» and «Пәкістанның Сыртқы істер министрі»: the
 * genitive shows where either side is a phrase whose own possessive would run into the other, an acronym stays bare
 * («АҚШ Сыртқы істер министрі»). Null where the owner
 * belongs to a word inside the title, which would change too («Пәкістан Премьер-министрінің орынбасары»).
 */
function writeOwner(of: Placeable, title: OfficeName | null, placeables: Placeables): string | null {
  const name = title?.type === 'placeable' ? title.placeable.lemmas.kk : '';
  if (unownedWithin.test(name)) return null;
  const acronym = /^\p{Lu}{2,}$/u.test(of.lemmas.kk);
  const genitive = marksOwning(of) || (!acronym && /\s/u.test(name));
  return inCase(of, genitive ? 'gen' : 'nom', false, placeables);
}

/** «Корея Республикасы» bears a possessive of its own, so that the genitive shows before what it owns. */
function marksOwning({ lemmas }: Placeable): boolean {
  return /\s\S*[ыі]$/u.test(lemmas.kk);
}
