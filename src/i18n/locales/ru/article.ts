import type { Messages } from '../catalog.js';
import type { article as en } from '../en/article.js';

export const article: Messages<typeof en> = {
  month: {
    '1': 'января',
    '2': 'февраля',
    '3': 'марта',
    '4': 'апреля',
    '5': 'мая',
    '6': 'июня',
    '7': 'июля',
    '8': 'августа',
    '9': 'сентября',
    '10': 'октября',
    '11': 'ноября',
    '12': 'декабря',
  },
  date: '{{day}} {{month}} {{year}} года',
  updated: 'Обновлено {{date}}',
  source: 'Источник: {{source}}',
  sourceLabel: 'Источник',
  originalLink: 'Оригинал на русском языке',
  languages: 'Языковые версии',
  keywords: 'Темы',
  allNews: 'Все новости',
  newsOf: '{{publisher}}: новости',
  noNews: 'Пока ничего не опубликовано.',
  languageName: { en: 'English', kk: 'Қазақша', ru: 'Русский' },
  origin: {
    machine: 'Машинный перевод с русского языка, редактором не проверен.',
    'machine-reviewed': 'Машинный перевод с русского языка, проверен редактором.',
    memory: 'Перевод с русского языка.',
  },
  translatorName: {
    machine: 'Машинный перевод',
    'machine-reviewed': 'Машинный перевод, проверенный редактором',
    memory: 'Память переводов',
  },
  withdrawn: {
    title: 'Материал отозван',
    text: 'Этот материал отозван {{date}} и больше не доступен.',
  },
};
