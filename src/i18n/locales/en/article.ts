/** What readers of the published pages see. */
export const article = {
  // Only where the ICU data of Node lacks the language.
  month: {
    '1': 'January',
    '2': 'February',
    '3': 'March',
    '4': 'April',
    '5': 'May',
    '6': 'June',
    '7': 'July',
    '8': 'August',
    '9': 'September',
    '10': 'October',
    '11': 'November',
    '12': 'December',
  },
  date: '{{day}} {{month}} {{year}}',
  updated: 'Updated {{date}}',
  source: 'Source: {{source}}',
  sourceLabel: 'Source',
  originalLink: 'Original in Russian',
  languages: 'Language versions',
  keywords: 'Topics',
  allNews: 'All news',
  newsOf: '{{publisher}}: news',
  noNews: 'Nothing has been published yet.',
  /** Each language calls itself by its own name, whatever the page's language. */
  languageName: { en: 'English', kk: 'Қазақша', ru: 'Русский' },
  origin: {
    machine: 'Machine translation from Russian, not reviewed by an editor.',
    'machine-reviewed': 'Machine translation from Russian, reviewed by an editor.',
    memory: 'Translated from Russian.',
  },
  translatorName: {
    machine: 'Machine translation',
    'machine-reviewed': 'Machine translation, reviewed by an editor',
    memory: 'Translation memory',
  },
  withdrawn: {
    title: 'Article withdrawn',
    text: 'This article was withdrawn on {{date}} and is no longer available.',
  },
};
