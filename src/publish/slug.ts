/** Longest slug, in characters: leaves room for the outbox's own path within 255 bytes a name. */
export const maxSlugLength = 80;

// After the BGN/PCGN romanisation of Russian (1947), without its diacritics and apostrophes; the nine Kazakh letters
// follow the plain practice of Kazakhstan's English-language releases.
// biome-ignore format: the alphabet reads better in rows.
const romanised: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i',
};

/** Names that Windows keeps for devices, with or without an extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Cyrillic to Latin; BGN/PCGN writes е as `ye` at the start of a word, after a vowel and after ъ or ь. */
function romanise(text: string): string {
  return text
    .replace(/(^|[^\p{L}]|[аеёиоуыэюяъь])е/gu, '$1ye')
    .replace(/[\u0400-\u04ff]/g, (letter) => romanised[letter] ?? '');
}

function words(text: string): string {
  return romanise(text.normalize('NFC').toLowerCase())
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ`]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function shorten(slug: string): string {
  if (slug.length <= maxSlugLength) return slug;
  const cut = slug.slice(0, maxSlugLength + 1).lastIndexOf('-');
  return cut > 0 ? slug.slice(0, cut) : slug.slice(0, maxSlugLength);
}

/**
 * The name of an article's folder: ASCII letters, digits and hyphens, at most 80 characters, cut between words. Made
 * from the English headline, else from the romanised Russian one, else `article`; so never empty, never a dot path,
 * never a Windows device. It need not be unique: the caller adds a number where two articles share a day and a slug.
 */
export function createSlug(headlines: { readonly en: string | null; readonly ru: string }): string {
  const slug = shorten(words(headlines.en ?? '') || words(headlines.ru)) || 'article';
  return reserved.test(slug) ? `${slug}-article` : slug;
}
