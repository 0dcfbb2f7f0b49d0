/** Articles written for these tests. */
export const russianParagraphs = [
  'Президент принял руководителя Национального банка и заслушал отчет об итогах работы за минувший год.',
  'Глава государства подчеркнул важность снижения инфляции и поручил усилить контроль за исполнением бюджета.',
  '— Наша задача — сохранить устойчивость экономики и поддержать граждан, — сказал Президент.',
  'В завершение встречи были определены приоритеты на предстоящий период.',
] as const;
export const russianText = russianParagraphs.join('\n\n');

export const kazakhParagraphs = [
  'Мемлекет басшысы Ұлттық банк төрағасын қабылдап, өткен жылдың қорытындысы туралы есебін тыңдады.',
  'Президент инфляцияны төмендетудің маңызын атап өтіп, бюджеттің орындалуын қадағалауды күшейтуді тапсырды.',
  'Кездесу соңында алдағы кезеңге арналған басым бағыттар айқындалды.',
] as const;

export const englishParagraphs = [
  'The President received the governor of the National Bank and heard a report on the results of the past year.',
  'The head of state stressed the importance of bringing inflation down and ordered tighter control of the budget.',
  'At the end of the meeting the priorities for the coming period were set out.',
] as const;

/** Text in a single-byte encoding that Node can decode but not encode. */
export function encodeSingleByte(
  text: string,
  encoding: 'windows-1251' | 'koi8-r' | 'ibm866' | 'iso-8859-5',
): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (char) => {
    const byte = table.get(char);
    if (byte === undefined) throw new RangeError(`no byte for ${char} in ${encoding}`);
    return byte;
  });
}

export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
