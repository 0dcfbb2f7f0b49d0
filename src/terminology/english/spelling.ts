/** British and American spellings of whole words and of their derivatives by prefix, British first. */
const pairs: readonly (readonly [string, string])[] = [
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['pretence', 'pretense'],
  ['practise', 'practice'],
  ['programme', 'program'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['metre', 'meter'],
  ['kilometre', 'kilometer'],
  ['litre', 'liter'],
  ['fibre', 'fiber'],
  ['calibre', 'caliber'],
  ['labour', 'labor'],
  ['honour', 'honor'],
  ['neighbour', 'neighbor'],
  ['harbour', 'harbor'],
  ['favour', 'favor'],
  ['colour', 'color'],
  ['behaviour', 'behavior'],
  ['endeavour', 'endeavor'],
  ['rumour', 'rumor'],
  ['vapour', 'vapor'],
  ['catalogue', 'catalog'],
  ['dialogue', 'dialog'],
  ['cheque', 'check'],
  ['grey', 'gray'],
  ['tonne', 'ton'],
  ['aluminium', 'aluminum'],
  ['sulphur', 'sulfur'],
  ['fulfil', 'fulfill'],
  ['enrol', 'enroll'],
  ['instalment', 'installment'],
  ['judgement', 'judgment'],
  ['travelling', 'traveling'],
  ['traveller', 'traveler'],
  ['counsellor', 'counselor'],
  ['councillor', 'councilor'],
  ['signalling', 'signaling'],
  ['labelling', 'labeling'],
  ['modelling', 'modeling'],
  ['cancelled', 'canceled'],
  ['jewellery', 'jewelry'],
  ['plough', 'plow'],
  ['tyre', 'tire'],
  ['ageing', 'aging'],
  ['paediatric', 'pediatric'],
  ['anaemia', 'anemia'],
  ['co-operation', 'cooperation'],
  ['co-ordination', 'coordination'],
  ['co-ordinator', 'coordinator'],
];
/** Stems in -ise and -isation that are spelled so in every English: no z is tried on them. */
const alwaysS =
  /(?:adv|surpr|exerc|superv|rev|dev|comprom|enterpr|prom|franch|disgu|exc|prec|conc|ra|no|pra|expert|w|r)is(?:e[ds]?|ing|er|ers)$/;
/** Stems in -ize that no English spells with s. */
const alwaysZ = /(?:\b|re|down|cap|out|over|under)(?:s|pr|se)iz(?:e[ds]?|ing|ers?)$/;
const mostVariants = 8;

/**
 * A term in the British and the American spelling of each of its words, itself first, at most eight in all.
 * `Ministry of Defence` also gives `Ministry of Defense`.
 */
export function spellingVariants(term: string): readonly string[] {
  const pieces = term.split(/(\s+)/u);
  let variants: readonly string[] = [''];
  for (const piece of pieces) {
    const words = [piece, ...otherSpellings(piece)];
    variants = variants.flatMap((start) => words.map((word) => start + word)).slice(0, mostVariants);
  }
  return variants;
}

function otherSpellings(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const found: string[] = [];
  for (const [british, american] of pairs) {
    if (isForm(lower, british)) found.push(american + lower.slice(british.length));
    else if (isForm(lower, american)) found.push(british + lower.slice(american.length));
  }
  if (/is(?:e[ds]?|ing|ers?|ations?|ational)$/.test(lower) && lower.length > 5 && !alwaysS.test(lower)) {
    found.push(lower.replace(/is(e[ds]?|ing|ers?|ations?|ational)$/, 'iz$1'));
  }
  if (/iz(?:e[ds]?|ing|ers?|ations?|ational)$/.test(lower) && lower.length > 5 && !alwaysZ.test(lower)) {
    found.push(lower.replace(/iz(e[ds]?|ing|ers?|ations?|ational)$/, 'is$1'));
  }
  return found.map((other) => likeModel(word, other));
}

/** The word itself, its plural or its -ed, -ing, -able, -ary forms; not a longer word that only begins so. */
function isForm(lower: string, stem: string): boolean {
  return (
    lower.startsWith(stem) &&
    /^(?:|s|es|ed|ing|able|ary|ing|er|ers|ite|hood|ly|ful|'s|’s)$/.test(lower.slice(stem.length))
  );
}

function likeModel(model: string, lower: string): string {
  if (model === model.toUpperCase() && model.length > 1) return lower.toUpperCase();
  const first = model.charAt(0);
  return first === first.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}
