import { declineAdjective, parseAdjective } from './adjective.js';

/** Present or simple future third person (singular, plural) and past masculine of verbs that no rule gives. */
const irregular: readonly (readonly [ending: string, singular: string, plural: string, past: string])[] = [
  ['провести', 'проведёт', 'проведут', 'провёл'],
  ['произвести', 'произведёт', 'произведут', 'произвёл'],
  ['ввести', 'введёт', 'введут', 'ввёл'],
  ['вести', 'ведёт', 'ведут', 'вёл'],
  ['нести', 'несёт', 'несут', 'нёс'],
  ['йти', 'йдёт', 'йдут', 'шёл'],
  ['расти', 'растёт', 'растут', 'рос'],
  ['обрести', 'обретёт', 'обретут', 'обрёл'],
  ['принять', 'примет', 'примут', 'принял'],
  ['предпринять', 'предпримет', 'предпримут', 'предпринял'],
  ['занять', 'займёт', 'займут', 'занял'],
  ['снять', 'снимет', 'снимут', 'снял'],
  ['поднять', 'поднимет', 'поднимут', 'поднял'],
  ['начать', 'начнёт', 'начнут', 'начал'],
  ['стать', 'станет', 'станут', 'стал'],
  ['дать', 'даст', 'дадут', 'дал'],
  ['создать', 'создаст', 'создадут', 'создал'],
  ['быть', 'будет', 'будут', 'был'],
  ['взять', 'возьмёт', 'возьмут', 'взял'],
  ['писать', 'пишет', 'пишут', 'писал'],
  ['казать', 'кажет', 'кажут', 'казал'],
  ['сказать', 'скажет', 'скажут', 'сказал'],
  ['слать', 'шлёт', 'шлют', 'слал'],
  ['звать', 'зовёт', 'зовут', 'звал'],
  ['брать', 'берёт', 'берут', 'брал'],
  ['давать', 'даёт', 'дают', 'давал'],
  ['ставать', 'стаёт', 'стают', 'ставал'],
  ['ждать', 'ждёт', 'ждут', 'ждал'],
  ['идти', 'идёт', 'идут', 'шёл'],
  ['прийти', 'придёт', 'придут', 'пришёл'],
  ['выйти', 'выйдет', 'выйдут', 'вышел'],
  ['ехать', 'едет', 'едут', 'ехал'],
  ['крыть', 'кроет', 'кроют', 'крыл'],
  ['мочь', 'может', 'могут', 'мог'],
  ['достичь', 'достигнет', 'достигнут', 'достиг'],
  ['лечь', 'ляжет', 'лягут', 'лёг'],
  ['влечь', 'влечёт', 'влекут', 'влёк'],
  ['держать', 'держит', 'держат', 'держал'],
  ['лежать', 'лежит', 'лежат', 'лежал'],
  ['смотреть', 'смотрит', 'смотрят', 'смотрел'],
  ['видеть', 'видит', 'видят', 'видел'],
  ['зависеть', 'зависит', 'зависят', 'зависел'],
  ['лететь', 'летит', 'летят', 'летел'],
  ['состоять', 'состоит', 'состоят', 'состоял'],
  ['стоять', 'стоит', 'стоят', 'стоял'],
  ['зреть', 'зрит', 'зрят', 'зрел'],
  ['иметь', 'имеет', 'имеют', 'имел'],
  ['слышать', 'слышит', 'слышат', 'слышал'],
  ['жить', 'живёт', 'живут', 'жил'],
  ['лить', 'льёт', 'льют', 'лил'],
  ['вершить', 'вершит', 'вершат', 'вершил'],
  ['честь', 'чтёт', 'чтут', 'чёл'],
];

interface Stems {
  readonly singular: string;
  readonly plural: string;
  readonly past: string;
}

function regular(verb: string): Stems {
  const stem = verb.replace(/ть$/, '');
  if (/(?:ов|ев)а$/.test(stem) && stem.length > 4) {
    const base = stem.slice(0, -3);
    const vowel = stem.endsWith('ева') && /[жшчщц]$/.test(base) === false ? 'ю' : 'у';
    return { singular: `${base}${vowel}ет`, plural: `${base}${vowel}ют`, past: `${stem}л` };
  }
  if (stem.endsWith('и')) {
    const base = stem.slice(0, -1);
    return {
      singular: `${base}ит`,
      plural: `${base}${/[жшчщ]$/.test(base) ? 'ат' : 'ят'}`,
      past: `${stem}л`,
    };
  }
  if (stem.endsWith('ну'))
    return { singular: `${stem.slice(0, -1)}ет`, plural: `${stem.slice(0, -1)}ут`, past: `${stem}л` };
  return { singular: `${stem}ет`, plural: `${stem}ют`, past: `${stem}л` };
}

/**
 * Verbal prefixes, up to two of them. What stands before a listed verb must be one: «пережить» goes as «жить», but
 * «положить», «усилить» and «ожидать» are not compounds of «жить», «лить» and «дать».
 */
const prefixes =
  /^(?:(?:пере|пред|предо|воспро|недо|без|бес|вос|воз|разо|раз|рас|под|подо|над|при|про|обо|ото|изо|вы|вз|вс|до|за|из|ис|на|не|об|от|по|со|ни|о|с|у|в)ъ?){0,2}$/;

function stemsOf(verb: string): Stems {
  const row = irregular
    .filter(([ending]) => verb.endsWith(ending) && prefixes.test(verb.slice(0, -ending.length)))
    .sort((left, right) => right[0].length - left[0].length)[0];
  if (row === undefined) return regular(verb);
  const written = verb.slice(0, verb.length - row[0].length);
  // Отозвать, отзовёт; разобрать, разберёт: the vowel of the root frees the prefix of its own.
  const isFleeting = /^(?:звать|брать)$/.test(row[0]) && /(?:ото|подо|разо|обо|изо|надо)$/.test(written);
  const prefix = isFleeting ? written.slice(0, -1) : written;
  return { singular: prefix + row[1], plural: prefix + row[2], past: written + row[3] };
}

function reflexive(form: string): string {
  return /[аеиоуыэюяё]$/.test(form) ? `${form}сь` : `${form}ся`;
}

function pastForms(past: string): readonly string[] {
  if (past.endsWith('шёл')) {
    const stem = past.slice(0, -2);
    return [past, `${stem}ла`, `${stem}ло`, `${stem}ли`];
  }
  // The ending takes the stress from ё: провёл, провела.
  const stem = past.replace('ё', 'е');
  if (past.endsWith('л')) return [past, `${stem}а`, `${stem}о`, `${stem}и`];
  return [past, `${stem}ла`, `${stem}ло`, `${stem}ли`];
}

/** Short and long passive participle of a transitive verb: подписан, подписанный. */
function passiveForms(verb: string, stems: Stems, withLong: boolean): readonly string[] {
  return passiveStems(verb, stems).flatMap((base) => {
    const long = withLong ? parseAdjective(`${base}${base.endsWith('т') ? '' : 'н'}ый`) : null;
    const genders = long === null ? [] : (['m', 'f', 'n', 'plural'] as const);
    const full = genders.flatMap((gender) =>
      long === null ? [] : declineAdjective(long, gender, false).flat(),
    );
    return [base, `${base}а`, `${base}о`, `${base}ы`, ...full];
  });
}

/** The masculine short participle by the verb's class; none for verbs that have no passive. */
function passiveStems(verb: string, { singular, past }: Stems): readonly string[] {
  // проведён, внесён; привлечён.
  if (/(?:[сз]ти|чь)$/.test(verb))
    return singular.endsWith('ёт') && !verb.endsWith('йти') ? [`${singular.slice(0, -2)}ен`] : [];
  if (!past.endsWith('л')) return [];
  const stem = past.slice(0, -1);
  // достигнут, открыт.
  if (/(?:ну|кры)$/.test(stem)) return [`${stem}т`];
  // рассмотрен, увиден.
  if (stem.endsWith('е')) return singular.endsWith('ит') ? [`${stem.slice(0, -1)}ен`] : [];
  return /[аяи]$/.test(stem) ? passiveOfVowel(verb, stem) : [];
}

/** принят, подписан, обновлен; -тить has both отмечен and посещен, -дить проведён and награждён. */
function passiveOfVowel(verb: string, stem: string): readonly string[] {
  if (!stem.endsWith('и')) return [/ня$/.test(verb.replace(/ть$/, '')) ? `${stem}т` : `${stem}н`];
  const base = stem.slice(0, -1);
  const usual = `${mutate(base)}ен`;
  if (/[аеиоуыэюя]т$/.test(base)) return [usual, `${base.slice(0, -1)}щен`];
  return /[аеиоуыэюярл]д$/.test(base) ? [usual, `${base.slice(0, -1)}жден`] : [usual];
}

/** Consonants change before -ен: подтвердить, подтверждён; обновить, обновлён. */
function mutate(stem: string): string {
  if (/ст$/.test(stem)) return `${stem.slice(0, -2)}щ`;
  if (/[бпвмф]$/.test(stem)) return `${stem}л`;
  const last = stem.at(-1) ?? '';
  const changed: Readonly<Record<string, string>> = { д: 'ж', з: 'ж', с: 'ш', т: 'ч' };
  return changed[last] === undefined ? stem : `${stem.slice(0, -1)}${changed[last]}`;
}

/** Подписав; of verbs in -сти, -ти from the present stem: проведя. */
function gerundOf(verb: string, singular: string, past: string): string | null {
  if (verb.endsWith('ти')) return singular.endsWith('ёт') ? `${singular.slice(0, -2)}я` : null;
  return past.endsWith('л') ? `${past.slice(0, -1)}в` : null;
}

/** The forms of a verb that press reports use: infinitive, third person, past, gerund, passive participles. */
export function conjugate(infinitive: string, longParticiples = true): readonly string[] {
  const isReflexive = /(?:ся|сь)$/.test(infinitive);
  const verb = isReflexive ? infinitive.slice(0, -2) : infinitive;
  const { singular, plural, past } = stemsOf(verb);
  const gerund = gerundOf(verb, singular, past);
  const finite = [singular, plural, ...pastForms(past)];
  if (isReflexive)
    return [
      ...new Set([
        infinitive,
        ...finite.map(reflexive),
        ...(gerund === null ? [] : [gerund.endsWith('я') ? `${gerund}сь` : `${gerund}шись`]),
      ]),
    ];
  const forms = [
    infinitive,
    ...finite,
    ...(gerund === null ? [] : [gerund]),
    ...passiveForms(verb, { singular, plural, past }, longParticiples),
  ];
  return [...new Set(forms)];
}
