import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

/** Every test has a sector of its own. */
async function importFile(file: string | Buffer, type = 'text/csv') {
  tenant = await createTenant(api);
  return request().type(type).send(file);
}

const request = () =>
  api.http
    .post('/api/v1/planner/keywords/import_csv/')
    .query({ site_id: tenant.siteId, sector_id: tenant.sectorId })
    .set('Authorization', `Bearer ${tenant.access}`);

const keywords = async () => {
  const { body } = await tenant.get('planner/keywords/?ordering=keyword&page_size=100');
  return body.results as Record<string, unknown>[];
};

describe('a keyword file', () => {
  it('is imported with its figures', async () => {
    const { status, body } = await importFile(
      'Keyword,Search Volume,KD,CPC,Intent\nCold Brew,"1,900",23,1.20,informational\nespresso,,,,\n',
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({
      id: expect.any(String),
      rows: 2,
      imported: 2,
      duplicates: 0,
      duplicates_in_file: 0,
      invalid: 0,
      too_long: 0,
      errors: [],
      errors_count: 0,
      warnings: [],
      columns: {
        keyword: 'Keyword',
        volume: 'Search Volume',
        difficulty: 'KD',
        cpc: 'CPC',
        intent: 'Intent',
      },
    });
    expect(await keywords()).toMatchObject([
      {
        keyword: 'cold brew',
        original_keyword: 'Cold Brew',
        volume: 1900,
        difficulty: 23,
        cpc: 1.2,
        intent: 'informational',
        status: 'new',
      },
      { keyword: 'espresso', volume: null },
    ]);
  });

  it('keeps good rows and tells the bad ones by line', async () => {
    const { body } = await importFile(
      'keyword,volume,difficulty\ngood one,10,5\nbad figure,many,5\n\n,20,5\n"two\nlines",7,3\nbad both,x,900\n',
    );
    expect(body.data.imported).toBe(2);
    expect(
      body.data.errors.map((error: { row: number; field: string }) => [error.row, error.field]),
    ).toEqual([
      [3, 'volume'],
      [5, 'keyword'],
      [8, 'volume'],
      [8, 'difficulty'],
    ]);
  });

  it('counts what repeats itself and what is there already', async () => {
    const file = 'keyword\nflat white\nFlat  White\nlatte\n';
    const first = await importFile(file);
    expect(first.body.data).toMatchObject({ imported: 2, duplicates: 1 });
    const again = await request().type('text/csv').send(file);
    expect(again.body.data).toMatchObject({ imported: 0, duplicates: 3 });
  });

  it('may be larger than a batch', async () => {
    const rows = Array.from({ length: 1201 }, (_, index) => `keyword number ${index}`);
    const { body } = await importFile(['keyword', ...rows].join('\n'));
    expect(body.data.imported).toBe(1201);
  });

  it.each([
    ['semicolons', Buffer.from('Suchbegriff;Suchvolumen\nkaffee;1.300\n')],
    ['tabs and UTF-16', Buffer.from('\uFEFFKeyword\tVolume\nkaffee\t1300\n', 'utf16le')],
    [
      'tabs, UTF-16 and no byte order mark',
      Buffer.from('Keyword\tVolume\nkaffee\t1300', 'utf16le'),
    ],
    ['a byte order mark', Buffer.from('\uFEFFkeyword,volume\r\nkaffee,1300\r\n')],
    ['bars, and lines that end as on old Macs', Buffer.from('keyword|volume\rkaffee|1300\r')],
  ])('may have %s', async (_name, file) => {
    const { body } = await importFile(file);
    expect(body.data).toMatchObject({ imported: 1, errors: [] });
    expect(await keywords()).toMatchObject([{ keyword: 'kaffee', volume: 1300 }]);
  });

  it('may come as the field `file` of a form', async () => {
    tenant = await createTenant(api);
    const { body } = await request()
      .field('note', 'from the shop')
      .attach('file', Buffer.from('keyword\nmocha\n'), 'keywords.csv')
      .expect(200);
    expect(body.data.imported).toBe(1);
  });

  it('loses only the row of a quotation mark that is not closed', async () => {
    const { body } = await importFile('keyword\nfine\n"never closed\nnext\n');
    expect(body.data.imported).toBe(2);
    expect(body.data.errors).toEqual([
      {
        row: 3,
        field: 'keyword',
        message: 'A quotation mark is not closed here.',
        verdict: 'invalid',
      },
    ]);
  });

  it('tells a row whose bytes are no text', async () => {
    const { body } = await importFile(
      Buffer.concat([Buffer.from('keyword\ncafé\ncaf'), Buffer.from([0xe9]), Buffer.from('\n')]),
    );
    expect(body.data).toMatchObject({ imported: 1, errors_count: 1 });
    expect(body.data.errors[0].row).toBe(3);
  });

  it.each([
    ['is empty', '', 'The file is empty'],
    ['is blank', '\n \n', 'The file is empty'],
    [
      'is binary',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'The file is not a text file; export it as CSV',
    ],
    [
      'has no keyword column',
      'colour,price\nred,1\n',
      'The file has no keyword column; name one column "keyword"',
    ],
  ])('is refused when it %s', async (_name, file, message) => {
    const { status, body } = await importFile(file);
    expect(status).toBe(400);
    expect(body.errors.file).toEqual([message]);
  });

  it('is refused with an answer also when it is large and still being sent', async () => {
    const { status, body } = await importFile(`colour\n${'red\n'.repeat(5_000_000)}`);
    expect(status).toBe(400);
    expect(body.errors).toHaveProperty('file');
  });

  it('is refused when it is larger than 50 MB', async () => {
    const { status } = await importFile(`keyword\ngood\n${'\n'.repeat(51_000_000)}`);
    expect(status).toBe(413);
  });

  it('is refused as another type, and a form without it', async () => {
    const { status } = await importFile('{}', 'application/json');
    expect(status).toBe(415);
    const { body } = await request().field('note', 'nothing else').expect(400);
    expect(body.errors.file).toEqual(['This field is required']);
  });
});
