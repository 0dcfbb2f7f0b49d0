/** Letters whose English names begin with a vowel sound: an MP, an NGO, an EU envoy; but a UN envoy. */
const vowelNamed: ReadonlySet<string> = new Set('AEFHILMNORSX');
const consonantSounds = /^(?:uni(?!n|m)|eu|ewe|one\b|once|us(?:e|u|a)|ukr|uganda|uru|ura|uto|ubi)/;
const silentH = /^(?:hour|honou?r|honest|heir)/;

/** The indefinite article before a term, by sound: `a European envoy`, `an honorary consul`, `an MP`. */
export function indefiniteArticle(term: string): 'a' | 'an' {
  const [word = ''] = term.replace(/^[^\p{L}\p{N}]+/u, '').split(/[\s-]/u);
  if (/^\p{Lu}{2,}s?$/u.test(word) && !isSaidAsWord(word)) return vowelNamed.has(word.charAt(0)) ? 'an' : 'a';
  if (/^(?:8|11$|18$)/.test(word)) return 'an';
  const plain = word.toLowerCase();
  if (silentH.test(plain)) return 'an';
  return /^[aeiouáéíóú]/.test(plain) && !consonantSounds.test(plain) ? 'an' : 'a';
}

/** NATO and UNESCO are said as words: four letters or more with vowels between consonants. */
function isSaidAsWord(acronym: string): boolean {
  return acronym.length > 3 && /[AEIOU][^AEIOU]+[AEIOU]|[^AEIOU][AEIOU][^AEIOU]/.test(acronym);
}
