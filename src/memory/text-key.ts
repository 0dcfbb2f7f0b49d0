const untidy = /[^\S ]|^ | $| {2}/u;

/** The text as memory keeps it: NFC, white space as one space between words, none at the ends. */
export function cleanText(text: string): string {
  const composed = text.normalize('NFC');
  // Almost every text is clean already, and looking is much cheaper than replacing.
  return untidy.test(composed) ? composed.replace(/\s+/gu, ' ').trim() : composed;
}

const alike: Readonly<Record<string, string>> = {
  ё: 'е',
  Ё: 'Е',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '—',
  '―': '—',
  '‑': '-',
  '‐': '-',
  '’': "'",
};

/**
 * What of a clean text must be equal for an exact match: all but ё and е, and the styles of quotes and dashes, which
 * newsrooms set either way and which change no meaning. Offsets stay as they are: each sign gives one sign.
 */
export function foldText(clean: string): string {
  return clean.replace(/[ёЁ«»“”„–―‑‐’]/gu, (sign) => alike[sign] ?? sign);
}

export function textKey(text: string): string {
  return foldText(cleanText(text));
}

/** 32-bit FNV-1a over the UTF-16 units of `text` from `start` to `end`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // FNV alone leaves the low bits of short words alike.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
