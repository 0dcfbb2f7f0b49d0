import { describe, expect, it } from 'vitest';
import { contentRows } from './termbase-rows.js';

/** The 193 member states of the United Nations by ISO 3166-1 alpha-2 code. */
const members = `
  AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO
  CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID
  IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK
  ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC
  SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE
  ZA ZM ZW
`
  .trim()
  .toLowerCase()
  .split(/\s+/); // prettier-ignore

/** States whose formal name is the short one (UNTERM). */
const onlyShort = new Set(
  'ae ag au ba bb bf bz ca cf do fm gd ge hu ie jm jp kn lc me mn my np nz ro sb tm tv ua vc za'.split(' '),
);
/** City states, Nauru without a capital, and Israel, whose capital is disputed. */
const withoutCapital = new Set('il mc sg'.split(' '));
/** Adjectives that the language does not form or that another state shares (Congolese, Guinean). */
const withoutAdjective = new Set('cg gq gw kn pg sb sl st vc'.split(' '));

const ids = new Set(contentRows.map(({ fields }) => fields.id));

function missing(prefix: string, except: ReadonlySet<string>, suffix = ''): readonly string[] {
  return members.filter((code) => !except.has(code) && !ids.has(`${prefix}-${code}${suffix}`));
}

describe('member states of the United Nations', () => {
  it('are 193, each once', () => {
    expect(new Set(members).size).toBe(193);
    expect(members).toHaveLength(193);
  });

  it('all have their short name', () => {
    expect(missing('country', new Set())).toEqual([]);
  });

  it('all have their formal name where it differs', () => {
    expect(missing('country', onlyShort, '-formal')).toEqual([]);
  });

  it('all have their capital and their adjective where there is one', () => {
    expect(missing('capital', withoutCapital)).toEqual([]);
    expect(missing('demonym', withoutAdjective)).toEqual([]);
  });

  it('credit CLDR, UNTERM or ISO for every name taken from them', () => {
    const short = contentRows.filter(({ fields }) => /^country-[a-z]{2}$/.test(fields.id));
    expect(short.length).toBeGreaterThanOrEqual(193);
    expect(
      short.filter(({ fields }) => !/CLDR|UNTERM|ISO/.test(fields.source)).map(({ fields }) => fields.id),
    ).toEqual([]);
  });
});
