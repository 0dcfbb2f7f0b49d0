import { ContentError } from '../../contracts/errors.js';
import type { MessageValues } from '../../i18n/translator.js';
import type { Place } from './pattern.js';

/** What may be wrong with a pattern file; the words are in the catalogs under `memory:pattern_<fault>`. */
export type PatternFault =
  | 'line'
  | 'bracket'
  | 'slot'
  | 'language'
  | 'list'
  | 'mirror'
  | 'duplicate'
  | 'size';

export function patternError(fault: PatternFault, place: Place, values: MessageValues = {}): ContentError {
  return new ContentError(`memory.pattern_${fault}`, { file: place.file, line: place.line, ...values });
}
