export const quality = {
  check: {
    addition: { name: 'Addition', about: 'The translation has no sentence and no length beyond the source.' },
    attribution: {
      name: 'Attribution',
      about: 'The person named beside a quotation has not moved inside it.',
    },
    brackets: { name: 'Brackets', about: 'Every bracket has its partner.' },
    commentary: {
      name: 'Engine commentary',
      about: 'No lead-in, note, refusal or markup of a language model.',
    },
    'counterpart-dates': {
      name: 'Dates in both versions',
      about: 'English and Kazakh give the same dates and weekdays.',
    },
    'counterpart-names': {
      name: 'Names in both versions',
      about: 'A person named in one version is named in the other.',
    },
    'counterpart-numbers': {
      name: 'Numbers in both versions',
      about: 'English and Kazakh give the same numbers.',
    },
    'counterpart-quotations': {
      name: 'Quotations in both versions',
      about: 'English and Kazakh have the same number of quotations.',
    },
    currency: { name: 'Currency', about: 'A sum keeps its currency.' },
    dates: { name: 'Dates', about: 'Every date of the source stands in the translation.' },
    'doubled-words': { name: 'Doubled words', about: 'No word stands twice in a row by mistake.' },
    'empty-target': { name: 'Empty translation', about: 'Every segment with words has a translation.' },
    'forbidden-terms': { name: 'Forbidden terms', about: 'No rendering that the termbase forbids.' },
    'identical-text': { name: 'Identical text', about: 'The translation is not the source itself.' },
    'length-ratio': { name: 'Length', about: 'The translation is about as long as usual for such a source.' },
    links: { name: 'Web and e-mail addresses', about: 'Addresses are unchanged.' },
    'name-spelling': {
      name: 'Spelling of names',
      about: 'A name is spelled one way throughout the article.',
    },
    names: { name: 'Names', about: 'Every person named in the source is named in the translation.' },
    negation: { name: 'Negation', about: 'What the source denies, the translation denies.' },
    numbers: {
      name: 'Numbers',
      about: 'Every number of the source stands in the translation, and no other.',
    },
    omission: { name: 'Omission', about: 'Nothing of the source is left out.' },
    'paragraph-count': { name: 'Paragraphs', about: 'As many paragraphs as in the source.' },
    percent: { name: 'Percentages', about: 'A percentage stays a percentage.' },
    placeholders: { name: 'Placeholders', about: 'No placeholder is left or lost.' },
    'quotation-marks': { name: 'Quotation marks', about: 'Every quotation mark has its partner.' },
    quotations: { name: 'Quotations', about: 'As many quotations as in the source.' },
    repetition: { name: 'Repetition', about: 'The engine does not say the same words over and over.' },
    'sentence-end': { name: 'End of sentence', about: 'The translation ends as the source does.' },
    tags: { name: 'Markup tags', about: 'The tags of the source, no more and no fewer.' },
    terms: { name: 'Terms', about: 'Every term is rendered as the termbase says.' },
    typography: { name: 'Typography', about: 'Marks, spaces and figures as the language sets them.' },
    units: { name: 'Units of measure', about: 'A measure keeps its unit or is converted with its figure.' },
    'untranslated-source': { name: 'Untranslated text', about: 'No Russian is left in the translation.' },
    weekdays: { name: 'Weekdays', about: 'The weekday is the one of the source.' },
    'wrong-script': { name: 'Script', about: 'Kazakh in Cyrillic, English in Latin letters.' },
  },
  addition: {
    long: 'The translation is {{percent}}% as long as the source: something may have been added.',
    sentences: '{{found}} sentences for {{expected}} in the source: one may have been added.',
  },
  attribution: {
    moved: '{{name}} speaks in the source but stands only inside the quotation here.',
  },
  brackets: {
    lone: 'Bracket {{bracket}} has no partner.',
  },
  commentary: {
    found: 'The engine speaks for itself: “{{phrase}}”.',
  },
  'counterpart-dates': {
    differs: '{{date}} is not in the {{language}} version.',
  },
  'counterpart-names': {
    differs: '{{name}} is named here but not in the {{language}} version.',
  },
  'counterpart-numbers': {
    differs: '{{number}} is not in the {{language}} version.',
  },
  'counterpart-quotations': {
    differs: '{{found}} quotations here, {{expected}} in the {{language}} version.',
  },
  currency: {
    changed: '{{number}} is in {{unit}} in the source and in {{found}} here.',
  },
  dates: {
    missing: 'The date “{{date}}” is missing.',
    changed: 'The date “{{date}}” has become “{{found}}”.',
    added: 'The date “{{found}}” is not in the source.',
  },
  'doubled-words': {
    doubled: '“{{word}}” stands twice in a row.',
  },
  'empty-target': {
    empty: 'There is no translation.',
  },
  'forbidden-terms': {
    found: '“{{found}}” is forbidden for «{{term}}»: use {{expected}}.',
  },
  'identical-text': {
    identical: 'The translation is the source itself.',
  },
  'length-ratio': {
    short: 'The translation is {{percent}}% as long as the source, shorter than usual.',
    long: 'The translation is {{percent}}% as long as the source, longer than usual.',
  },
  links: {
    missing: 'The address {{link}} is missing or changed.',
    added: 'The address {{link}} is not in the source.',
  },
  'name-spelling': {
    varies: '“{{found}}” is spelled “{{expected}}” elsewhere in the article.',
  },
  names: {
    missing: '{{name}} is not named in the translation, or is hard to recognise.',
  },
  negation: {
    lost: 'The source denies («{{word}}»), the translation does not seem to.',
    added: 'The translation denies (“{{word}}”), the source does not seem to.',
  },
  numbers: {
    missing: 'The number {{number}} is missing.',
    changed: 'The number {{number}} has become {{found}}.',
    added: 'The number {{found}} is not in the source.',
  },
  omission: {
    short: 'The translation is only {{percent}}% as long as the source: something is missing.',
    sentences: '{{found}} sentences for {{expected}} in the source: one may be missing.',
  },
  'paragraph-count': {
    differs: '{{found}} paragraphs for {{expected}} in the source.',
  },
  percent: {
    lost: '{{number}} is a percentage in the source and a plain number here.',
    added: '{{number}} is a plain number in the source and a percentage here.',
  },
  placeholders: {
    left: 'The placeholder {{placeholder}} is left in the text.',
    missing: 'The placeholder {{placeholder}} is lost.',
  },
  'quotation-marks': {
    lone: 'A quotation mark has no partner.',
  },
  quotations: {
    lost: '{{found}} quotations for {{expected}} in the source.',
    added: '{{found}} quotations for only {{expected}} in the source.',
  },
  repetition: {
    looping: 'The same words are repeated.',
  },
  'sentence-end': {
    missing: 'The end mark {{mark}} is missing: the text may be cut off.',
    changed: 'The source ends with {{mark}}, the translation with {{found}}.',
  },
  tags: {
    added: 'The tag {{tag}} is not in the source.',
    missing: 'The tag {{tag}} is missing.',
  },
  terms: {
    missing: '«{{term}}» is not rendered as {{expected}}.',
  },
  typography: {
    unfixed: 'Typography to put right, {{count}} times: $t(quality:fix.{{fix}}).',
  },
  units: {
    changed: '{{number}} is in {{unit}} in the source and in {{found}} here.',
  },
  'untranslated-source': {
    cyrillic: 'Cyrillic is left in the English text, words: {{words}}.',
    russian: 'A sentence of the Kazakh text is Russian.',
    copied: 'Words of the source stand untranslated in a row.',
  },
  weekdays: {
    missing: 'The weekday “{{day}}” is missing.',
    changed: 'The weekday “{{day}}” has become “{{found}}”.',
  },
  'wrong-script': {
    foreign: 'The text has letters of a foreign script.',
    latin: 'The Kazakh text is in Latin letters.',
    mixed: '“{{word}}” mixes Latin and Cyrillic letters.',
  },
  fix: {
    apostrophes: 'typographic apostrophes',
    dashes: 'a dash where a hyphen stands between spaces',
    'degree-sign': 'a Latin C after the degree sign',
    entities: 'characters in place of their HTML codes',
    'kazakh-letters': 'Cyrillic letters for look-alike Latin ones',
    'number-format': 'figures in the format of the language',
    'percent-sign': 'no space before the per cent sign',
    'quote-marks': 'quotation marks of the language',
    spaces: 'spaces between words and around marks',
  },
  hold: {
    blocking_one: '{{count}} blocking finding.',
    blocking_other: '{{count}} blocking findings.',
    draft: 'The engine gives draft quality: an editor has to read it.',
    approval: 'An editor’s approval is required.',
    embargo: 'Under embargo until {{until}}.',
  },
};
