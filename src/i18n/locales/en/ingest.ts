/** Reasons a source file is refused: what happened, and the cure. */
export const ingest = {
  empty: {
    what: '{{file}} is empty or holds nothing but white space.',
    cure: 'Drop the file again once it has text.',
  },
  binary: {
    what: '{{file}} is not text: it holds binary data.',
    cure: 'Save the article as text, Markdown, HTML, ninjs, NITF or DOCX with the matching extension.',
  },
  broken_utf8: {
    what: '{{file}} is damaged UTF-8: the byte at offset {{offset}} fits no character.',
    cure: 'Ask the sender for the file again; it was probably cut off or altered on the way.',
  },
  unknown_encoding: {
    what: '{{file}} is neither UTF-8 nor Russian text in windows-1251 or KOI8-R.',
    cure: 'Save the file as UTF-8 and drop it again.',
  },
  unsupported_encoding: {
    what: '{{file}} says that it is in {{encoding}}, which is not supported.',
    cure: 'Save the file as UTF-8 and drop it again.',
  },
  lost_characters: {
    what: '{{file}} holds {{characters}} replacement characters (U+FFFD): letters were lost before it came.',
    cure: 'Send the file from the original system again, as UTF-8.',
  },
  mojibake: {
    what: 'The text of {{file}} was garbled before it came: UTF-8 was read as windows-1251 and saved so.',
    cure: 'Send the file from the original system again, as UTF-8.',
  },
  too_large: {
    what: '{{file}} is {{bytes}} bytes; the limit is {{limit}}.',
    cure: 'Send the text without pictures, or raise the limit on the size of a source file.',
  },
  too_many_paragraphs: {
    what: '{{file}} has {{paragraphs}} paragraphs; the limit is {{limit}}.',
    cure: 'Split it into several articles.',
  },
  too_many_characters: {
    what: '{{file}} has {{characters}} characters of text; the limit is {{limit}}.',
    cure: 'Split it into several articles.',
  },
  too_complex: {
    what: 'The markup of {{file}} is too large or too deeply nested; the limit is {{limit}}.',
    cure: 'Save the article alone, without the page around it, or as plain text.',
  },
  unknown_extension: {
    what: '{{file}} has an extension that is not read: “{{extension}}”.',
    cure: 'Use one of: {{known}}.',
  },
  symlink: {
    what: '{{file}} is a symbolic link, and links are never followed.',
    cure: 'Put the file itself into the inbox.',
  },
  directory: {
    what: '{{file}} is a folder; only files are taken.',
    cure: 'Put the files themselves into the inbox.',
  },
  not_a_file: {
    what: '{{file}} is a pipe, socket or device, not a file.',
    cure: 'Put an ordinary file into the inbox.',
  },
  unsafe_name: {
    what: 'The name of {{file}} holds characters or path steps that are not allowed.',
    cure: 'Rename the file: letters, digits, spaces, dots, hyphens and underscores are safe.',
  },
  name_too_long: {
    what: 'The name of {{file}} is {{bytes}} bytes long; the limit is {{limit}}.',
    cure: 'Give the file a shorter name.',
  },
  outside_inbox: {
    what: '{{file}} lies outside the inbox once links are resolved.',
    cure: 'Make the inbox an ordinary folder and put the file itself into it.',
  },
  no_permission: {
    what: '{{file}} may not be read: its permissions forbid it.',
    cure: 'Give the account that runs Dragoman the right to read the file and drop it again.',
  },
  changed_while_read: {
    what: '{{file}} was changed while it was being read.',
    cure: 'Write the file under a name that ends in .part and rename it when it is complete.',
  },
  still_growing: {
    what: '{{file}} did not stop changing within {{seconds}} s.',
    cure: 'Drop the file again when it is complete, or under a name that ends in .part until then.',
  },
  unsafe_metadata: {
    what: 'The field “{{field}}” of {{file}} holds a path step or a separator.',
    cure: 'Write it without “/”, “\\” and “..”.',
  },
  bad_field: {
    what: 'The field “{{field}}” of {{file}} cannot be read.',
    cure: 'Dates are written 2026-02-05, instants 2026-02-05T18:00:00+05:00, addresses with https://, texts as one line.',
  },
  bad_front_matter: {
    what: 'The front matter of {{file}} is not plain YAML (line {{line}}).',
    cure: 'Check the lines between the two “---”; tags (“!…”) and aliases (“*…”) are not allowed.',
  },
  bad_json: {
    what: '{{file}} is not valid JSON; it may be cut off.',
    cure: 'Ask the sender for the file again.',
  },
  bad_xml: {
    what: '{{file}} is not well-formed XML (line {{line}}); it may be cut off.',
    cure: 'Ask the sender for the file again.',
  },
  xml_declarations: {
    what: '{{file}} declares XML entities or a document type of its own (line {{line}}), which is refused.',
    cure: 'Export the article without a DOCTYPE that has an internal subset.',
  },
  not_nitf: {
    what: '{{file}} is XML but not NITF (line {{line}}).',
    cure: 'Export the article as NITF 3.x, ninjs or HTML.',
  },
  bad_archive: {
    what: '{{file}} is not a readable DOCX document; it may be cut off.',
    cure: 'Open it in a word processor, save it as DOCX again and drop it once more.',
  },
  archive_too_big: {
    what: '{{file}} unpacks to more than is allowed; the limit is {{limit}}.',
    cure: 'Save the text alone, without pictures and embedded files.',
  },
  unreadable: {
    what: '{{file}} could not be read as {{format}} ({{problem}}).',
    cure: 'Save the article again, or as plain text.',
  },
  no_body: {
    what: '{{file}} has no article text beyond a headline or metadata.',
    cure: 'Check that the file holds the article itself.',
  },
  english_text: {
    what: '{{file}} is in English, not Russian (letters: {{english}} English, {{russian}} Russian; first in paragraph {{paragraph}}).',
    cure: 'Drop the Russian original.',
  },
  kazakh_text: {
    what: '{{file}} is in Kazakh, not Russian (letters: {{kazakh}} Kazakh, {{russian}} Russian; first in paragraph {{paragraph}}).',
    cure: 'Drop the Russian original.',
  },
  mixed_text: {
    what: '{{file}} mixes languages (letters: {{russian}} Russian, {{kazakh}} Kazakh, {{english}} English, {{other}} other; first foreign text in paragraph {{paragraph}}).',
    cure: 'Drop one article in Russian; put the other languages into files of their own.',
  },
  foreign_text: {
    what: '{{file}} is not in Russian (letters: {{russian}} Russian, {{other}} in no language that is known here).',
    cure: 'Drop the Russian original.',
  },
};
