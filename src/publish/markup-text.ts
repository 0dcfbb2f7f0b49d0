import { cleanText } from './clean-text.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Cleaned text as HTML or XML content or as an attribute value in either kind of quotes. `>` is escaped as well,
 * so `]]>` cannot end anything.
 */
export function escapeMarkup(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * JSON that is harmless wherever it lands: `<`, `>` and `&` are written as JSON escapes, so no value can close a
 * `<script>` element, open a comment, or be taken for a page by a browser that guesses types. `indent` as in
 * JSON.stringify.
 */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
