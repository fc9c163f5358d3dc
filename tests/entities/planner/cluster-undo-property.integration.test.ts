import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { ClusterOracle } from './cluster-oracle.ts';
import { type ClusterWorld, createClusterWorld } from './cluster-world.ts';

const database = openDatabase();

/** Long enough for some dozens of sequences; the test must not cost more. */
const searchMilliseconds = 8000;

/** One step of a person; its numbers choose among what is there by then. */
type Act = [kind: 'merge' | 'split' | 'move' | 'undo', choice: number, others: number[]];

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom('merge', 'split', 'move', 'undo'),
  fc.nat(1000),
  fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
);

function chosen<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items[choice % items.length];
}

/** Each at most once, in the order of the choices. */
function several<Item>(items: readonly Item[], choices: readonly number[]): Item[] {
  return [...new Set(choices.flatMap((choice) => chosen(items, choice) ?? []))];
}

interface Play {
  world: ClusterWorld;
  oracle: ClusterOracle;
}

async function begin(): Promise<Play> {
  const world = await createClusterWorld(database.orm, {
    A: ['a', 'aa', 'aaa', 'aaaa'],
    B: ['b', 'bb', 'bbb'],
    C: ['c', 'cc'],
    D: [],
    '': ['x', 'xx'],
  });
  const places = new Map<string, string | null>();
  for (const [text, id] of Object.entries(world.keywords)) {
    places.set(id, world.clusters[text[0]?.toUpperCase() ?? ''] ?? null);
  }
  return { world, oracle: new ClusterOracle(places, Object.values(world.clusters)) };
}

const acts: Record<Act[0], (play: Play, choice: number, others: number[]) => Promise<void>> = {
  async merge({ world, oracle }, choice, others) {
    const [kept, ...rest] = several([...oracle.living], [choice, ...others]);
    if (!kept || rest.length === 0) return;
    oracle.merge(await world.merge([kept, ...rest]), [kept, ...rest]);
  },
  async split({ world, oracle }, choice, others) {
    const source = chosen([...oracle.living], choice);
    const members = source ? oracle.membersOf(source) : [];
    const leaving = several(members, others);
    if (!source || leaving.length === 0 || leaving.length === members.length) return;
    const name = `Split ${oracle.changes.length}`;
    const { clusterId, changeId } = await world.split(leaving, name);
    oracle.split(changeId, source, leaving, clusterId);
  },
  async move({ world, oracle }, choice, others) {
    const to = chosen([null, ...oracle.living], choice) ?? null;
    const keywords = several([...oracle.places.keys()], others);
    const { moved, changeId } = await world.move(keywords, to);
    expect(moved).toBe(oracle.moving(keywords, to).length);
    if (changeId) oracle.move(changeId, keywords, to);
  },
  async undo({ world, oracle }, choice) {
    const change = chosen(
      oracle.changes.filter(({ isUndone }) => !isUndone),
      choice,
    );
    if (!change) return;
    const later = oracle.standsOn(change);
    if (later) {
      const refusal = { code: 'conflict', extra: { data: { id: later.id } } };
      await expect(world.undo(change.id)).rejects.toMatchObject(refusal);
    } else {
      expect(await world.undo(change.id)).toEqual([]);
      oracle.undo(change);
    }
  },
};

/** Every keyword is where it belongs, in one cluster that lives or in none, and every count is a recount. */
async function compare({ world, oracle }: Play): Promise<void> {
  const em = world.tenant.fork();
  const keywords = await em.execute<{ id: string; place: string | null }[]>(
    'select id, cluster_id as place from igny8_keywords where account_id = ?',
    [world.tenant.accountId],
  );
  expect(new Map(keywords.map(({ id, place }) => [id, place]))).toEqual(oracle.places);
  const clusters = await em.execute<{ id: string; kept: object; counted: object }[]>(
    `select cluster.id, jsonb_build_array(cluster.keywords_count, cluster.volume) as kept,
       (select jsonb_build_array(count(*), coalesce(sum(keyword.volume), 0)) from igny8_keywords keyword
         where keyword.cluster_id = cluster.id and keyword.deleted_at is null) as counted
     from igny8_clusters cluster where cluster.account_id = ? and cluster.deleted_at is null`,
    [world.tenant.accountId],
  );
  expect(new Set(clusters.map(({ id }) => id))).toEqual(oracle.living);
  for (const { kept, counted } of clusters) expect(kept).toEqual(counted);
}

it('any sequence of merge, split, move and undo, undone in reverse, leaves the membership it began with', async () => {
  let undone = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (sequence) => {
      const play = await begin();
      const before = await play.world.membership();
      for (const [kind, choice, others] of sequence) {
        await acts[kind](play, choice, others);
        await compare(play);
      }
      refused += play.oracle.changes.filter(
        (change) => !change.isUndone && play.oracle.standsOn(change),
      ).length;
      for (const change of play.oracle.changes.toReversed()) {
        if (change.isUndone) continue;
        expect(await play.world.undo(change.id)).toEqual([]);
        play.oracle.undo(change);
        await compare(play);
        undone += 1;
      }
      expect(await play.world.membership()).toEqual(before);
    }),
    { numRuns: 30, interruptAfterTimeLimit: searchMilliseconds, markInterruptAsFailure: false },
  );
  // The sequences did something, and built upon each other.
  expect(undone).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(3);
});
