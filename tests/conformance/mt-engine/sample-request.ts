import type { MtRequest } from '../../../src/contracts/mt-engine.js';

/** Three sentences as a press report has them. */
export const texts = [
  'Глава государства принял участие в заседании, сообщила пресс-служба.',
  'Объём торговли вырос на 12,5 % и достиг 4,2 млрд долларов.',
  'Стороны договорились продолжить консультации в марте текущего года.',
];
const answers: Readonly<Record<'en' | 'kk', readonly string[]>> = {
  en: [
    'The Head of State took part in the meeting, the press service said.',
    'Trade grew by 12.5% and reached 4.2 billion dollars.',
    'The sides agreed to continue consultations in March this year.',
  ],
  kk: [
    'Мемлекет басшысы отырысқа қатысты, деп хабарлады баспасөз қызметі.',
    'Сауда көлемі 12,5 %-ға өсіп, 4,2 млрд долларға жетті.',
    'Тараптар консультацияларды биылғы наурыз айында жалғастыруға келісті.',
  ],
};

export function requestFor(
  provider: { target: 'en' | 'kk'; batch: number },
  words: readonly string[] = texts,
): MtRequest {
  const segments = words.slice(0, provider.batch).map((text, index) => ({ id: `body.${index}.0`, text }));
  return { source: 'ru', target: provider.target, segments };
}

export function answersFor(provider: { target: 'en' | 'kk'; batch: number }): readonly string[] {
  return answers[provider.target].slice(0, provider.batch);
}
