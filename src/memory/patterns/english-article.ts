import type { Placeable } from '../../contracts/placeables.js';

/** Countries and regions whose short English name takes `the` in a sentence. Source: usage of UNTERM's short forms. */
const articleNames: ReadonlySet<string> = new Set([
  'United States',
  'United States of America',
  'US',
  'USA',
  'UK',
  'UAE',
  'PRC',
  'DPRK',
  'DRC',
  'CAR',
  'USSR',
  'United Kingdom',
  'United Arab Emirates',
  'Netherlands',
  'Philippines',
  'Maldives',
  'Bahamas',
  'Gambia',
  'Comoros',
  'Seychelles',
  'Czech Republic',
  'Dominican Republic',
  'Central African Republic',
  'Democratic Republic of the Congo',
  'Congo',
  'Marshall Islands',
  'Solomon Islands',
  'Russian Federation',
  'Swiss Confederation',
  'Holy See',
  'Vatican',
  'Hague',
  'Middle East',
]);

/** Acronyms said as words, or names of their own, without an article; other acronyms are said by letters. */
const articlelessOrganisations: ReadonlySet<string> = new Set([
  'NATO',
  'UNESCO',
  'UNICEF',
  'OPEC',
  'OPEC+',
  'ASEAN',
  'BRICS',
  'CICA',
  'TURKSOY',
  'TURKPA',
  'UNCTAD',
  'UNIDO',
  'INTERPOL',
  'Interpol',
  'Europol',
  'FIFA',
  'UEFA',
  'MERCOSUR',
]);

/** Nouns that head an organisation's descriptive name, which takes `the`. */
const organisationNouns =
  /\b(?:Organi[sz]ation|Union|Ministry|Government|Parliament|Senate|Mazhilis|Assembly|Council|Committee|Commission|Agency|Bank|Fund|Court|Commonwealth|League|Community|Secretariat|Chamber|Administration|Embassy|Association|Forum|Federation|Office|Department|Service|Conference|Academy|Center|Centre|Institute|University|Nations|States|Corporation|Group)\b/u;

/**
 * Whether the English name takes `the` in running text; null where that is not certain. Titles do when no name
 * follows, people never.
 */
export function takesThe({ kind, lemmas }: Placeable): boolean | null {
  const name = lemmas.en.replace(/^the /iu, '');
  switch (kind) {
    case 'title':
      return true;
    case 'country':
    case 'city':
    case 'place':
      return articleNames.has(name) || isDescriptivePlace(name);
    case 'organisation':
      if (articlelessOrganisations.has(name)) return false;
      if (/^[A-Z]{2,6}$/u.test(name) || organisationNouns.test(name)) return true;
      return null;
    default:
      return false;
  }
}

/** `Republic of Korea`, `Kingdom of Bahrain`, `Palace of Independence`, `House of Ministries`. */
function isDescriptivePlace(name: string): boolean {
  return (
    /^(?:[A-Z][a-z'’]+ )*(?:Republic|Kingdom|Principality|State|Sultanate|Duchy|Federation|Commonwealth|Union|Grand Duchy|Palace|House|Province|Strait|Gulf) of /u.test(
      name,
    ) ||
    /(?: Republic| Federation| Confederation| Union| Kingdom| Emirates| Islands| Palace| Sea| Ocean| Desert)$/u.test(
      name,
    )
  );
}
