import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MtLimits, MtSegment } from '../../../src/contracts/mt-engine.js';
import { createHttpClient } from '../../../src/engines/http-client.js';
import { engineRegistry } from '../../../src/engines/registry.js';
import { planBatches } from '../../../src/pipeline/mt/plan-batches.js';
import { segmentSize } from '../../../src/pipeline/mt/segment-size.js';
import { boxedFixture } from '../../support/boxed-fixture.js';
import { sentences } from './scripted-engine.js';

const one = { maxConcurrentBatches: 1 };
const sizes = (segments: readonly MtSegment[], limits: Partial<MtLimits>) =>
  planBatches(segments, { ...one, ...limits }).batches.map((batch) => batch.length);
const ofLengths = (lengths: readonly number[], letter = 'я') =>
  sentences(lengths.length, (n) => letter.repeat(lengths[n] ?? 0));

describe('batches', () => {
  it.each([
    ['texts', { maxSegments: 3 }, 'я', [3, 3, 1]],
    ['UTF-16 units', { maxCharacters: 20 }, 'я', [2, 2, 2, 1]],
    ['UTF-16 units of letters outside the basic plane', { maxCharacters: 40 }, '𝕏', [2, 2, 2, 1]],
    ['code points', { maxCharacters: 20, characterUnit: 'codepoint' }, '𝕏', [2, 2, 2, 1]],
    ['UTF-8 bytes', { maxBytes: 40 }, 'я', [2, 2, 2, 1]],
    ['nothing', {}, 'я', [7]],
  ] as const)('are cut by %s', (_unit, limits, letter, expected) => {
    expect(sizes(ofLengths([10, 10, 10, 10, 10, 10, 10], letter), limits)).toEqual(expected);
  });

  it('count a paragraph once for all its sentences', () => {
    const context = 'я'.repeat(2000);
    const segments = sentences(20).map((segment) => ({ ...segment, context }));
    expect(sizes(segments, { maxTokens: 2500 })).toEqual([20]);
    expect(
      sizes(
        segments.map((segment, n) => ({ ...segment, context: `${context}${n}` })),
        { maxTokens: 2500 },
      ),
    ).toHaveLength(10);
  });

  it('leave neighbours together unless that costs a request', () => {
    const inOrder = planBatches(ofLengths([6, 6, 6, 6]), { ...one, maxCharacters: 12 });
    expect(inOrder.batches.map((batch) => batch.map(({ id }) => id))).toEqual([
      ['body.0.0', 'body.1.0'],
      ['body.2.0', 'body.3.0'],
    ]);
    expect(sizes(ofLengths([6, 9, 6, 3]), { maxCharacters: 12 })).toHaveLength(2);
  });

  it('never hold a segment that is too large by itself', () => {
    const plan = planBatches(ofLengths([5, 50, 5]), { ...one, maxCharacters: 20 });
    expect(plan.tooLarge.map(({ id }) => id)).toEqual(['body.1.0']);
    expect(plan.batches.map((batch) => batch.map(({ id }) => id))).toEqual([['body.0.0', 'body.2.0']]);
  });

  it('hold every segment once, whole, in order within a batch, and keep every limit', () => {
    const limit = fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }),
        limit,
        limit,
        limit,
        (lengths, n, c, b) => {
          const limits: MtLimits = {
            ...one,
            ...(n === undefined ? {} : { maxSegments: n }),
            ...(c === undefined ? {} : { maxCharacters: c }),
            ...(b === undefined ? {} : { maxBytes: b }),
          };
          const segments = ofLengths(lengths);
          const { batches, tooLarge } = planBatches(segments, limits);
          const position = new Map(segments.map(({ id }, index) => [id, index]));
          const seen = [...batches.flat(), ...tooLarge];
          expect(new Set(seen)).toEqual(new Set(segments));
          expect(seen).toHaveLength(segments.length);
          for (const batch of batches) {
            const places = batch.map(({ id }) => position.get(id) ?? -1);
            expect(places).toEqual(places.toSorted((a, z) => a - z));
            const total = (unit: 'characters' | 'bytes') =>
              batch.reduce((sum, segment) => sum + segmentSize(segment, limits)[unit], 0);
            expect(batch.length).toBeLessThanOrEqual(n ?? Infinity);
            expect(total('characters')).toBeLessThanOrEqual(c ?? Infinity);
            expect(total('bytes')).toBeLessThanOrEqual(b ?? Infinity);
          }
        },
      ),
    );
  });
});

describe('an article of 40 sentences', () => {
  // 40 sentences of 120 letters and signs: 4,800 UTF-16 units, 9,200 bytes.
  const article = sentences(40, (n) =>
    `${String(n).padStart(2, '0')} ${'слово '.repeat(20)}`.slice(0, 119).concat('.'),
  );
  const settings: Readonly<Record<string, object>> = {
    deepl: { authKey: 'k' },
    google: { project: 'p', accessToken: 't' },
    azure: { key: 'k' },
    yandex: { apiKey: 'k' },
    aws: { region: 'eu-central-1', accessKeyId: 'a', secretAccessKey: 's' },
    'openai-compatible': { model: 'm' },
    anthropic: { apiKey: 'k', model: 'm' },
    libretranslate: { baseUrl: 'http://127.0.0.1' },
    mtranserver: { baseUrl: 'http://127.0.0.1' },
    apertium: { baseUrl: 'http://127.0.0.1' },
    firefox: {},
    llama: { modelFile: 'm.gguf' },
    http: { url: 'http://127.0.0.1', body: ['{{each}}'], answerPath: '*', pairs: ['ru-en'], maxSegments: 10 },
    boxed: {},
    pseudo: {},
  };
  // Fewest by each engine's documented limits; AWS and Apertium take one text a request.
  const fewest: Readonly<Record<string, number>> = {
    deepl: 1,
    google: 1,
    azure: 1,
    yandex: 1,
    aws: 40,
    'openai-compatible': 1,
    anthropic: 1,
    libretranslate: 1,
    mtranserver: 1,
    apertium: 40,
    firefox: 3,
    llama: 4,
    http: 4,
    boxed: 2,
    pseudo: 1,
  };

  it.each(engineRegistry.map((engine) => [engine.id, engine] as const))(
    'costs %s the fewest requests',
    (id, registered) => {
      const http = createHttpClient({ clock: Date.now });
      const engine = registered.create(settings[id], {
        http,
        clock: Date.now,
        modelsFolder: '',
        builtInModel: boxedFixture,
      });
      const { batches, tooLarge } = planBatches(article, engine.limits);
      expect(tooLarge).toEqual([]);
      expect(batches).toHaveLength(fewest[id] ?? Number.NaN);
    },
  );
});
