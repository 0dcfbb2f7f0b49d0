import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../src/quality/check-translation.js';

describe('checkTranslation', () => {
  it('compares paragraph by paragraph and gives offsets in the whole texts', () => {
    const source = 'Первый абзац.\n\nВо втором 37 слов.';
    const target = 'First paragraph.\n\nIn the second, 73 words.';
    const findings = checkTranslation({ source, target, language: 'en' });
    expect(findings.map(({ code, segmentId }) => [code, segmentId])).toEqual([
      ['numbers.changed', 'body.1.0'],
    ]);
    const [{ sourceSpan, targetSpan } = { sourceSpan: null, targetSpan: null }] = findings;
    expect(source.slice(sourceSpan?.start, sourceSpan?.end)).toBe('37');
    expect(target.slice(targetSpan?.start, targetSpan?.end)).toBe('73');
  });

  it('takes the texts as wholes where paragraphs are not as many, and says so', () => {
    const findings = checkTranslation({ source: 'Один.\nДва.', target: 'One. Two.', language: 'en' });
    expect(findings.map(({ code }) => code)).toEqual(['paragraph-count.differs']);
  });

  it('holds the counterpart against the target', () => {
    const given = { source: 'Рост на 40 пунктов.', target: 'Growth of 40 points.', language: 'en' } as const;
    expect(checkTranslation({ ...given, counterpart: '40 тармаққа өсім.' })).toEqual([]);
    expect(
      checkTranslation({ ...given, counterpart: '45 тармаққа өсім.' }).map(({ code }) => code),
    ).toContain('counterpart-numbers.differs');
  });

  it('moves term verdicts into their paragraph and back', () => {
    const source = 'Первый.\nГлава государства.';
    const terms = [
      {
        segmentId: '',
        entryId: '1',
        term: 'Глава государства',
        expected: ['Head of State'],
        binding: true,
        sourceSpan: { start: 8, end: 25 },
        verdict: 'missing',
        targetSpan: null,
        found: null,
      },
    ] as const;
    const findings = checkTranslation({ source, target: 'The first.\nThe chief.', language: 'en', terms });
    expect(
      findings
        .filter(({ check }) => check === 'terms')
        .map(({ segmentId, sourceSpan }) => [segmentId, sourceSpan]),
    ).toEqual([['body.1.0', { start: 8, end: 25 }]]);
  });

  it('finds an empty translation', () => {
    expect(
      checkTranslation({ source: 'Текст.', target: '', language: 'kk' }).map(({ code }) => code),
    ).toContain('empty-target.empty');
  });
});
