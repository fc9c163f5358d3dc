import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  const rows = Array.from({ length: 5 }, (_, index) => `word ${index},${index}`);
  await api.http
    .post('/api/v1/planner/keywords/import_csv/')
    .query({ site_id: tenant.siteId, sector_id: tenant.sectorId })
    .set('Authorization', `Bearer ${tenant.access}`)
    .type('text/csv')
    .send(['keyword,volume', ...rows].join('\n'))
    .expect(200);
});
afterAll(() => api.close());

const list = (query: string) => tenant.get(`planner/keywords/?${query}`);

async function nextCursor(query: string): Promise<string> {
  const { body } = await list(`${query}&cursor=&page_size=2`).expect(200);
  return String(new URL(body.next).searchParams.get('cursor'));
}

/** What a cursor of ours holds: version, walk, direction, place, count. */
type Parts = [number, string, string, [value: string | null, id: string], number];

function withValue([version, walk, direction, [, id], count]: Parts, value: string): unknown[] {
  return [version, walk, direction, [value, id], count];
}

describe('page and page_size', () => {
  it.each([
    'page=0',
    'page=-1',
    'page=1.5',
    'page=1e9',
    'page=0x10',
    'page=%201',
    'page=',
    'page=two',
    'page=1&page=2',
    'page[]=1',
    'page[$gt]=1',
    'page=99999999999999999999999999',
    'page=9223372036854775808',
    'page_size=0',
    'page_size=-5',
    'page_size=ten',
    'page_size=10&page_size=20',
    'ordering=volume&ordering=keyword',
    'search=a&search=b',
    'status=new&status=mapped',
    'volume_min=1&volume_min=2',
    'volume_min=0x10',
    'volume_min=Infinity',
    'volume_min=NaN',
    'volume_min=1e999',
    'created_at_min=2026-02-31',
    'created_at_min=2026-01-01T00:00:00',
    'disabled=1',
    'constructor=1',
    '__proto__=1',
    'search=%00',
    'search=%ED%A0%80&colour=red',
  ])('%s: 400 and never 500', async (query) => {
    const { body } = await list(query).expect(400);
    expect(body).toMatchObject({ success: false, error: 'Validation failed' });
    expect(Object.keys(body.errors)).not.toHaveLength(0);
  });

  it.each(['page=9007199254740991', 'page=1000000000', 'page=7'])(
    '%s: past the end, empty with the count',
    async (query) => {
      const { body } = await list(`${query}&page_size=100`).expect(200);
      expect(body).toMatchObject({ count: 5, results: [], next: null });
      expect(new URL(body.previous).searchParams.get('page')).toBe('1');
    },
  );

  it.each([
    'volume_min=1e300',
    'volume_max=-1e300',
    'difficulty_min=99999999999',
    'volume_min=1.5',
  ])('%s: a number no row can have is a number all the same', async (query) => {
    await list(query).expect(200);
  });

  it('tells all problems at once', async () => {
    const { body } = await list('page=0&ordering=colour&volume_min=x&shade=1').expect(400);
    expect(Object.keys(body.errors).toSorted()).toEqual([
      'ordering',
      'page',
      'shade',
      'volume_min',
    ]);
  });
});

describe('a day as the end of a range', () => {
  it('is meant to its end', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const until = await list(`created_at_max=${today}`).expect(200);
    expect(until.body.count).toBe(5);
    const before = await list(`created_at_max=${today}T00:00:00Z`).expect(200);
    expect(before.body.count).toBe(0);
  });
});

describe('a cursor', () => {
  it('keeps the filters of the request in its links', async () => {
    const { body } = await list('cursor=&page_size=2&volume_min=1&ordering=volume').expect(200);
    const next = new URL(body.next);
    expect(next.origin + next.pathname).toBe('http://api.test/api/v1/planner/keywords/');
    expect(Object.fromEntries(next.searchParams)).toMatchObject({
      page_size: '2',
      volume_min: '1',
      ordering: 'volume',
    });
    expect(body).toMatchObject({ count: 4, previous: null });
  });

  it.each([
    ['another ordering', 'ordering=-volume'],
    ['another filter', 'ordering=volume&volume_min=1'],
    ['another search', 'ordering=volume&search=word'],
    ['the Trash', 'ordering=volume&deleted=true'],
  ])('is refused with %s', async (_what, query) => {
    const cursor = await nextCursor('ordering=volume');
    const { body } = await list(`${query}&cursor=${cursor}`).expect(400);
    expect(body.errors).toHaveProperty('cursor');
  });

  it('is refused for another list', async () => {
    const cursor = await nextCursor('ordering=created_at');
    await tenant.get(`planner/clusters/?ordering=created_at&cursor=${cursor}`).expect(400);
  });

  it('may go on with another page size', async () => {
    const cursor = await nextCursor('ordering=volume');
    const { body } = await list(`ordering=volume&page_size=50&cursor=${cursor}`).expect(200);
    expect(body.results.map(({ volume }: { volume: number }) => volume)).toEqual([2, 3, 4]);
  });

  it('does not go together with a page', async () => {
    const { body } = await list('page=1&cursor=').expect(400);
    expect(body.errors).toHaveProperty('cursor');
  });

  it.each(['x', '%F0%9F%98%80', 'bnVsbA', 'W10', 'eyJhIjoxfQ', 'A'.repeat(9000)])(
    'that is none is refused: %s',
    async (token) => {
      await list(`cursor=${token}`).expect(400);
    },
  );

  const forgeries: [string, string, (parts: Parts) => unknown[]][] = [
    ['a later version', 'volume', ([, ...rest]) => [2, ...rest]],
    ['no number as a number', 'volume', (parts) => withValue(parts, '1;drop')],
    ['a number out of range', 'volume', (parts) => withValue(parts, '9'.repeat(19))],
    [
      'a day that is none',
      'created_at',
      (parts) => withValue(parts, '2026-02-31T00:00:00.000000Z'),
    ],
    ['a null character', 'keyword', (parts) => withValue(parts, '\0')],
    ['half a character', 'keyword', (parts) => withValue(parts, '\ud800')],
    ['no id as id', 'volume', ([v, w, d, [value], c]) => [v, w, d, [value, 'x'], c]],
    ['a negative count', 'volume', ([v, w, d, place]) => [v, w, d, place, -1]],
    ['one part more', 'volume', (parts) => [...parts, 1]],
  ];
  it.each(forgeries)('forged with %s is refused', async (_what, ordering, forge) => {
    const token = await nextCursor(`ordering=${ordering}`);
    const parts = JSON.parse(Buffer.from(token, 'base64url').toString()) as Parts;
    const forged = Buffer.from(JSON.stringify(forge(parts))).toString('base64url');
    await list(`ordering=${ordering}&cursor=${forged}`).expect(400);
  });
});
