import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { addMember } from './setup/member.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

/** More rows with one word than are looked up: these are found by walking the list. */
const broad = 2_100;

let api: TestApi;
let tenant: Tenant;

async function addKeywords({ accountId, siteId, sectorId }: Tenant, keywords: string[]) {
  await runInTenant(api.dependencies.orm, accountId, (em) =>
    em.execute(
      `insert into igny8_keywords (account_id, site_id, sector_id, keyword, original_keyword, volume)
       select ?, ?, ?, keyword, keyword, n % 100 from unnest(?::text[]) with ordinality as given (keyword, n)`,
      [accountId, siteId, sectorId, `{${keywords.map((text) => JSON.stringify(text)).join()}}`],
    ),
  );
}

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  const many = Array.from({ length: broad }, (_, index) => `beans of farm ${index}`);
  const special = ['100% arabica', '100x arabica', 'a_b test', 'axb test', String.raw`back\slash`];
  const languages = ['käsekuchen rezept', 'кофе машина', 'コーヒー豆', 'go to', 'ab'];
  await addKeywords(tenant, [...many, ...special, ...languages]);
  const stranger = await createTenant(api);
  await addKeywords(stranger, ['100% arabica of a stranger', 'кофе']);
});
afterAll(() => api.close());

async function search(text: string, further = '') {
  const path = `planner/keywords/?search=${encodeURIComponent(text)}${further}`;
  const { body } = await tenant.get(path).expect(200);
  const keywords = body.results.map(({ keyword }: { keyword: string }) => keyword) as string[];
  return { count: body.count as number, keywords, next: body.next as string | null };
}

describe('search of keywords', () => {
  it.each([
    ['a part of a word', 'rabic', 2],
    ['any case', 'ARABICA', 2],
    ['full-width letters', 'ａｒａｂｉｃａ', 2],
    ['several spaces', ' of   farm 2077 ', 1],
    ['% as it is', '0% arabica', 1],
    ['_ as it is', 'a_b test', 1],
    ['a backslash as it is', String.raw`ck\sl`, 1],
    ['an accent as it is', 'käse', 1],
    ['another letter where an accent stands', 'kase', 0],
    ['Cyrillic', 'кофе', 1],
    ['Japanese', 'コーヒー', 1],
    ['two letters', 'ab', 3],
    ['words of two letters', 'go to', 1],
    ['signs only', '%', 1],
    ['what is nowhere', 'nowhere', 0],
    ['more rows than are looked up', 'beans', broad],
    ['more rows, in signs', ' of ', broad],
  ])('finds by %s', async (_what, text, count) => {
    const found = await search(text);
    expect(found.count).toBe(count);
    expect(found.keywords).toHaveLength(Math.min(count, 10));
  });

  it('narrows with filters, and orders as the list does', async () => {
    const { count, keywords } = await search(
      'farm 20',
      '&volume_min=2&volume_max=5&ordering=-volume',
    );
    // Of farms 20, 200 to 209 and 2000 to 2099 those that are the 2nd to 5th of their hundred.
    expect(count).toBe(8);
    expect(keywords[0]).toMatch(/^beans of farm 20(0?)4$/);
    const other = await search('arabica', '&status=active');
    expect(other.count).toBe(0);
  });

  it.each(['farm 1', 'beans'])('is walked by cursor to its end: %s', async (text) => {
    const seen: string[] = [];
    let path: string | null =
      `planner/keywords/?search=${encodeURIComponent(text)}&cursor=&page_size=100&ordering=-volume`;
    const { count } = await search(text);
    while (path !== null) {
      const answer = await tenant.get(path).expect(200);
      const page = answer.body as { results: { id: string }[]; next: string | null };
      seen.push(...page.results.map(({ id }) => id));
      const { next } = page;
      path = next?.slice(next.indexOf('planner/')) ?? null;
    }
    expect(new Set(seen).size).toBe(count);
    expect(seen).toHaveLength(count);
  });

  it('finds in the Trash what is in the Trash, and nothing of it outside', async () => {
    const [row] = (await tenant.get('planner/keywords/?search=axb').expect(200)).body.results;
    await tenant.delete(`planner/keywords/${row.id}/`).expect(204);
    expect((await search('axb')).count).toBe(0);
    expect((await search('axb', '&deleted=true')).count).toBe(1);
  });

  it('shows an editor what is on granted sites only', async () => {
    const editor = await addMember(api, tenant, 'editor');
    const { body } = await editor.get('planner/keywords/?search=arabica').expect(200);
    expect(body.count).toBe(0);
  });
});
