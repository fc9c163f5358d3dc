import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeywordFileRow } from '#api/planner/keywords/read-keyword-file.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { maximumKeywordLength } from '#domain/planner/normalise-keyword.ts';
import type { KeywordRow } from '#domain/planner/read-keyword-row.ts';
import { readKeywords, utf16BigEndian } from './setup/keyword-files.ts';

const goodFile =
  'Keyword,Volume,Difficulty,CPC,Intent,Country\n' +
  '"Cold Brew, 1 l","1,900",23,$1.20,"Informational, Commercial",us\n' +
  'café crème,10 – 100,45%,"1,25 €",c,fr\n' +
  '"two\nlines","<10",,,,\n';

const encodings: ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => utf16BigEndian(`\uFEFF${text}`),
];

/** A file as it is after an accident: bytes lost, changed, doubled, or others in between. */
const accident = fc.record({
  at: fc.nat(400),
  length: fc.nat(12),
  inserted: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom('"', '""', '\n"', '\0', '\r', ',,,', ';', '\t', "'=")
      .map((text) => Buffer.from(text)),
  ),
});

function damaged(
  file: Buffer,
  accidents: readonly { at: number; length: number; inserted: Uint8Array }[],
) {
  return accidents.reduce((bytes, { at, length, inserted }) => {
    const place = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, place), inserted, bytes.subarray(place + length)]);
  }, file);
}

const damagedFile = fc
  .tuple(fc.constantFrom(...encodings), fc.array(accident, { maxLength: 6 }))
  .map(([encode, accidents]) => damaged(encode(goodFile), accidents));

const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const behindHeader = anyBytes.map((bytes) =>
  Buffer.concat([Buffer.from('keyword,volume\n'), bytes]),
);

type Judged = { rows: KeywordFileRow[] } | { code: string; messages: string[] };

/** The verdicts of a file, or that it was refused in words. */
async function judge(file: Buffer, pieceSize: number): Promise<Judged> {
  try {
    const { rows } = await readKeywords(file, { pieceSize });
    return { rows };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const messages = Object.values(error.errors ?? {}).flat();
    return { code: error.code, messages };
  }
}

/** What PostgreSQL does not take, or was no text. */
const isUnstorable = (text: string) => /[\0\uFFFD]/.test(text) || !text.isWellFormed();

/** Whether a row that is called good can be stored as it is. */
function fitsDatabase({ keyword, originalKeyword, country, ...figures }: KeywordRow): boolean {
  return (
    ![keyword, originalKeyword, country ?? ''].some(isUnstorable) &&
    keyword.length > 0 &&
    keyword.length <= maximumKeywordLength &&
    (figures.volume ?? 0) <= 2_147_483_647 &&
    (figures.difficulty ?? 0) <= 100 &&
    Number.isFinite(figures.cpc ?? 0)
  );
}

function isVerdict(row: KeywordFileRow): boolean {
  return 'value' in row ? fitsDatabase(row.value) : row.faults.length > 0;
}

describe('any bytes', () => {
  it('give a verdict for every row, or one refusal in words; what is good can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyBytes, behindHeader, damagedFile),
        fc.integer({ min: 1, max: 90 }),
        async (file, pieceSize) => {
          const judged = await judge(file, pieceSize);
          const isRefused =
            'code' in judged && judged.code === 'validation_failed' && judged.messages.length === 1;
          expect(isRefused || ('rows' in judged && judged.rows.every(isVerdict))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('lines only grow, so that a row is found by its number', async () => {
    await fc.assert(
      fc.asyncProperty(damagedFile, async (file) => {
        const judged = await judge(file, 65_536);
        const lines = 'rows' in judged ? judged.rows.map(({ line }) => line) : [];
        expect(lines).toEqual([...new Set(lines)].toSorted((one, other) => one - other));
      }),
      { numRuns: 500 },
    );
  });
});

describe('encodings', () => {
  it.each(encodings.map((encode, index) => [index, encode] as const))(
    'the good file is read in each of them: %i',
    async (_index, encode) => {
      const text = goodFile.replaceAll('–', '-').replaceAll(' €', '');
      const { values, faults } = await readKeywords(encode(text));
      expect(faults).toEqual([]);
      expect(values.map(({ keyword }) => keyword)).toEqual([
        'cold brew, 1 l',
        'café crème',
        'two lines',
      ]);
    },
  );

  it('the first character beyond ASCII decides, however late it comes', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `tea ${index}`).join('\n');
    const file = Buffer.from(`keyword\n${lines}\ncafé\n`, 'latin1');
    const { values } = await readKeywords(file);
    expect(values.at(-1)?.keyword).toBe('café');
  });

  it.each(
    ['\n', '\r\n', '\r'].flatMap((lineEnd) => [
      ['utf-8', lineEnd] as const,
      ['latin1', lineEnd] as const,
    ]),
  )(
    'a character at the edge of what is read at once is whole: %s, lines end with %j',
    async (encoding, lineEnd) => {
      const header = `keyword${lineEnd}tea${lineEnd}`;
      // The first byte of its é is the last one of 64 KB.
      const coffee = 'café'.padStart(65_536 - header.length);
      const file = Buffer.from(`${header}${coffee}${lineEnd}çay${lineEnd}`, encoding);
      const { values } = await readKeywords(file);
      expect(values.map(({ keyword }) => keyword)).toEqual(['tea', 'café', 'çay']);
    },
  );

  it('a broken character in a file of UTF-8 costs its row only', async () => {
    const file = Buffer.concat([
      Buffer.from('keyword\ncafé\nth'),
      Buffer.from([0xe9]),
      Buffer.from('\nçay\n'),
    ]);
    const { values, faults } = await readKeywords(file);
    expect(values.map(({ keyword }) => keyword)).toEqual(['café', 'çay']);
    expect(faults).toEqual([
      { line: 3, field: 'keyword', message: 'Keyword is not readable text.' },
    ]);
  });

  it('a byte order mark says UTF-8, also where the only character beyond ASCII is broken', async () => {
    const file = Buffer.concat([
      Buffer.from('\uFEFFkeyword\nth'),
      Buffer.from([0xe9]),
      Buffer.from('\ntea\n'),
    ]);
    const { values, faults } = await readKeywords(file);
    expect(values.map(({ keyword }) => keyword)).toEqual(['tea']);
    expect(faults).toEqual([
      { line: 2, field: 'keyword', message: 'Keyword is not readable text.' },
    ]);
  });

  it('a workbook is told from a text', async () => {
    const workbook = Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1');
    await expect(readKeywords(workbook)).rejects.toMatchObject({
      errors: { file: ['The file is an Excel workbook; save it as CSV'] },
    });
  });
});
