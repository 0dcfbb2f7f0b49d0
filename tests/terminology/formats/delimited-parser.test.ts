import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDelimitedParser } from '../../../src/terminology/formats/delimited-parser.js';
import { delimitedLine } from '../../../src/terminology/formats/delimited-writer.js';

interface Parsed {
  readonly rows: string[][];
  readonly lines: number[];
  readonly faults: string[];
}

function parse(chunks: readonly string[], maxCell = 1000, maxCells = 50): Parsed {
  const parsed: Parsed = { rows: [], lines: [], faults: [] };
  const parser = createDelimitedParser({
    delimiter: ',',
    maxCell,
    maxCells,
    onRow: (cells, line) => {
      parsed.rows.push(cells);
      parsed.lines.push(line);
    },
    onFault: (fault, line, cell) => parsed.faults.push(`${fault}@${line}:${cell}`),
  });
  for (const chunk of chunks) parser.write(chunk);
  parser.end();
  return parsed;
}

describe('delimited parser', () => {
  it('reads quotes, doubled quotes, breaks inside quotes, LF and CRLF, and skips empty lines', () => {
    const parsed = parse(['a,"b,""c""\nd",e\r\n\r\n"",x\n1,2']);
    expect(parsed.rows).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      ['', 'x'],
      ['1', '2'],
    ]);
    expect(parsed.lines).toEqual([1, 4, 5]);
    expect(parsed.faults).toEqual([]);
  });

  it('reads the same however the text is cut', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom(...'aя",\n\r '), maxLength: 6 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const text = rows.map((row) => delimitedLine(row, ',')).join('');
        const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
        expect(parse(chunks).rows).toEqual(rows);
        expect(parse(chunks)).toEqual(parse([text]));
      }),
    );
  });

  it('names faults and goes on with the next row', () => {
    expect(parse(['a"b,c\nd,e']).faults).toEqual(['stray_quote@1:0']);
    expect(parse(['"a"b,c\nd,e']).faults).toEqual(['stray_quote@1:0']);
    expect(parse(['x,"never closed\nd,e']).faults).toEqual(['open_quote@1:1']);
    const long = parse([`x,${'y'.repeat(5000)},z\nd,e`]);
    expect(long.faults).toEqual(['cell_too_long@1:1']);
    expect(long.rows[0]![1]).toHaveLength(1000);
    expect(long.rows[1]).toEqual(['d', 'e']);
    const wide = parse(['1,2,3,4,5,6\nd,e'], 1000, 3);
    expect(wide.faults).toEqual(['too_many_cells@1:3']);
    expect(wide.rows).toEqual([
      ['1', '2', '3'],
      ['d', 'e'],
    ]);
  });
});
