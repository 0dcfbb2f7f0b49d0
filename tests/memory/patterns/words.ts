import type { Word } from './small-placeables.js';

/** Words for tests of the notation and the matching themselves. */
export const fewWords: readonly Word[] = [
  ['country', 'Пакистан', 'Pakistan', 'Пәкістан'],
  ['country', 'Турция', 'Türkiye', 'Түркия'],
  ['country', 'Швеция', 'Sweden', 'Швеция'],
  ['country', 'США', 'United States', 'АҚШ', 'plural'],
  ['country', 'Республика Корея', 'Republic of Korea', 'Корея Республикасы'],
  ['city', 'Астана', 'Astana', 'Астана'],
  ['title', 'Президент', 'President', 'Президент'],
  ['title', 'Глава государства', 'Head of State', 'Мемлекет басшысы'],
  ['title', 'министр иностранных дел', 'Minister of Foreign Affairs', 'Сыртқы істер министрі'],
  ['person', 'Хакан Фидан', 'Hakan Fidan', 'Хақан Фидан'],
  ['person', 'Асиф Али Зардари', 'Asif Ali Zardari', 'Асиф Али Зардари'],
];
