import { MtError, type MtFault, type MtOutcome, type MtRequest } from '../../contracts/mt-engine.js';
import { parseJson } from '../json-request.js';
import { findFault } from './answer-faults.js';
import { answerSchema } from './answer-schema.js';

export interface LlmAnswer {
  readonly engine: string;
  readonly text: string;
  /** The server stopped because of a length limit. */
  readonly cutOff: boolean;
}

/**
 * The outcomes of a model's answer, one per segment in the request's order. An answer that cannot be read at
 * all throws MtError `bad_response`; a fault of one segment is that segment's outcome. Whatever was said
 * outside the JSON value is dropped, never published.
 */
export function readAnswer(answer: LlmAnswer, request: MtRequest): readonly MtOutcome[] {
  if (answer.cutOff) throw fault(answer.engine, 'truncated');
  const parsed = answerSchema.safeParse(parseJson(unwrap(answer.text)));
  if (!parsed.success) throw fault(answer.engine, 'malformed');
  const texts = new Map(parsed.data.translations.map(({ id, text }) => [id, text]));
  const doubtful = doubtfulIds(
    parsed.data.translations.map(({ id }) => id),
    request.segments.length,
  );
  if (doubtful === 'all') throw fault(answer.engine, 'wrong_count');
  return request.segments.map((segment, index): MtOutcome => {
    const number = index + 1;
    const target = texts.get(number)?.trim().normalize('NFC') ?? '';
    const found = doubtful.get(number) ?? findFault(segment.text, target, request.target);
    if (found !== null) return { id: segment.id, ok: false, error: fault(answer.engine, found) };
    return { id: segment.id, ok: true, target };
  });
}

/**
 * Sentences whose numbering cannot be trusted. A gap inside the numbers means a sentence was dropped, or merged
 * into a neighbour; a missing tail may mean that the model renumbered, so nothing is certain then.
 */
function doubtfulIds(ids: readonly number[], count: number): ReadonlyMap<number, MtFault> | 'all' {
  const known = new Set(ids);
  if (known.size !== ids.length || ids.some((id) => id < 1 || id > count)) return 'all';
  if (known.size < count && !known.has(count)) return 'all';
  const faults = new Map<number, MtFault>();
  for (let id = 1; id <= count; id++) {
    if (known.has(id)) continue;
    faults.set(id, 'missing');
    for (const neighbour of [id - 1, id + 1]) if (known.has(neighbour)) faults.set(neighbour, 'merged');
  }
  return faults;
}

/** Takes off a reasoning block and a code fence, which small models add whatever they are told. */
function unwrap(text: string): string {
  let rest = text.trim();
  const thought = rest.startsWith('<think>') ? rest.indexOf('</think>') : -1;
  if (thought >= 0) rest = rest.slice(thought + '</think>'.length).trim();
  if (!rest.startsWith('```') || !rest.endsWith('```')) return rest;
  const firstLine = rest.indexOf('\n');
  return firstLine < 0 ? rest : rest.slice(firstLine + 1, -3).trim();
}

const descriptions: Readonly<Record<MtFault, string>> = {
  malformed: 'the answer is not the JSON that was asked for',
  truncated: 'the answer was cut short',
  missing: 'the answer lacks this sentence',
  merged: 'the answer may have merged this sentence with its neighbour',
  wrong_count: 'the answer does not match the sentences asked',
  empty: 'the answer is empty',
  wrong_script: 'the answer is in the wrong script or language',
  copied_source: 'the answer repeats the source',
  commentary: 'the answer holds commentary',
  refusal: 'the model refused',
  wrong_length: 'the answer is far longer than the source',
};

function fault(engine: string, kind: MtFault): MtError {
  return new MtError(engine, 'bad_response', descriptions[kind], { fault: kind });
}
