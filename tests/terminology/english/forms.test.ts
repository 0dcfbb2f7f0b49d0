import { describe, expect, it } from 'vitest';
import { indefiniteArticle } from '../../../src/terminology/english/articles.js';
import { capitalise } from '../../../src/terminology/english/capitals.js';
import { englishForms, englishMatchForms } from '../../../src/terminology/english/forms.js';
import {
  bodyMentions,
  familyName,
  mentionAt,
  personMentions,
} from '../../../src/terminology/english/mentions.js';
import { pluralsOf } from '../../../src/terminology/english/plural.js';
import { possessiveOf } from '../../../src/terminology/english/possessive.js';
import { spellingVariants } from '../../../src/terminology/english/spelling.js';

describe('plural', () => {
  it.each([
    ['Head of State', 'Heads of State'],
    ['Secretary-General', 'Secretaries-General'],
    ['Secretary General', 'Secretaries General'],
    ['Deputy Attorney General', 'Deputy Attorneys General'],
    ['major general', 'major generals'],
    ['Ambassador Extraordinary and Plenipotentiary', 'Ambassadors Extraordinary and Plenipotentiary'],
    ['President-elect', 'Presidents-elect'],
    ['chargé d’affaires', 'chargés d’affaires'],
    ['Minister for Foreign Affairs', 'Ministers for Foreign Affairs'],
    ['Commander-in-Chief', 'Commanders-in-Chief'],
    ['Prime Minister-designate', 'Prime Ministers-designate'],
    ['Director-General of the Agency', 'Directors-General of the Agency'],
    ["Head of State's order", "Head of State's orders"],
    ['citizens’ right', 'citizens’ rights'],
    ['President’s letter of thanks', 'President’s letters of thanks'],
    ['state governed by the rule of law', 'states governed by the rule of law'],
    ['sown areas', 'sown areas'],
    ['note verbale', 'notes verbales'],
    ['value added', 'values added'],
    ['runner-up', 'runners-up'],
    ['face-to-face meeting', 'face-to-face meetings'],
    ['international non-governmental organisation', 'international non-governmental organisations'],
    ['co-chair', 'co-chairs'],
    ['vice-president', 'vice-presidents'],
    ['Prime Minister', 'Prime Ministers'],
    ['memorandum of understanding', 'memorandums of understanding'],
    ['joint communiqué', 'joint communiqués'],
    ['embassy', 'embassies'],
    ['treaty', 'treaties'],
    ['crisis', 'crises'],
    ['statesman', 'statesmen'],
    ['congress', 'congresses'],
    ['census', 'censuses'],
    ['monarch', 'monarchs'],
    ['veto', 'vetoes'],
    ['member state', 'member states'],
    ['negotiations', 'negotiations'],
    ['headquarters', 'headquarters'],
    ['MP', 'MPs'],
  ])('%s: %s', (singular, plural) => {
    expect(pluralsOf(singular)[0]).toBe(plural);
  });
});

describe('article', () => {
  it.each([
    ['European Union envoy', 'a'],
    ['Uzbek envoy', 'an'],
    ['university', 'a'],
    ['uninvited guest', 'an'],
    ['honorary consul', 'an'],
    ['head of state', 'a'],
    ['MP', 'an'],
    ['UN envoy', 'a'],
    ['EU envoy', 'an'],
    ['NATO envoy', 'a'],
    ['agreement', 'an'],
    ['one-day visit', 'a'],
  ])('before %s: %s', (term, article) => {
    expect(indefiniteArticle(term)).toBe(article);
  });
});

describe('possessive and spelling', () => {
  it('follows number', () => {
    expect(possessiveOf('Heads of State', true)).toBe('Heads of State’s');
    expect(possessiveOf('states', true)).toBe('states’');
    expect(possessiveOf('Abbas', false)).toBe('Abbas’s');
  });

  it.each([
    ['Ministry of Defence', 'Ministry of Defense'],
    ['Labor Organization', 'Labour Organisation'],
    ['World Food Programme', 'World Food Program'],
    ['financial centre', 'financial center'],
    ['NEIGHBOURING STATES', 'NEIGHBORING STATES'],
  ])('%s is also %s', (term, other) => {
    expect(spellingVariants(term)[0]).toBe(term);
    expect(spellingVariants(term)).toContain(other);
  });

  it('leaves words that every English spells with s', () => {
    expect(spellingVariants('enterprise supervision exercise')).toEqual(['enterprise supervision exercise']);
    expect(spellingVariants('medium-sized prize')).toEqual(['medium-sized prize']);
    expect(spellingVariants('progress')).toEqual(['progress']);
  });
});

describe('capitals', () => {
  it('changes what the place asks and nothing else', () => {
    expect(capitalise('the Head of State', 'inside')).toBe('the Head of State');
    expect(capitalise('the Head of State', 'sentence-start')).toBe('The Head of State');
    expect(capitalise('memorandum of understanding', 'title')).toBe('Memorandum of Understanding');
    expect(capitalise('eGov portal', 'sentence-start')).toBe('eGov portal');
  });
});

describe('forms', () => {
  it('counts the term’s own article as an article', () => {
    const forms = englishForms('the Head of State').map(({ form }) => form);
    expect(forms).toEqual([
      'Head of State',
      'Head of State’s',
      'the Head of State',
      'the Head of State’s',
      'a Head of State',
      'a Head of State’s',
      'Heads of State',
      'Heads of State’s',
      'the Heads of State',
      'the Heads of State’s',
    ]);
  });

  it('gives names no plural and verbs nothing but themselves', () => {
    expect(englishForms('Tokayev', { kind: 'person' }).every(({ number }) => number === 'sg')).toBe(true);
    expect(englishMatchForms('pay an official visit', { kind: 'verb' })).toEqual(['pay an official visit']);
  });

  it('gives a matcher both apostrophes, numbers and spellings', () => {
    expect(englishMatchForms('defence minister')).toEqual(
      expect.arrayContaining(['defense ministers', "defence minister's", 'defence ministers’']),
    );
    expect(englishMatchForms('memorandum')).toEqual(expect.arrayContaining(['memorandums', 'memoranda']));
    expect(englishMatchForms('person', { plurals: [] })).not.toContain('people');
  });
});

describe('mentions', () => {
  it.each([
    ['Kassym-Jomart Tokayev', 'Tokayev'],
    ['Xi Jinping', 'Xi'],
    ['Kim Jong Un', 'Kim'],
    ['Ursula von der Leyen', 'von der Leyen'],
    ['Mohammed bin Salman', 'bin Salman'],
    ['Lula', 'Lula'],
  ])('%s is later %s', (name, family) => {
    expect(familyName(name)).toBe(family);
  });

  it('names a person in full once, then briefly', () => {
    const mentions = personMentions('Kassym-Jomart Tokayev', { title: 'President' });
    expect(mentions.first).toBe('President Kassym-Jomart Tokayev');
    expect(mentions.later).toEqual([
      'Tokayev',
      'President Tokayev',
      'the President',
      'Kassym-Jomart Tokayev',
    ]);
    expect(mentionAt(mentions, 0, 'inside')).toBe('President Kassym-Jomart Tokayev');
    expect(mentionAt(mentions, 1, 'inside')).toBe('Tokayev');
  });

  it('abbreviates a body after its first mention', () => {
    const mentions = bodyMentions('Shanghai Cooperation Organisation', 'SCO');
    expect(mentionAt(mentions, 0, 'sentence-start')).toBe('The Shanghai Cooperation Organisation (SCO)');
    expect(mentionAt(mentions, 1, 'sentence-start')).toBe('The SCO');
  });
});
