import { describe, expect, it } from 'vitest';
import { createLearntUnits, unitFromSegment } from '../../src/memory/learnt-units.js';

const segment = {
  articleId: '7',
  segmentId: 'body.0.1',
  source: 'Да.',
  targets: { en: 'Yes.' },
  editor: 'Редактор',
  approvedAt: '2026-02-05T10:15:00.000Z',
  previous: 'Согласны?',
  next: null,
};

describe('learnt units', () => {
  it('keep the article, editor, time and neighbours of a segment', () => {
    expect(unitFromSegment(segment)).toEqual({
      id: '7/body.0.1',
      source: 'Да.',
      targets: { en: 'Yes.' },
      origin: 'article 7',
      reviewed: true,
      editor: 'Редактор',
      changedAt: '2026-02-05T10:15:00.000Z',
      previous: 'Согласны?',
      next: null,
    });
  });

  it('replace what bears their id and are forgotten by article', async () => {
    const learnt = createLearntUnits();
    await learnt.add(unitFromSegment(segment));
    await learnt.add(unitFromSegment({ ...segment, targets: { en: 'Aye.' } }));
    await learnt.add(unitFromSegment({ ...segment, articleId: '8' }));
    expect((await learnt.all()).map(({ targets }) => targets.en)).toEqual(['Aye.', 'Yes.']);
    expect(await learnt.removeByOrigin('article 7')).toBe(1);
    expect(await learnt.removeByOrigin('article 7')).toBe(0);
    expect((await learnt.all()).map(({ origin }) => origin)).toEqual(['article 8']);
  });
});
