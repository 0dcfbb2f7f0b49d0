import { describe, expect, it } from 'vitest';
import { createTermbase, findTerms } from '../../../src/terminology/termbase.js';
import { glossaryEntry } from '../matching/glossary-entry.js';

const head = glossaryEntry('Глава государства', {
  id: 'head-of-state',
  en: ['Head of State'],
  kk: ['Мемлекет басшысы'],
  variants: { en: ['head of the country', 'state head'], kk: ['ел басшысы', 'мемлекет басшы'] },
});
const president = glossaryEntry('Президент', {
  id: 'president',
  en: ['President'],
  kk: ['Президент'],
  animate: true,
});
const tokayev = glossaryEntry('Касым-Жомарт Токаев', {
  id: 'tokayev',
  kind: 'person',
  en: ['Kassym-Jomart Tokayev'],
  kk: ['Қасым-Жомарт Тоқаев'],
  variants: { en: ['Kasym-Zhomart Tokaev'], kk: ['Касым-Жомарт Токаев'] },
});
const termbase = createTermbase([head, president, tokayev]);

function unit(source: string, target: string): { segmentId: string; source: string; target: string } {
  return { segmentId: 'body.0.0', source, target };
}

function verdicts(source: string, target: string, language: 'en' | 'kk'): readonly string[] {
  return termbase
    .verify(unit(source, target), language)
    .map((verdict) => `${verdict.entryId} ${verdict.verdict}`);
}

describe('find', () => {
  it('gives the term, the text as it stands and the targets', () => {
    expect(findTerms('Встреча с Главой государства', termbase)).toEqual([
      {
        entryId: 'head-of-state',
        term: 'Глава государства',
        match: 'Главой государства',
        start: 10,
        end: 28,
        targets: { en: ['Head of State'], kk: ['Мемлекет басшысы'] },
      },
    ]);
  });

  it('joins admitted and forbidden rows to the preferred one', () => {
    const rows = createTermbase([
      glossaryEntry('аким', { id: 'a', en: ['akim'], kk: ['әкім'] }),
      glossaryEntry('аким', { id: 'b', status: 'admitted', en: ['governor'] }),
      glossaryEntry('аким', { id: 'c', status: 'forbidden', en: ['mayor'] }),
    ]);
    expect(rows.find('акима')).toMatchObject([
      { entryId: 'a', targets: { en: ['akim', 'governor'], kk: ['әкім'] } },
    ]);
    expect(rows.verify(unit('аким', 'the governor'), 'en')[0]?.verdict).toBe('ok');
    expect(rows.verify(unit('аким', 'the mayor'), 'en')[0]).toMatchObject({
      verdict: 'forbidden',
      found: 'mayor',
    });
  });
});

describe('verify', () => {
  it('accepts any form of the target', () => {
    expect(verdicts('Главе государства', 'to the Head of State', 'en')).toEqual(['head-of-state ok']);
    expect(verdicts('глав государств', 'of the heads of state', 'en')).toEqual(['head-of-state ok']);
    expect(verdicts('Главе государства', 'Мемлекет басшысына хат', 'kk')).toEqual(['head-of-state ok']);
    expect(verdicts('Касым-Жомарта Токаева', 'Қасым-Жомарт Тоқаевтың сөзі', 'kk')).toEqual(['tokayev ok']);
  });

  it('counts: two in the source, one in the target', () => {
    expect(verdicts('Глава государства … Главе государства', 'the Head of State … he', 'en')).toEqual([
      'head-of-state ok',
      'head-of-state missing',
    ]);
  });

  it('does not spend a longer phrase on a shorter term', () => {
    const nested = createTermbase([
      glossaryEntry('Президент', { id: 'short', en: ['President'] }),
      glossaryEntry('Президент Республики', { id: 'long', en: ['President of the Republic'] }),
    ]);
    const found = nested.verify(
      unit('Президент Республики и президент', 'the President of the Republic'),
      'en',
    );
    expect(found.map((verdict) => [verdict.entryId, verdict.verdict])).toEqual([
      ['long', 'ok'],
      ['short', 'missing'],
    ]);
  });

  it('lets a person named in full be named shortly after', () => {
    const source = 'Касым-Жомарт Токаев прибыл. Касым-Жомарт Токаев встретился';
    expect(verdicts(source, 'Kassym-Jomart Tokayev arrived. Tokayev met', 'en')).toEqual([
      'tokayev ok',
      'tokayev ok',
    ]);
    expect(verdicts('Касым-Жомарт Токаев', 'Tokayev', 'en')).toEqual(['tokayev missing']);
  });

  it('says where a forbidden variant stands, and what was expected', () => {
    const [verdict] = termbase.verify(unit('Глава государства', 'The state head spoke'), 'en');
    expect(verdict).toMatchObject({
      verdict: 'forbidden',
      found: 'state head',
      targetSpan: { start: 4, end: 14 },
      sourceSpan: { start: 0, end: 17 },
      expected: ['Head of State'],
    });
  });

  it('asks for the source itself where a term is not translated', () => {
    const brand = createTermbase([glossaryEntry('Qazaq Air', { status: 'do-not-translate' })]);
    expect(brand.verify(unit('рейс Qazaq Air', 'a Qazaq Air flight'), 'en')[0]?.verdict).toBe('ok');
    expect(brand.verify(unit('рейс Qazaq Air', 'a Kazakh Air flight'), 'en')[0]?.verdict).toBe('missing');
  });

  it('asks an acronym for its capitals and says nothing of terms without targets', () => {
    const acronyms = createTermbase([
      glossaryEntry('ООН', { kind: 'acronym', en: ['UN'] }),
      glossaryEntry('слово'),
    ]);
    expect(acronyms.verify(unit('ООН и слово', 'a un word'), 'en').map((verdict) => verdict.verdict)).toEqual(
      ['missing'],
    );
    expect(acronyms.verify(unit('ООН', "the UN's word"), 'en')[0]?.verdict).toBe('ok');
  });
});

describe('repair', () => {
  it.each([
    ['ел басшысының сөзі', 'Мемлекет басшысының сөзі'],
    ['Бұл хат ел басшысына жолданды', 'Бұл хат Мемлекет басшысына жолданды'],
    ['Ел басшысын құттықтады', 'Мемлекет басшысын құттықтады'],
  ])('Kazakh, in the case of its place: %s', (wrong, right) => {
    expect(termbase.repair(unit('Главы государства', wrong), 'kk').target).toBe(right);
  });

  it.each([
    ['The state head spoke', 'The Head of State spoke'],
    ["the state head's words", "the Head of State's words"],
    ['a meeting with heads of the country', 'a meeting with Heads of State'],
  ])('English, in number and possessive: %s', (wrong, right) => {
    expect(termbase.repair(unit('Главы государства', wrong), 'en').target).toBe(right);
  });

  it('mends the article before the new phrase', () => {
    const rows = createTermbase([
      glossaryEntry('посол', { en: ['envoy'], variants: { en: ['ambassador', 'legate'] } }),
    ]);
    expect(rows.repair(unit('посол', 'A legate came'), 'en').target).toBe('An envoy came');
  });

  it('leaves what is right, what is unknown and what has no known wrong variant', () => {
    const right = 'The Head of State and the state head';
    expect(termbase.repair(unit('Глава государства', right), 'en')).toEqual({ target: right, replaced: [] });
    const unknown = 'The boss spoke';
    expect(termbase.repair(unit('Глава государства', unknown), 'en').target).toBe(unknown);
  });

  it('names what it replaced, and a second repair changes nothing', () => {
    const once = termbase.repair(unit('Касым-Жомарт Токаев', 'Kasym-Zhomart Tokaev spoke'), 'en');
    expect(once).toEqual({
      target: 'Kassym-Jomart Tokayev spoke',
      replaced: ['Kasym-Zhomart Tokaev -> Kassym-Jomart Tokayev'],
    });
    expect(termbase.repair(unit('Касым-Жомарт Токаев', once.target), 'en').replaced).toEqual([]);
  });
});

describe('checksum', () => {
  it('follows the content, not the order', () => {
    const same = createTermbase([tokayev, head, president]);
    expect(same.checksum).toBe(termbase.checksum);
    expect(createTermbase([head, president]).checksum).not.toBe(termbase.checksum);
    expect(createTermbase([{ ...head, note: 'x' }, president, tokayev]).checksum).not.toBe(termbase.checksum);
  });
});
