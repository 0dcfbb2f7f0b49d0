const cases = [
  'ға ге қа ке на не а е',
  'да де та те нда нде',
  'дан ден тан тен нан нен',
  'ды ді ты ті ны ні н',
  'дың дің тың тің ның нің',
  'мен бен пен',
  'дағы дегі тағы тегі ндағы ндегі',
  'лық лік дық дік тық тік',
  'сы сі ы і',
  'сының сінің ының інің сына сіне ына іне сын сін ын ін сында сінде ында інде сынан сінен ынан інен',
  'ға жуық лап леп дай дей тай тей',
  'быз біз пыз піз мыз міз',
  'еу еуі еуінің еуін еуіне',
].flatMap((line) => line.split(' '));
const suffixes = new Set(['', ...cases]);

/** Whether the letters after a Kazakh numeral are one of its case, possessive or measure endings (none counts). */
export function isKazakhSuffix(ending: string): boolean {
  return suffixes.has(ending);
}

const ordinal = /^[іы]?н?ш[іы]\p{L}{0,8}$/u;

/** Whether the letters after a Kazakh figure or numeral make it an ordinal: «-ші», «-шы», «-інші», «-шісі». */
export function isKazakhOrdinal(ending: string): boolean {
  return ordinal.test(ending);
}
