import { z } from 'zod';
import { ModelError } from './model-error.js';

const fileShape = z.object({
  path: z.string().regex(/^[A-Za-z0-9._/-]+$/),
  uncompressedSize: z.number().int().positive(),
  uncompressedHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ModelFile = z.infer<typeof fileShape>;

const indexShape = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }),
  models: z.record(
    z.string(),
    z.array(
      z.object({
        architecture: z.string(),
        releaseStatus: z.string(),
        files: z.object({
          model: fileShape,
          vocab: fileShape.optional(),
          srcVocab: fileShape.optional(),
          trgVocab: fileShape.optional(),
          lexicalShortlist: fileShape.optional(),
        }),
      }),
    ),
  ),
});

/** Mozilla's index of Firefox Translations models; the address is overridden for a mirror. */
export const defaultIndexUrl =
  'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/db/models.json';

/** A model known beforehand: it is taken only with exactly this content, whatever the index says. */
export interface PinnedModel {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Read from the index in March 2026; the tiny ru-en model that Firefox ships. */
export const pinnedModels: Readonly<Record<string, PinnedModel>> = {
  'ru-en': {
    path: 'models/ru-en/spring-2024_QrcdYgbwS7e7xbhtOSdoNQ/exported/model.ruen.intgemm.alphas.bin.gz',
    size: 17_141_051,
    sha256: 'b1d85c13cfbb05e1d326dd6f0fb5ef270a2011b547450260f96567a93f446c94',
  },
};

export type ModelPart = 'model' | 'source-vocabulary' | 'target-vocabulary' | 'shortlist';

export interface ChosenFile extends ModelFile {
  readonly part: ModelPart;
  readonly url: string;
}

export interface ChosenModel {
  readonly pair: string;
  readonly architecture: string;
  readonly files: readonly ChosenFile[];
}

/**
 * Picks the pinned model of a pair out of the index. Throws ModelError `engines.model_index` when the text is
 * no index, `engines.model_unknown` when the pair is not pinned or the index lacks it, and
 * `engines.model_changed` when the index gives another content for it.
 */
export function chooseModel(
  index: unknown,
  pair: string,
  pins: Readonly<Record<string, PinnedModel>>,
  indexUrl: string,
): ChosenModel {
  const parsed = indexShape.safeParse(index);
  if (!parsed.success) throw new ModelError('engines.model_index', { url: indexUrl });
  const { baseUrl, models } = parsed.data;
  const pin = pins[pair];
  const entry = models[pair]?.find(({ files }) => files.model.path === pin?.path);
  if (pin === undefined || entry === undefined)
    throw new ModelError('engines.model_unknown', { pair, known: Object.keys(pins).join(', ') });
  const { model, vocab, srcVocab = vocab, trgVocab = vocab, lexicalShortlist } = entry.files;
  if (model.uncompressedHash !== pin.sha256 || model.uncompressedSize !== pin.size)
    throw new ModelError('engines.model_changed', { pair, url: indexUrl });
  if (srcVocab === undefined || trgVocab === undefined)
    throw new ModelError('engines.model_index', { url: indexUrl });
  const parts: readonly [ModelPart, ModelFile | undefined][] = [
    ['model', model],
    ['source-vocabulary', srcVocab],
    ['target-vocabulary', trgVocab],
    ['shortlist', lexicalShortlist],
  ];
  return {
    pair,
    architecture: entry.architecture,
    files: parts.flatMap(([part, file]) =>
      file === undefined ? [] : [{ ...file, part, url: `${baseUrl.replace(/\/$/, '')}/${file.path}` }],
    ),
  };
}
