/** The possessive of a phrase: the President’s, the states’, Abbas’s, the Philippines’. `plural` says its number. */
export function possessiveOf(phrase: string, plural: boolean): string {
  return plural && /[sS]$/u.test(phrase) ? `${phrase}’` : `${phrase}’s`;
}

/** The same as others write it: with a straight apostrophe, and names in s with the apostrophe alone. */
export function possessiveSpellings(phrase: string, plural: boolean): readonly string[] {
  const first = possessiveOf(phrase, plural);
  const bare = /[sS]$/u.test(phrase) ? [`${phrase}’`] : [];
  const curly = [...new Set([first, ...bare])];
  return [...curly, ...curly.map((form) => form.replace(/’(s?)$/u, "'$1"))];
}
