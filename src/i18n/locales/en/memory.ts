import { memoryPatterns } from './memory-patterns.js';

export const memory = {
  ...memoryPatterns,
  why: {
    context: 'Unit {{unitId}} ({{origin}}) has the same text between the same neighbours.',
    exact: 'Unit {{unitId}} ({{origin}}) has the same text.',
    slot: 'Unit {{unitId}} ({{origin}}) has the same text but for: {{slots}}.',
    pattern: 'Pattern {{unitId}} ({{origin}}) fits, with: {{slots}}.',
    fuzzy: 'Unit {{unitId}} ({{origin}}) is {{score}}% like it; only a suggestion.',
  },
  not_well_formed: {
    what: '{{file}}, line {{line}}: the XML is broken ({{reason}}).',
    cure: 'Export the memory again from the program it comes from; nothing of this file was imported.',
  },
  doctype_not_allowed: {
    what: '{{file}}, line {{line}}: the file declares entities of its own or points to another file.',
    cure: 'Remove the internal subset of the DOCTYPE; nothing of this file was imported.',
  },
  bad_encoding: {
    what: '{{file}}, line {{line}}: the bytes are not {{encoding}} text.',
    cure: 'Save the file as UTF-8, or as UTF-16 with a byte order mark; nothing of it was imported.',
  },
  too_long: {
    what: '{{file}}, line {{line}}: one piece of text is longer than {{limit}} characters.',
    cure: 'Split the unit into sentences; nothing of this file was imported.',
  },
  not_this_format: {
    what: '{{file}}, line {{line}}: this is not {{format}} (found {{found}}).',
    cure: 'Check the file’s name and contents; nothing of it was imported.',
  },
  unknown_language: {
    what: '{{file}}, line {{line}}: the language “{{language}}” is not one of ru, en and kk (Cyrillic).',
    cure: 'Export only these languages, or correct the language code; nothing of this file was imported.',
  },
  missing_segment: {
    what: '{{file}}, line {{line}}: the unit has no text for “{{language}}”.',
    cure: 'Fill in or delete the unit; nothing of this file was imported.',
  },
  repeated_language: {
    what: '{{file}}, line {{line}}: the unit gives “{{language}}” twice.',
    cure: 'Keep one variant for each language; nothing of this file was imported.',
  },
  bad_row: {
    what: '{{file}}, line {{line}}: expected Russian, English and Kazakh parted by tabs, found {{cells}} columns.',
    cure: 'Correct the line; nothing of this file was imported.',
  },
  control_character: {
    what: '{{file}}, line {{line}}: the text holds a control character.',
    cure: 'Remove it; nothing of this file was imported.',
  },
  unknown_format: {
    what: '{{file}} is not a memory file by its name.',
    cure: 'Use .tmx, .xlf, .xliff or .tsv.',
  },
  bad_pack: {
    what: '{{file}} is not a memory index of this version.',
    cure: 'Delete it; it is built again from the memory’s files.',
  },
};
