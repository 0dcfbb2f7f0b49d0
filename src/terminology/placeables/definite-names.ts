import type { PlaceableKind } from '../../contracts/placeables.js';

/** Countries whose English names take `the` in running text (Guide to UN editorial style; CIA World Factbook usage). */
const definiteCountries =
  /^(?:United |Netherlands$|Philippines$|Maldives$|Bahamas$|Gambia$|Comoros$|Holy See$|Vatican$|UAE$|UK$|US$|USA$|PRC$|DPRK$|DRC$|CAR$|Republic of |Federal |Federation of |Federative |Kingdom of |State of |Islamic |People['’]s |Democratic |Commonwealth of |Principality of |Grand Duchy of |Sultanate of |Union of |Co-operative |Cooperative |Plurinational |Bolivarian |Hashemite |Lao |Arab Republic |Eastern Republic |Oriental |Independent State )|(?: Republic| Islands| Federation| Emirates| Kingdom| Confederation| Union)$/u;
/** Not settled: the press writes them both ways, or they are no countries. */
const unsettled = /^(?:Seychelles|DR Congo|KSA|Congo)$/u;

const definiteAcronyms = new Set(
  'UN EU SCO OSCE EAEU CIS OTS IMF WTO WHO IAEA EBRD ADB AIIB CSTO OECD OIC EEC ICC ICRC ILO FAO UNDP EDB IFC ICAO IMO WFP CPC AIFC GCC AU NPT CTBTO'.split(
    ' ',
  ),
);
const bareAcronyms = new Set(
  'NATO UNESCO UNICEF ASEAN OPEC OPEC+ APEC BRICS FIFA UEFA CICA TURKSOY TURKPA INTERPOL IRENA ESCAP UNCTAD SPECA TRACECA'.split(
    ' ',
  ),
);
const definiteHeads =
  /(?:^|\s)(?:Organi[sz]ation|Union|Bank|Council|Commission|Community|Fund|Ministry|Committee|Assembly|Agency|Association|League|Court|Conference|Commonwealth|United Nations|Senate|Mazhilis|Parliament|Government|Chamber|Academy|Federation|Cabinet|Administration|Secretariat|Programme|Office|Initiative|Movement|Forum)(?:\s|$)/u;

/** Whether a name takes `the` in English; null where that is not certain. */
export function takesThe(name: string, kind: PlaceableKind): boolean | null {
  const bare = name.replace(/^the /iu, '');
  if (kind === 'city') return bare === 'Hague' ? null : false;
  if (kind === 'country') return unsettled.test(bare) ? null : definiteCountries.test(bare);
  if (definiteAcronyms.has(bare)) return true;
  if (bareAcronyms.has(bare)) return false;
  return definiteHeads.test(bare) ? true : null;
}
