import type { Messages } from '../catalog.js';
import type { article as en } from '../en/article.js';

export const article: Messages<typeof en> = {
  month: {
    '1': 'қаңтар',
    '2': 'ақпан',
    '3': 'наурыз',
    '4': 'сәуір',
    '5': 'мамыр',
    '6': 'маусым',
    '7': 'шілде',
    '8': 'тамыз',
    '9': 'қыркүйек',
    '10': 'қазан',
    '11': 'қараша',
    '12': 'желтоқсан',
  },
  date: '{{year}} жылғы {{day}} {{month}}',
  updated: 'Жаңартылған күні: {{date}}',
  source: 'Дереккөз: {{source}}',
  sourceLabel: 'Дереккөз',
  originalLink: 'Орыс тіліндегі түпнұсқа',
  languages: 'Тілдік нұсқалар',
  keywords: 'Тақырыптар',
  allNews: 'Барлық жаңалықтар',
  newsOf: '{{publisher}}: жаңалықтар',
  noNews: 'Әзірге ештеңе жарияланған жоқ.',
  languageName: { en: 'English', kk: 'Қазақша', ru: 'Русский' },
  origin: {
    machine: 'Мәтін орыс тілінен машиналық аударма арқылы дайындалды, оны редактор тексермеген.',
    'machine-reviewed': 'Мәтін орыс тілінен машиналық аударма арқылы дайындалды, оны редактор тексерген.',
    memory: 'Мәтін орыс тілінен аударылды.',
  },
  translatorName: {
    machine: 'Машиналық аударма',
    'machine-reviewed': 'Редактор тексерген машиналық аударма',
    memory: 'Аударма жады',
  },
  withdrawn: {
    title: 'Материал жарияланымнан алынды',
    // The date stands after a colon so that it keeps its plain form.
    text: 'Бұл материал енді қолжетімді емес. Жарияланымнан алынған күні: {{date}}.',
  },
};
