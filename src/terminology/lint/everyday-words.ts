/**
 * Nouns of which a form is a form of another everyday word too: the noun, that form, the other word. Written from a
 * reader's knowledge of Russian and from what test lists brought to light; such a list is never whole.
 */
const table = `
  банк банку банка | верх верхом верхом | весть вести вести | вина вина вино | гол голом голый | даль дали дать
  дар даром даром | дорога дорога дорогой | ель ели есть | жила жила жить | знать знать знать | клад кладу класть | круг кругом кругом
  лев лев Лев | любовь любовь Любовь | вера вера Вера | надежда надежда Надежда | роман роман Роман | слава слава Слава
  месть мести мести | мыло мыло мыть | пар пару пара | пара пар пар | пасть пасть пасть | печь печь печь | пила пила пить
  полк полку полка | право прав правый | премьер премьера премьера | пристав пристав пристать | рота рот рот | ряд рядом рядом
  село село сесть | след следом следом | смог смог смочь | сорока сорок сорок | сталь стали стать | стан стану стать
  стекло стекло стечь | стих стих стихнуть | строй строй строить | суд суда судно | тест тесту тесто
  течь течь течь | устав устав устать | пот потом потом | бег бегом бегом
`;

export interface OtherReading {
  readonly form: string;
  readonly other: string;
}

const readings = new Map(
  table
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '))
    .flatMap(([noun = '', form = '', other = '']) =>
      other === '' ? [] : [[noun, { form, other }] as const],
    ),
);

/** The everyday word that a form of this noun (lower case) is too; undefined where the list knows none. */
export function otherReadingOf(noun: string): OtherReading | undefined {
  return readings.get(noun);
}

/** All nouns of the list. */
export const nounsOfTwoReadings: readonly string[] = [...readings.keys()];
