import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeywordImport } from '#entities/planner/keyword-import.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { type ListeningApi, listenToTestApi } from './setup/listening-api.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';

let api: ListeningApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const importFile = (file: string | Buffer, query: Record<string, string> = {}) =>
  api.http
    .post('/api/v1/planner/keywords/import_csv/')
    .query({ site_id: tenant.siteId, sector_id: tenant.sectorId, ...query })
    .set('Authorization', `Bearer ${tenant.access}`)
    .type('text/csv')
    .send(file);

const keywordCount = async () => (await tenant.get('planner/keywords/').expect(200)).body.count;

const imports = async () => {
  const { body } = await tenant.get('planner/keyword_imports/').expect(200);
  return body.results as Record<string, unknown>[];
};

const mixed = [
  'keyword,volume,difficulty',
  'Flat White,90,5',
  'latte,many,900',
  'flat  white,80,',
  `${'x'.repeat(301)},1,1`,
  '"=cmd|"" /C""",7,',
  'known,1,',
  '',
  ',5,',
].join('\n');

const mixedCounts = {
  rows: 7,
  imported: 2,
  duplicates: 2,
  duplicates_in_file: 1,
  invalid: 2,
  too_long: 1,
};

describe('every row of a file', () => {
  beforeEach(() => importFile('keyword\nknown\n').expect(200));

  it('has its verdict in the answer', async () => {
    const { body } = await importFile(mixed).expect(200);
    expect(body.data).toMatchObject({ ...mixedCounts, errors_count: 4 });
    const shown = (problem: { row: number; verdict: string; field: string; message: string }) => [
      problem.row,
      problem.verdict,
      problem.field,
      problem.message,
    ];
    expect(body.data.errors.map(shown)).toEqual([
      [3, 'invalid', 'volume', 'Volume is not a number: "many".'],
      [3, 'invalid', 'difficulty', 'Difficulty is not a number from 0 to 100: "900".'],
      [5, 'too_long', 'keyword', 'Keyword is too long (at most 300 characters).'],
      [9, 'invalid', 'keyword', 'Keyword is empty.'],
    ]);
    expect(body.data.warnings.map(shown)).toEqual([
      [4, 'duplicate_in_file', 'keyword', 'The same keyword stands in row 2.'],
      [7, 'duplicate', 'keyword', 'The sector has this keyword already.'],
    ]);
  });

  it('has its line in the report, which spreadsheets can open', async () => {
    const { body } = await importFile(mixed).expect(200);
    const path = `planner/keyword_imports/${body.data.id}/`;
    const shown = await tenant.get(path).expect(200);
    expect(shown.body.data).toMatchObject({ ...mixedCounts, status: 'completed', file_name: null });
    const { text, headers } = await tenant.get(`${path}report/`).buffer(true).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n')).toEqual([
      '\uFEFFrow,keyword,verdict,field,message',
      '2,Flat White,added,,',
      '3,latte,invalid,"volume, difficulty","Volume is not a number: ""many"". Difficulty is not a number from 0 to 100: ""900""."',
      '4,flat  white,duplicate_in_file,keyword,The same keyword stands in row 2.',
      `5,${'x'.repeat(301)},too_long,keyword,Keyword is too long (at most 300 characters).`,
      `6,"'=cmd|"" /C""",added,,`,
      '7,known,duplicate,keyword,The sector has this keyword already.',
      '9,,invalid,keyword,Keyword is empty.',
      '',
    ]);
  });

  it('is judged without being written, with dry_run=true', async () => {
    const before = await imports();
    const { body } = await importFile(mixed, { dry_run: 'true' }).expect(200);
    const { preview, id, ...judged } = body.data;
    expect(id).toBeNull();
    expect(preview).toHaveLength(7);
    expect(preview[0]).toEqual({
      row: 2,
      keyword: 'Flat White',
      volume: 90,
      difficulty: 5,
      cpc: null,
      cpc_currency: null,
      intent: null,
      country: null,
      verdict: 'added',
    });
    expect(await keywordCount()).toBe(1);
    expect(await imports()).toEqual(before);
    const written = await importFile(mixed).expect(200);
    expect(written.body.data).toMatchObject(judged);
  });
});

describe('the columns', () => {
  it('are answered, and can be chosen', async () => {
    const file = 'Begriff,Monat\nTee,90\n';
    await importFile(file).expect(400);
    const columns = { keyword: 'Begriff', volume: 'Monat' };
    const { body } = await importFile(file, { columns: JSON.stringify(columns) }).expect(200);
    expect(body.data).toMatchObject({ imported: 1, columns });
    expect(await imports()).toMatchObject([{ columns }]);
  });

  it.each([
    ['not json', /JSON object/],
    ['{"colour":"Begriff"}', /colour/],
    ['["keyword"]', /columns/],
    ['{"keyword":"Wort"}', /The file has no column .*Wort/],
  ])('that make no sense are refused in words: %s', async (columns, message) => {
    const { body } = await importFile('Begriff\nTee\n', { columns }).expect(400);
    expect(JSON.stringify(body.errors)).toMatch(message);
    expect(Object.keys(body.errors)[0]).toMatch(/^columns/);
    expect(await imports()).toEqual([]);
  });
});

describe('an import', () => {
  it('keeps the name that a form gives the file', async () => {
    await api.http
      .post('/api/v1/planner/keywords/import_csv/')
      .query({ site_id: tenant.siteId, sector_id: tenant.sectorId })
      .set('Authorization', `Bearer ${tenant.access}`)
      .attach('file', Buffer.from('keyword\nmocha\n'), 'Käffchen.csv')
      .expect(200);
    expect(await imports()).toMatchObject([
      { file_name: 'Käffchen.csv', made_by_id: tenant.userId },
    ]);
  });

  it('has no report while its file is being read', async () => {
    const { accountId, siteId, sectorId } = tenant;
    const place = { accountId, siteId, sectorId };
    const id = await runInTenant(api.dependencies.orm, accountId, (em) =>
      em.insert(KeywordImport, place),
    );
    const { body } = await tenant.get(`planner/keyword_imports/${id}/report/`).expect(409);
    expect(body.errors.non_field_errors).toEqual(['The file is still being read']);
  });

  it('of a process that died is called interrupted by the next one', async () => {
    const { accountId, siteId, sectorId } = tenant;
    for (const minutes of [16, 14]) {
      const updatedAt = new Date(Date.now() - minutes * 60_000);
      await runInTenant(api.dependencies.orm, accountId, (em) =>
        em.insert(KeywordImport, { accountId, siteId, sectorId, updatedAt }),
      );
    }
    await importFile('keyword\nmocha\n').expect(200);
    const statuses = (await imports()).map(({ status }) => status);
    // Newest first; the second may still be going.
    expect(statuses).toEqual(['completed', 'reading', 'interrupted']);
  });

  it('is filtered by site, sector and status', async () => {
    await importFile('keyword\nmocha\n').expect(200);
    const count = async (query: string) =>
      (await tenant.get(`planner/keyword_imports/?${query}`).expect(200)).body.count;
    expect(await count(`sector_id=${tenant.sectorId}&status=completed`)).toBe(1);
    expect(await count('status=interrupted')).toBe(0);
    expect(await count(`site_id=${tenant.sectorId}`)).toBe(0);
  });
});

const manyKeywords = (count: number) =>
  Array.from({ length: count }, (_, index) => `keyword number ${index}`);

/** Asks until the one import of the tenant is so, at most ten seconds. */
async function importThat(isSo: (row: Record<string, unknown>) => boolean) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [row] = await imports();
    if (row && isSo(row)) return row;
    await wait(50);
  }
  throw new Error('The import did not get there');
}

describe('an upload that breaks off', () => {
  it('keeps and counts what was written', async () => {
    const query = new URLSearchParams({ site_id: tenant.siteId, sector_id: tenant.sectorId });
    const upload = httpRequest(
      `${api.baseUrl}/api/v1/planner/keywords/import_csv/?${query.toString()}`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${tenant.access}`,
          'Content-Type': 'text/csv',
          'Content-Length': 10_000_000,
        },
      },
    );
    upload.on('error', () => {});
    upload.write(`keyword\n${manyKeywords(20_000).join('\n')}\nhalf a keyw`);
    await importThat(({ rows }) => Number(rows) >= 2500);
    upload.destroy();
    const { id, rows, imported } = await importThat(({ status }) => status === 'interrupted');
    expect(imported).toBe(rows);
    expect(await keywordCount()).toBe(imported);
    const { text } = await tenant
      .get(`planner/keyword_imports/${String(id)}/report/`)
      .buffer(true)
      .expect(200);
    expect(text.match(/,added,/g)).toHaveLength(Number(imported));
    const { body } = await tenant.get('planner/keywords/?search=half').expect(200);
    expect(body.count).toBe(0);
  });
});

describe('two people with one file at once', () => {
  it('lose nothing, double nothing, and neither fails', async () => {
    const rows = manyKeywords(12_000);
    const files = [rows, rows.toReversed(), rows].map((file) => ['keyword', ...file].join('\n'));
    const answers = await Promise.all(files.map((file) => importFile(file)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const sum = (field: string) =>
      answers.reduce((total, { body }) => total + Number(body.data[field]), 0);
    expect(sum('imported')).toBe(rows.length);
    expect(sum('duplicates')).toBe(2 * rows.length);
    expect(await keywordCount()).toBe(rows.length);
  });
});
