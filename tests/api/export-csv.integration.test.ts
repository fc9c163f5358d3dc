import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maximumKeywordLength, normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { keywordIntents } from '#domain/planner/states.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createCallers } from './setup/callers.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const path = 'planner/keywords/export_csv/';

async function exported(query = '', of: Tenant = tenant): Promise<string> {
  const { text } = await of.get(`${path}?${query}`).buffer(true).expect(200);
  return text;
}

const firstCells = (file: string) =>
  file
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0]);

interface Given {
  originalKeyword: string;
  volume: number | null;
  difficulty: number | null;
  cpc: number | null;
  cpcCurrency: string | null;
  intent: (typeof keywordIntents)[number] | null;
  country: string | null;
}

const nothing = {
  volume: null,
  difficulty: null,
  cpc: null,
  cpcCurrency: null,
  intent: null,
  country: null,
};

async function addKeywords(given: readonly Given[], of: Tenant = tenant): Promise<void> {
  const { accountId, siteId, sectorId } = of;
  const rows = given.map((row) => ({
    id: uuidv7(),
    accountId,
    siteId,
    sectorId,
    keyword: normaliseKeyword(row.originalKeyword),
    ...row,
  }));
  await runInTenant(api.dependencies.orm, accountId, (em) => em.insertMany(Keyword, rows));
}

const named = (...keywords: string[]) =>
  addKeywords(keywords.map((originalKeyword) => ({ ...nothing, originalKeyword })));

describe('an export', () => {
  it('is a CSV file of the keywords with their figures and clusters', async () => {
    const { accountId, siteId, sectorId } = tenant;
    const place = { accountId, siteId, sectorId };
    const clusterId = uuidv7();
    await runInTenant(api.dependencies.orm, accountId, async (em) => {
      await em.insert(Cluster, { ...place, id: clusterId, name: 'Brews, cold' });
    });
    const { body } = await tenant
      .post('planner/keywords/', {
        ...{ site_id: siteId, sector_id: sectorId, cluster_id: clusterId },
        ...{ keyword: '=Cold "Brew"', volume: 1900, cpc: 1e-7, cpc_currency: 'EUR' },
      })
      .expect(201);
    const answer = await tenant.get(path).buffer(true).expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="keywords-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(answer.text.split('\r\n')).toEqual([
      '\uFEFFkeyword,volume,difficulty,cpc,cpc_currency,intent,country,status,cluster,created_at',
      `"'=Cold ""Brew""",1900,,0.0000001,EUR,,,mapped,"Brews, cold",${body.data.created_at}`,
      '',
    ]);
  });

  it('takes filters, search and ordering as the list does', async () => {
    await named('cold brew', 'brew kit', 'latte');
    expect(firstCells(await exported('search=brew&ordering=keyword'))).toEqual([
      'brew kit',
      'cold brew',
    ]);
    expect(firstCells(await exported('status=archived'))).toEqual([]);
    await tenant.get(`${path}?colour=red`).expect(400);
    await tenant.get(`${path}?page=2`).expect(400);
    await tenant.get(`${path}?volume_min=many`).expect(400);
  });

  it('holds every row once, over many portions', async () => {
    const keywords = Array.from({ length: 2500 }, (_, index) => `keyword ${index}`);
    await named(...keywords);
    const found = firstCells(await exported('ordering=volume'));
    expect(found).toHaveLength(keywords.length);
    expect(new Set(found)).toEqual(new Set(keywords));
  });

  it('holds nothing of sites that were not granted, nor of other accounts', async () => {
    await named('cold brew');
    const stranger = await createTenant(api);
    expect(firstCells(await exported('', stranger))).toEqual([]);
    expect(firstCells(await exported(`site_id=${tenant.siteId}`, stranger))).toEqual([]);
    const callers = await createCallers(api, tenant);
    const as = (authorization: string) =>
      api.http.get(`/api/v1/${path}`).set('Authorization', authorization).buffer(true).expect(200);
    expect(firstCells((await as(callers.viewer)).text)).toEqual(['cold brew']);
    expect(firstCells((await as(callers.ungranted_viewer)).text)).toEqual([]);
  });

  it('answers HEAD without reading the list', async () => {
    await named('cold brew');
    const answer = await api.http
      .head(`/api/v1/${path}`)
      .set('Authorization', `Bearer ${tenant.access}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  });
});

/** What a person can type: no null character, no half of a character; U+FFFD stands for bytes that were lost. */
const typed = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength }),
      fc.string({
        unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', ' ', '"', ',', ';', 'a', '1', '\n'),
        maxLength,
      }),
    )
    .map((text) =>
      text
        .replaceAll(/[\0\uFFFD]/g, '')
        .toWellFormed()
        .replaceAll('\uFFFD', '')
        .trim(),
    );

const keywordText = typed(40).filter((text) => {
  const { length } = normaliseKeyword(text);
  return length > 0 && length <= maximumKeywordLength;
});

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const given: fc.Arbitrary<Given> = fc.record({
  originalKeyword: keywordText,
  volume: orNull(fc.integer({ min: 0, max: 2_147_483_647 })),
  difficulty: orNull(fc.integer({ min: 0, max: 100 })),
  cpc: orNull(fc.double({ min: 0, max: 1_000_000, noNaN: true })),
  cpcCurrency: orNull(
    fc.string({ unit: fc.constantFrom('A', 'U', 'Z'), minLength: 3, maxLength: 3 }),
  ),
  intent: orNull(fc.constantFrom(...keywordIntents)),
  country: orNull(typed(20).filter((text) => text !== '')),
});

const manyGiven = fc.uniqueArray(given, {
  maxLength: 80,
  selector: ({ originalKeyword }) => normaliseKeyword(originalKeyword),
});

async function stored(of: Tenant): Promise<Given[]> {
  const rows = await runInTenant(api.dependencies.orm, of.accountId, (em) =>
    em.findAll(Keyword, { orderBy: { keyword: 'asc' } }),
  );
  return rows.map(({ originalKeyword, volume, difficulty, cpc, ...row }) => ({
    originalKeyword,
    volume: volume ?? null,
    difficulty: difficulty ?? null,
    cpc: cpc === null || cpc === undefined ? null : Number(cpc),
    cpcCurrency: row.cpcCurrency ?? null,
    intent: row.intent ?? null,
    country: row.country ?? null,
  }));
}

describe('an exported file', () => {
  it('imports again unchanged, whatever the keywords and figures are', async () => {
    await fc.assert(
      fc.asyncProperty(manyGiven, async (keywords) => {
        const [from, to] = [await createTenant(api), await createTenant(api)];
        await addKeywords(keywords, from);
        const { body } = await api.http
          .post('/api/v1/planner/keywords/import_csv/')
          .query({ site_id: to.siteId, sector_id: to.sectorId })
          .set('Authorization', `Bearer ${to.access}`)
          .type('text/csv')
          .send(await exported('', from))
          .expect(200);
        expect(body.data.errors).toEqual([]);
        expect(body.data.warnings).toEqual([]);
        expect(await stored(to)).toEqual(await stored(from));
      }),
      { numRuns: 12 },
    );
  });
});
