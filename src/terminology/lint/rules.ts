import type { LintRule } from './finding.js';
import { generatedForms } from './generated-forms.js';
import { conflictingTarget } from './rules/conflicting-target.js';
import { controlCharacters } from './rules/control-characters.js';
import { duplicateId } from './rules/duplicate-id.js';
import { duplicateTerm } from './rules/duplicate-term.js';
import { emptyTarget } from './rules/empty-target.js';
import { createFormClash, type RussianForms } from './rules/form-clash.js';
import { formulaCell } from './rules/formula-cell.js';
import { invisibleMarks } from './rules/invisible-marks.js';
import { kazakhInflection } from './rules/kazakh-inflection.js';
import { kazakhLatin } from './rules/kazakh-latin.js';
import { longTerm } from './rules/long-term.js';
import { mixedScripts } from './rules/mixed-scripts.js';
import { notNormalised } from './rules/not-normalised.js';
import { twoReadings } from './rules/two-readings.js';
import { unknownFormKey } from './rules/unknown-form-key.js';
import { variantEqualsTarget } from './rules/variant-equals-target.js';
import { wrongScript } from './rules/wrong-script.js';

/** Every rule of the folder. */
export function lintRules(russianForms: RussianForms = generatedForms): readonly LintRule[] {
  return [
    duplicateId,
    duplicateTerm,
    conflictingTarget,
    emptyTarget,
    longTerm,
    mixedScripts,
    wrongScript,
    kazakhLatin,
    invisibleMarks,
    controlCharacters,
    formulaCell,
    variantEqualsTarget,
    createFormClash(russianForms),
    twoReadings,
    kazakhInflection,
    unknownFormKey,
    notNormalised,
  ];
}
