import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { Language } from '../../domain/language.js';
import { fieldsFromEntry } from './row-from-entry.js';
import {
  admittedStatus,
  deprecatedStatus,
  ownColumns,
  ownPrefix,
  preferredStatus,
  tbxGenders,
  tbxNamespace,
} from './tbx-vocabulary.js';

/**
 * Entries as TBX (ISO 30042:2019, DCA style). The dialect is named TBX-Dragoman: TBX-Basic with `admin` categories
 * of our own prefix for what Basic does not know, which other readers pass over. Reading it back gives equal
 * entries, but for characters that XML 1.0 cannot hold: those are left out.
 */
export function* writeTbx(entries: Iterable<GlossaryEntry>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<tbx style="dca" type="TBX-Dragoman" xml:lang="ru" xmlns="${tbxNamespace}">\n`;
  yield '<tbxHeader><fileDesc><sourceDesc><p>Dragoman termbase</p></sourceDesc></fileDesc></tbxHeader>\n';
  yield '<text><body>\n';
  for (const entry of entries) yield concept(entry);
  yield '</body></text>\n</tbx>\n';
}

function concept(entry: GlossaryEntry): string {
  const fields = fieldsFromEntry(entry);
  const own = ownColumns
    .filter((column) => fields[column] !== '')
    .map((column) => element('admin', `${ownPrefix}${column}`, fields[column]));
  const plural = entry.gender === 'plural' ? [element('admin', `${ownPrefix}gender`, 'plural')] : [];
  const lines = [
    `<conceptEntry id="${attribute(entry.id)}">`,
    ...(entry.domain === null ? [] : [element('descrip', 'subjectField', entry.domain)]),
    ...(entry.source === null ? [] : [element('admin', 'source', entry.source)]),
    ...own,
    ...plural,
    ...(entry.note === null ? [] : [`<note>${escaped(entry.note)}</note>`]),
    language('ru', [entry.ru], [], genderNote(entry)),
    language('en', entry.en, entry.variants.en ?? [], ''),
    language('kk', entry.kk, entry.variants.kk ?? [], ''),
    '</conceptEntry>\n',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function genderNote(entry: GlossaryEntry): string {
  const name = Object.keys(tbxGenders).find((key) => tbxGenders[key] === entry.gender);
  return name === undefined ? '' : element('termNote', 'grammaticalGender', name);
}

function language(code: Language, terms: readonly string[], wrong: readonly string[], notes: string): string {
  if (terms.length + wrong.length === 0) return '';
  const sections = [
    ...terms.map((term, at) => section(term, at === 0 ? preferredStatus : admittedStatus, notes)),
    ...wrong.map((term) => section(term, deprecatedStatus, '')),
  ];
  return `<langSec xml:lang="${code}">\n${sections.join('\n')}\n</langSec>`;
}

function section(term: string, status: string, notes: string): string {
  const administrative = element('termNote', 'administrativeStatus', status);
  return `<termSec><term>${escaped(term)}</term>${administrative}${notes}</termSec>`;
}

function element(name: string, type: string, text: string): string {
  return `<${name} type="${type}">${escaped(text)}</${name}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 excludes.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** XML turns bare white space in an attribute into spaces. */
function attribute(text: string): string {
  return escaped(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

function escaped(text: string): string {
  return text
    .replace(notXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
