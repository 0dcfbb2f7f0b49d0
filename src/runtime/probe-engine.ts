import { type MtEngine, MtError } from '../contracts/mt-engine.js';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';

/** Ten sentences of the kind that it will be given; the last two carry a placeholder. */
const sentences = [
  'Глава государства принял министра иностранных дел.',
  'Переговоры прошли в узком составе.',
  'Стороны обсудили вопросы торговли, транспорта и энергетики.',
  'Объем взаимной торговли вырос на 12,5 процента.',
  'Визит состоится 5 февраля 2026 года.',
  'По итогам встречи подписан ряд документов.',
  '— Мы высоко ценим это сотрудничество, — сказал министр.',
  'Министерство транспорта представило доклад.',
  'Компания {1} построит завод.',
  'Подробности — на сайте {2}.',
] as const;

const placeholders = ['{1}', '{2}'] as const;

export interface ProbeResult {
  readonly engine: string;
  readonly language: TargetLanguage;
  readonly done: number;
  readonly total: number;
  /** Milliseconds of the one request. */
  readonly ms: number;
  /** Placeholders that came back unharmed, of two. */
  readonly kept: number;
  /** Characters sent, and what the engine's price list makes of them. */
  readonly characters: number;
  readonly cost: string | null;
  readonly problem: string | null;
}

const probeTimeoutMs = 60_000;

/** One request a language to a real engine. Failures are results. */
export async function probeEngine(engine: MtEngine): Promise<readonly ProbeResult[]> {
  const results: ProbeResult[] = [];
  for (const language of targetLanguages) {
    if (engine.supports('ru', language)) results.push(await probe(engine, language));
  }
  return results;
}

async function probe(engine: MtEngine, language: TargetLanguage): Promise<ProbeResult> {
  const texts = sentences.slice(0, engine.limits.maxSegments ?? sentences.length);
  const characters = texts.join('').length;
  const cost =
    engine.price === null
      ? null
      : `${((engine.price.perMillionCharacters * characters) / 1e6).toFixed(5)} ${engine.price.currency}`;
  const segments = texts.map((text, index) => ({ id: `s${index}`, text }));
  const startedAt = performance.now();
  const common = { engine: engine.id, language, total: texts.length, characters, cost };
  try {
    const outcomes = await engine.translateBatch(
      { source: 'ru', target: language, segments },
      AbortSignal.timeout(probeTimeoutMs),
    );
    const done = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.target] : []));
    const first = outcomes.find((outcome) => !outcome.ok);
    return {
      ...common,
      done: done.length,
      ms: Math.round(performance.now() - startedAt),
      kept: placeholders.filter((mark) => done.some((text) => text.includes(mark))).length,
      problem: done.length === 0 && first !== undefined && !first.ok ? first.error.message : null,
    };
  } catch (error) {
    const problem = error instanceof MtError ? error.message : error instanceof Error ? error.name : 'failed';
    return { ...common, done: 0, ms: Math.round(performance.now() - startedAt), kept: 0, problem };
  }
}
