import { z } from 'zod';
import type { TargetLanguage } from '../../domain/language.js';
import { chunksOf, lemmaClose, lemmaOpen, placeholderMarks } from './marks.js';

const id = z.int().min(0);

/** `vocabulary.json` of a model folder. */
export const vocabularyDocument = z.object({
  /** Piece and log-probability, by id. */
  pieces: z.array(z.tuple([z.string(), z.number()])).min(300),
  /** Log-probability of a character that no piece covers. */
  unknownScore: z.number(),
  specials: z.object({
    pad: id,
    unknown: id,
    start: id,
    end: id,
    toEnglish: id,
    toKazakh: id,
    lemmaOpen: id,
    lemmaClose: id,
    placeholders: z.array(id).length(placeholderMarks.length),
  }),
  specialCount: id,
  firstByte: id,
  firstPiece: id,
});
export type VocabularyDocument = z.infer<typeof vocabularyDocument>;

export interface Vocabulary {
  readonly specials: VocabularyDocument['specials'];
  readonly specialCount: number;
  readonly firstPiece: number;
  /** Pieces that begin a word and hold two letters of it or more. */
  readonly wordStarts: ReadonlySet<number>;
  /** The target's tag, the pieces of a marked text, the end: what the encoder reads. */
  encode(marked: string, target: TargetLanguage): number[];
  /** Text with placeholder marks; other specials are dropped, broken bytes become U+FFFD. Trimmed. */
  decode(ids: readonly number[]): string;
}

interface PieceNode {
  readonly next: Map<string, PieceNode>;
  piece: number;
}

/**
 * SentencePiece's unigram segmentation with byte fallback (Kudo 2018; the best path as in its `EncodeOptimized`).
 * Scores are summed in single precision as there.
 */
export function createVocabulary(document: VocabularyDocument): Vocabulary {
  const { specials, firstByte, firstPiece, pieces } = document;
  const root = pieceTree(document);
  const scores = Float32Array.from(pieces, ([, score]) => score);
  const unknownScore = Math.fround(document.unknownScore);
  const markIds = new Map<string, number>([
    [lemmaOpen, specials.lemmaOpen],
    [lemmaClose, specials.lemmaClose],
    ...placeholderMarks.map((mark, n) => [mark, specials.placeholders[n] ?? specials.unknown] as const),
  ]);
  const marks = new Map(specials.placeholders.map((placeholder, n) => [placeholder, placeholderMarks[n]]));
  const utf8 = new TextEncoder();

  function segment(chunk: string, ids: number[]): void {
    const characters = [...chunk.replaceAll(' ', '\u2581')];
    const best = bestPath(characters, root, scores, unknownScore);
    for (const { start, end, piece } of best) {
      if (piece >= 0) ids.push(piece);
      else for (const byte of utf8.encode(characters.slice(start, end).join(''))) ids.push(firstByte + byte);
    }
  }

  return {
    specials,
    specialCount: document.specialCount,
    firstPiece,
    wordStarts: new Set(
      pieces.flatMap(([piece], n) => (n >= firstPiece && /^\u2581\p{L}{2}/u.test(piece) ? [n] : [])),
    ),
    encode(marked, target) {
      const ids = [target === 'en' ? specials.toEnglish : specials.toKazakh];
      for (const chunk of chunksOf(marked)) {
        const mark = markIds.get(chunk);
        if (mark === undefined) segment(chunk, ids);
        else ids.push(mark);
      }
      ids.push(specials.end);
      return ids;
    },
    decode(ids) {
      const parts: Uint8Array[] = [];
      for (const token of ids) {
        if (token >= firstPiece)
          parts.push(utf8.encode((pieces[token]?.[0] ?? '').replaceAll('\u2581', ' ')));
        else if (token >= firstByte) parts.push(Uint8Array.of(token - firstByte));
        else parts.push(utf8.encode(marks.get(token) ?? ''));
      }
      return Buffer.concat(parts).toString('utf8').trim();
    },
  };
}

function pieceTree({ pieces, firstPiece }: VocabularyDocument): PieceNode {
  const root: PieceNode = { next: new Map(), piece: -1 };
  for (let piece = firstPiece; piece < pieces.length; piece += 1) {
    let node = root;
    for (const character of pieces[piece]?.[0] ?? '') {
      let next = node.next.get(character);
      if (next === undefined) {
        next = { next: new Map(), piece: -1 };
        node.next.set(character, next);
      }
      node = next;
    }
    node.piece = piece;
  }
  return root;
}

interface Step {
  readonly start: number;
  readonly end: number;
  /** -1: a character without a piece. */
  readonly piece: number;
}

function bestPath(
  characters: readonly string[],
  root: PieceNode,
  scores: Float32Array,
  unknownScore: number,
): Step[] {
  const size = characters.length;
  const score = new Float32Array(size + 1);
  const from = new Int32Array(size + 1).fill(-1);
  const by = new Int32Array(size + 1).fill(-1);
  const offer = (start: number, end: number, piece: number, value: number) => {
    const total = Math.fround((score[start] ?? 0) + value);
    if (from[end] !== -1 && total <= (score[end] ?? 0)) return;
    score[end] = total;
    from[end] = start;
    by[end] = piece;
  };
  for (let start = 0; start < size; start += 1) {
    let single = false;
    let node: PieceNode | undefined = root;
    for (let end = start; end < size && node !== undefined; end += 1) {
      node = node.next.get(characters[end] ?? '');
      if (node === undefined || node.piece < 0) continue;
      single ||= end === start;
      offer(start, end + 1, node.piece, scores[node.piece] ?? 0);
    }
    if (!single) offer(start, start + 1, -1, unknownScore);
  }
  const steps: Step[] = [];
  for (let end = size; end > 0; end = from[end] ?? 0)
    steps.push({ start: from[end] ?? 0, end, piece: by[end] ?? -1 });
  return steps.reverse();
}
