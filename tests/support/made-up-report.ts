const subjects = [
  'Министерство транспорта',
  'Министерство энергетики',
  'Правительство республики',
  'Акимат области',
  'Национальный банк',
];
const verbs = [
  'представило доклад о развитии',
  'обсудило вопросы модернизации',
  'утвердило программу строительства',
];
const objects = ['железных дорог', 'портовой инфраструктуры', 'сельских больниц', 'учебных центров'];

/** A short Russian report, different for every number, in plain text with a date line. */
export function madeUpReport(number: number, paragraphs = 3): string {
  const lines = Array.from({ length: paragraphs }, (_, index) => {
    const at = number * paragraphs + index;
    const subject = subjects[at % subjects.length];
    const verb = verbs[at % verbs.length];
    const object = objects[at % objects.length];
    return `${subject} ${verb} ${object} под номером ${100 + at}. Участники совещания подробно рассмотрели пункт ${1000 + at} повестки и приняли решение продолжить работу.`;
  });
  return `Сообщение номер ${5000 + number} о работе ведомств\n\nАСТАНА, 5 февраля 2026 года — ${lines.join('\n\n')}\n`;
}

/** A stand-in translation that keeps every figure: good enough for tests of the way, not of the words. */
export function standIn(text: string, language: 'en' | 'kk'): string {
  const figures = text.match(/\d+/g) ?? [];
  const words = language === 'en' ? 'The ministry discussed the matter' : 'Министрлік бұл мәселені талқылады';
  return `${words}${figures.length === 0 ? '' : ` ${figures.join(' ')}`}.`;
}

/** A policy under which every check only warns, for tests of the way. */
export const lenientPolicy = { quality: { rules: [{ action: 'warn' }] } } as const;
