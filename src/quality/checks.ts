import type { QualityCheck } from '../contracts/quality-check.js';
import { addition } from './checks/addition.js';
import { attribution } from './checks/attribution.js';
import { brackets } from './checks/brackets.js';
import { commentary } from './checks/commentary.js';
import { counterpartDates } from './checks/counterpart-dates.js';
import { counterpartNames } from './checks/counterpart-names.js';
import { counterpartNumbers } from './checks/counterpart-numbers.js';
import { counterpartQuotations } from './checks/counterpart-quotations.js';
import { currency } from './checks/currency.js';
import { dates } from './checks/dates.js';
import { doubledWords } from './checks/doubled-words.js';
import { emptyTarget } from './checks/empty-target.js';
import { forbiddenTerms } from './checks/forbidden-terms.js';
import { identicalText } from './checks/identical-text.js';
import { lengthRatio } from './checks/length-ratio.js';
import { links } from './checks/links.js';
import { nameSpelling } from './checks/name-spelling.js';
import { names } from './checks/names.js';
import { negation } from './checks/negation.js';
import { numbers } from './checks/numbers.js';
import { omission } from './checks/omission.js';
import { paragraphCount } from './checks/paragraph-count.js';
import { percent } from './checks/percent.js';
import { placeholders } from './checks/placeholders.js';
import { quotationMarks } from './checks/quotation-marks.js';
import { quotations } from './checks/quotations.js';
import { repetition } from './checks/repetition.js';
import { sentenceEnd } from './checks/sentence-end.js';
import { tags } from './checks/tags.js';
import { terms } from './checks/terms.js';
import { typography } from './checks/typography.js';
import { units } from './checks/units.js';
import { untranslatedSource } from './checks/untranslated-source.js';
import { weekdays } from './checks/weekdays.js';
import { wrongScript } from './checks/wrong-script.js';

/** Every check there is, in order of id. A test compares this list with the folder, the catalogs and the documentation. */
export const checks: readonly QualityCheck[] = [
  addition,
  attribution,
  brackets,
  commentary,
  counterpartDates,
  counterpartNames,
  counterpartNumbers,
  counterpartQuotations,
  currency,
  dates,
  doubledWords,
  emptyTarget,
  forbiddenTerms,
  identicalText,
  lengthRatio,
  links,
  nameSpelling,
  names,
  negation,
  numbers,
  omission,
  paragraphCount,
  percent,
  placeholders,
  quotationMarks,
  quotations,
  repetition,
  sentenceEnd,
  tags,
  terms,
  typography,
  units,
  untranslatedSource,
  weekdays,
  wrongScript,
];
