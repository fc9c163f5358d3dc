import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

/** A keyword as these tests make it: few values, so that many rows tie and many have none. */
interface Seed {
  volume: number | null;
  difficulty: number | null;
  microseconds: number;
}

/** What happens to the list while somebody walks it; `row` picks one of the rows there are. */
type Change = { row: number } & (
  | { kind: 'insert'; seed: Seed }
  | { kind: 'delete' | 'trash' | 'touch' }
  | { kind: 'move'; seed: Seed }
);

interface Page {
  results: { id: string }[];
  count: number;
  next: string | null;
  previous: string | null;
}

/** More than the rows that there can be. */
const mostPages = 60;

let api: TestApi;
let tenant: Tenant;
beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

function execute(sql: string, values: unknown[] = []) {
  return runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.execute(sql, values));
}

async function insert({ volume, difficulty, microseconds }: Seed): Promise<string> {
  const id = randomUUID();
  const { accountId, siteId, sectorId } = tenant;
  const at = `2026-01-01T00:00:00.${String(microseconds).padStart(6, '0')}Z`;
  await execute(
    `insert into igny8_keywords (id, account_id, site_id, sector_id, keyword, original_keyword, volume, difficulty,
       created_at, updated_at) values (?, ?, ?, ?, ?, 'x', ?, ?, ?, ?)`,
    [id, accountId, siteId, sectorId, id, volume, difficulty, at, at],
  );
  return id;
}

async function fill(seeds: readonly Seed[]): Promise<string[]> {
  await execute('delete from igny8_keywords');
  const ids: string[] = [];
  for (const seed of seeds) ids.push(await insert(seed));
  return ids;
}

async function open(url: string): Promise<Page> {
  const { pathname, search } = new URL(url, 'http://api.test');
  const { body } = await tenant.get(`${pathname.replace('/api/v1/', '')}${search}`).expect(200);
  return body;
}

const begin = (ordering: string, pageSize: number) =>
  `/api/v1/planner/keywords/?cursor=&ordering=${ordering}&page_size=${pageSize}`;

/** Follows the links to the end; each step may happen at the same time as a change. */
async function walk(
  first: Page,
  link: 'next' | 'previous',
  meanwhile: () => Promise<unknown>,
): Promise<Page[]> {
  const pages = [first];
  for (let url = first[link]; url !== null; ) {
    const [page] = await Promise.all([open(url), meanwhile()]);
    pages.push(page);
    // Rows may come while one walks, but not for ever: a walk without an end goes in circles.
    if (pages.length > mostPages) throw new Error('The walk does not end');
    url = page[link];
  }
  return pages;
}

const quietly = async () => {};
const idsOf = (pages: readonly Page[]) =>
  pages.flatMap(({ results }) => results.map(({ id }) => id));

/** Plays changes one after the other and remembers the rows that did not stay as they were. */
function changer(ids: readonly string[], changes: readonly Change[]) {
  const disturbed = new Set<string>();
  const waiting = changes.values();
  const play = async (change: Change) => {
    const id = ids[change.row % Math.max(1, ids.length)];
    if (change.kind === 'insert') return insert(change.seed);
    if (id === undefined) return;
    disturbed.add(id);
    const sql = {
      delete: 'delete from igny8_keywords where id = ?',
      trash: 'update igny8_keywords set deleted_at = now() where id = ?',
      touch: "update igny8_keywords set original_keyword = 'touched' where id = ?",
      move: 'update igny8_keywords set volume = ?, difficulty = ? where id = ?',
    };
    const { kind } = change;
    const values = kind === 'move' ? [change.seed.volume, change.seed.difficulty, id] : [id];
    await execute(sql[kind], values);
  };
  return {
    disturbed,
    next: async () => {
      const { value } = waiting.next();
      if (value) await play(value);
    },
  };
}

const seed = fc.record({
  volume: fc.constantFrom(null, 0, 10, 20),
  difficulty: fc.constantFrom(null, 1, 2),
  microseconds: fc.constantFrom(1, 2, 1001, 2001),
});
const row = fc.nat(1000);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), row, seed }),
  fc.record({ kind: fc.constantFrom('delete', 'trash', 'touch'), row }),
  fc.record({ kind: fc.constant('move' as const), row, seed }),
);
const scene = fc.record({
  seeds: fc.array(seed, { maxLength: 25 }),
  changes: fc.array(change, { maxLength: 12 }),
  pageSize: fc.integer({ min: 1, max: 6 }),
});

const orderings = ['created_at', 'updated_at', 'volume', 'difficulty', 'keyword'].flatMap(
  (name) => [name, `-${name}`],
);

describe.each(orderings)('a walk by cursor, ordering=%s', (ordering) => {
  it('goes in the order of the pages, there and back', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ seeds, pageSize }) => {
        await fill(seeds);
        const all = await open(`/api/v1/planner/keywords/?page_size=100&ordering=${ordering}`);
        const pages = await walk(await open(begin(ordering, pageSize)), 'next', quietly);
        expect(idsOf(pages)).toEqual(idsOf([all]));
        expect(pages.map(({ count }) => count)).toEqual(pages.map(() => seeds.length));
        const last = pages.at(-1) as Page;
        const back = await walk(last, 'previous', quietly);
        expect(idsOf(back.toReversed())).toEqual(idsOf([all]));
      }),
      { numRuns: 8 },
    );
  });

  it.each(['next', 'previous'] as const)(
    'shows every undisturbed row exactly once under writes, by %s',
    async (link) => {
      await fc.assert(
        fc.asyncProperty(scene, async ({ seeds, changes, pageSize }) => {
          const ids = await fill(seeds);
          const first = await open(begin(ordering, pageSize));
          const start =
            link === 'next' ? first : ((await walk(first, 'next', quietly)).at(-1) as Page);
          const { disturbed, next } = changer(ids, changes);
          const seen = idsOf(await walk(start, link, next));
          const stayed = ids.filter((id) => !disturbed.has(id));
          expect(seen.filter((id) => stayed.includes(id)).toSorted()).toEqual(stayed.toSorted());
        }),
        { numRuns: 12 },
      );
    },
  );
});
