/** Why a termbase cannot be read, and what is wrong with its rows: what, and the cure. */
export const terminology = {
  empty_field: {
    what: '{{file}}, line {{line}}, {{field}}: the field is empty.',
    cure: 'Fill it in: every entry has an id and a Russian term.',
  },
  unknown_value: {
    what: '{{file}}, line {{line}}, {{field}}: the value is not one of those allowed.',
    cure: 'Write one of: {{allowed}}.',
  },
  bad_date: {
    what: '{{file}}, line {{line}}, {{field}}: this is not a date.',
    cure: 'Write it as YYYY-MM-DD, for example 2027-01-15.',
  },
  dates_reversed: {
    what: '{{file}}, line {{line}}, {{field}}: the entry ends before it begins.',
    cure: 'Exchange valid_from and valid_to, or correct one of them.',
  },
  bad_header: {
    what: '{{file}}, line {{line}}, {{field}}: the columns are not those of a Dragoman termbase.',
    cure: 'Make the first row exactly: {{expected}}.',
  },
  bad_row: {
    what: '{{file}}, line {{line}}, {{field}}: the row has {{cells}} cells instead of {{expected}}.',
    cure: 'Quote every cell that holds a comma, and give each column its cell.',
  },
  cell_too_long: {
    what: '{{file}}, line {{line}}, {{field}}: the cell is longer than {{limit}} characters.',
    cure: 'Shorten it; long explanations belong outside the termbase.',
  },
  stray_quote: {
    what: '{{file}}, line {{line}}, {{field}}: a quotation mark stands where the cell does not begin or end.',
    cure: 'Put the whole cell in double quotes and write each quotation mark inside it twice.',
  },
  open_quote: {
    what: '{{file}}, line {{line}}, {{field}}: the quotation mark that opens the cell is never closed.',
    cure: 'Close the cell with a quotation mark.',
  },
  too_many_cells: {
    what: '{{file}}, line {{line}}, {{field}}: the row has more cells than the table has columns.',
    cure: 'Quote every cell that holds a separator.',
  },
  xml_doctype: {
    what: '{{file}}, line {{line}}, {{field}}: the file declares its own document type or entities; for safety it was not read.',
    cure: 'Remove the DOCTYPE declaration and save the file again.',
  },
  xml_broken: {
    what: '{{file}}, line {{line}}, {{field}}: the XML is broken here; the rest of the file was not read.',
    cure: 'Export the file again, or correct the markup at this line.',
  },
  xml_too_deep: {
    what: '{{file}}, line {{line}}, {{field}}: elements are nested too deeply for a termbase.',
    cure: 'Export the file again as TBX.',
  },
  tbx_root: {
    what: '{{file}}, line {{line}}, {{field}}: this is not a TBX file.',
    cure: 'Give a file whose root element is tbx or martif.',
  },
  other_pair: {
    what: '{{file}}, line {{line}}, {{field}}: the line is for the pair {{pair}}, not {{expected}}.',
    cure: 'Import the file for the pair that it was made for.',
  },
  file_too_large: {
    what: '{{file}}, line {{line}}, {{field}}: the file is larger than the limit of {{limit}}.',
    cure: 'Split it into several files.',
  },
  xlsx_unreadable: {
    what: '{{file}}, line {{line}}, {{field}}: the spreadsheet cannot be read.',
    cure: 'Save it again as XLSX, without a password.',
  },
  unknown_format: {
    what: '{{file}} is not a termbase file.',
    cure: 'Use .csv with the columns of Dragoman, .tbx or .xlsx; import an engine’s glossary with dragoman glossary import.',
  },
  unreadable_file: {
    what: '{{file}} cannot be opened ({{reason}}).',
    cure: 'Check the path and the right to read it.',
  },
  not_utf8: { what: '{{file}} is not UTF-8.', cure: 'Save it as «CSV UTF-8» and load it again.' },
  duplicate_id: {
    what: '{{file}}, line {{line}}, {{field}}: the id {{id}} is used already, in {{otherFile}}, line {{otherLine}}.',
    cure: 'Give one of the two entries another id.',
  },
  /** What `glossary lint` finds, by rule. */
  lint: {
    duplicate_id: {
      what: '{{file}}, line {{line}}, {{field}}: the id {{id}} is used already, in {{otherFile}}, line {{otherLine}}.',
      cure: 'Give one of the two entries another id.',
    },
    duplicate_term: {
      what: '{{file}}, line {{line}}, {{field}}: «{{term}}» stands already in {{otherFile}}, line {{otherLine}}, with the same words.',
      cure: 'Remove one of the two rows.',
    },
    conflicting_target: {
      what: '{{file}}, line {{line}}, {{field}}: «{{term}}» is «{{target}}» here and «{{other}}» in {{otherFile}}, line {{otherLine}}.',
      cure: 'Keep one preferred word, mark the other as admitted, or tell the two apart by domain or context.',
    },
    empty_target: {
      what: '{{file}}, line {{line}}, {{field}}: «{{term}}» has no word in this language.',
      cure: 'Fill in the translation, or set the status do-not-translate.',
    },
    long_term: {
      what: '{{file}}, line {{line}}, {{field}}: «{{term}}» is longer than {{limit}} characters.',
      cure: 'Keep the term itself in this column, and move sentences to the note.',
    },
    mixed_scripts: {
      what: '{{file}}, line {{line}}, {{field}}: the word «{{word}}» mixes Latin and Cyrillic letters ({{letters}}).',
      cure: 'Type these letters again in the script of the rest of the word.',
    },
    wrong_script: {
      what: '{{file}}, line {{line}}, {{field}}: «{{term}}» is in another alphabet than this column.',
      cure: 'Check that the cell is not in the wrong column.',
    },
    kazakh_latin: {
      what: '{{file}}, line {{line}}, {{field}}: the Kazakh «{{term}}» is in Latin letters.',
      cure: 'Write it in Cyrillic, as the texts are; for a brand that stays Latin repeat its English form.',
    },
    invisible_marks: {
      what: '{{file}}, line {{line}}, {{field}}: an invisible mark {{mark}} stands at character {{position}}.',
      cure: 'Delete it, or type the cell again.',
    },
    control_characters: {
      what: '{{file}}, line {{line}}, {{field}}: a control character {{mark}} stands at character {{position}}.',
      cure: 'Delete it, or type the cell again.',
    },
    formula_cell: {
      what: '{{file}}, line {{line}}, {{field}}: a spreadsheet would run «{{cell}}» as a formula.',
      cure: 'Begin the cell with a letter; Dragoman’s own export marks such cells as text.',
    },
    variant_equals_target: {
      what: '{{file}}, line {{line}}, {{field}}: «{{term}}» is given both as right and as wrong.',
      cure: 'Remove it from one of the two columns.',
    },
    form_clash: {
      what: '{{file}}, line {{line}}, {{field}}: the form «{{form}}» also belongs to «{{other}}» ({{otherFile}}, line {{otherLine}}).',
      cure: 'Tell the two apart by domain or context, or give the forms of one of them yourself.',
    },
    two_readings: {
      what: '{{file}}, line {{line}}, {{field}}: the form «{{form}}» of «{{term}}» is a form of «{{other}}» too, and will be found there.',
      cure: 'State words of its context, such as those beside it in your reports (or !words that rule it out), or write the term with its adjective.',
    },
    kazakh_inflection: {
      what: '{{file}}, line {{line}}, {{field}}: Kazakh suffixes cannot safely be put on «{{term}}».',
      cure: 'Check the spelling, or give its forms in kk_forms (gen:…|dat:…).',
    },
    unknown_form_key: {
      what: '{{file}}, line {{line}}, {{field}}: the key «{{key}}» of a Kazakh form is unknown.',
      cure: 'Use nom, gen, dat, acc, loc, abl or ins, with pl. and an owner before it where needed, or harmony, voicing, possessed.',
    },
    not_normalised: {
      what: '{{file}}, line {{line}}, {{field}}: «{{cell}}» has letters put together of parts.',
      cure: 'Type the cell again, or save the file in Unicode NFC.',
    },
  },
};
