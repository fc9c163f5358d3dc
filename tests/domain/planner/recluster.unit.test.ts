import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchGroups } from '#domain/planner/recluster.ts';

const group = (key: string, members: string) => ({ key, memberIds: members.split('') });
const cluster = (id: string, members: string) => ({ id, memberIds: members.split('') });

describe('matchGroups', () => {
  it('gives a group the cluster most of whose members it holds', () => {
    const { clusters } = matchGroups(
      [group('a', 'abcd'), group('b', 'efg'), group('new', 'xyz')],
      [cluster('one', 'efgh'), cluster('two', 'abc')],
    );
    expect(Object.fromEntries(clusters)).toEqual({ a: 'two', b: 'one' });
  });

  it('gives no cluster twice: of two groups the larger part has it, then the first', () => {
    expect([
      ...matchGroups([group('a', 'ab'), group('b', 'cde')], [cluster('one', 'abcde')]).clusters,
    ]).toEqual([['b', 'one']]);
    const equal = matchGroups([group('b', 'cd'), group('a', 'ab')], [cluster('one', 'abcd')]);
    expect([...equal.clusters]).toEqual([['a', 'one']]);
    const merged = matchGroups([group('a', 'abcd')], [cluster('two', 'cd'), cluster('one', 'ab')]);
    expect([...merged.clusters]).toEqual([['a', 'one']]);
  });

  it('knows a cluster no more of which less than half is left together', () => {
    expect(matchGroups([group('a', 'ab')], [cluster('one', 'abcde')]).clusters.size).toBe(0);
    expect(matchGroups([], [cluster('one', '')]).clusters.size).toBe(0);
  });

  it('uses each group and each cluster once, whatever their order, and keeps all when nothing moved', () => {
    const parted = fc.array(fc.nat({ max: 5 }), { maxLength: 20 }).map((labels) =>
      [...Map.groupBy(labels.keys(), (at) => labels[at])].map(([label, ids]) => ({
        name: `${label}`,
        memberIds: ids.map(String),
      })),
    );
    fc.assert(
      fc.property(parted, parted, (before, after) => {
        const living = before.map(({ name, memberIds }) => ({ id: name, memberIds }));
        const groups = after.map(({ name, memberIds }) => ({ key: name, memberIds }));
        const { clusters } = matchGroups(groups, living);
        expect(new Set(clusters.values()).size).toBe(clusters.size);
        expect(matchGroups(groups.toReversed(), living.toReversed()).clusters).toEqual(clusters);
        const same = matchGroups(
          living.map(({ id, memberIds }) => ({ key: id, memberIds })),
          living,
        );
        expect([...same.clusters].every(([key, id]) => key === id)).toBe(true);
        expect(same.clusters.size).toBe(living.length);
      }),
    );
  });
});
