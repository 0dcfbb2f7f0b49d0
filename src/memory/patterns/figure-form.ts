import type { KazakhCase, Placeable, Placeables } from '../../contracts/placeables.js';

/** Scale words of Russian figures. English writes thousands in full: 600,000. */
const scales: Readonly<Record<string, { readonly en: string; readonly kk: string }>> = {
  тыс: { en: '{n}', kk: '{n} мың' },
  млн: { en: '{n} million', kk: '{n} млн' },
  млрд: { en: '{n} billion', kk: '{n} млрд' },
  трлн: { en: '{n} trillion', kk: '{n} трлн' },
};

/** How a number or a date is laid out in a target; null where its scale word is not known. */
function layoutOf({ kind, text }: Placeable, language: 'en' | 'kk'): string | null {
  if (kind === 'date') {
    const year = /[0-9]{4}/u.test(text);
    if (language === 'en') return year ? '{month} {day}, {year}' : '{month} {day}';
    return year ? '{year} жылғы {day} {month}' : '{day} {month}';
  }
  const scale = /[0-9]\s*(\p{L}+)\.?$/u.exec(text)?.[1];
  return scale === undefined ? '{n}' : (scales[scale]?.[language] ?? null);
}

/** A number or date in English, or null. */
export function writeEnglishFigure(placeable: Placeable, placeables: Placeables): string | null {
  const layout = layoutOf(placeable, 'en');
  const plain = { possessive: false, article: 'none', plural: false, capital: false } as const;
  return layout === null ? null : placeables.write(placeable, { language: 'en', ...plain, layout });
}

/** A number or date in Kazakh, or null: a scale word takes no case here. */
export function writeKazakhFigure(
  placeable: Placeable,
  kazakhCase: KazakhCase,
  placeables: Placeables,
): string | null {
  const layout = layoutOf(placeable, 'kk');
  const scaled = placeable.kind !== 'date' && layout !== '{n}';
  if (layout === null || (scaled && kazakhCase !== 'nom')) return null;
  return placeables.write(placeable, {
    language: 'kk',
    case: kazakhCase,
    possessive: false,
    plural: false,
    layout,
  });
}

const figureKinds: ReadonlySet<Placeable['kind']> = new Set(['number', 'percent', 'money', 'date', 'year']);

export function isFigure({ kind }: Placeable): boolean {
  return figureKinds.has(kind);
}
