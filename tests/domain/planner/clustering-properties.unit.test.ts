import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterableKeyword, clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import { type IntentSide, intentSide } from '#domain/planner/intent-wall.ts';

const words = [
  'coffee',
  'tea',
  'best',
  'pot',
  'how',
  'the',
  'ü',
  'kaffeemühle',
  '茶壶',
  '1',
  '🔥',
  '',
];

const phrase = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('x'.repeat(300), '咖啡'.repeat(150), '👩‍👩‍👧 '.repeat(30)),
);

/** Few directions, so that many are alike; some of them useless. */
const vector = fc.constantFrom<Float32Array | undefined>(
  undefined,
  new Float32Array(),
  Float32Array.of(1, 0, 0),
  Float32Array.of(0.9, 0.1, 0),
  Float32Array.of(0, 0, 1),
  Float32Array.of(0, 0, 0),
  Float32Array.of(Number.NaN, 1, 0),
  Float32Array.of(Number.POSITIVE_INFINITY, 1, 0),
  Float32Array.of(1, 0),
);

const page = fc.constantFrom(
  'https://a.example/1',
  'http://www.a.example/1/',
  'b.example',
  '',
  'c',
);

const keywords = fc
  .array(
    fc.record({
      keyword: phrase,
      volume: fc.option(fc.nat({ max: 9 })),
      intent: fc.constantFrom(null, 'informational', 'commercial', 'transactional', 'navigational'),
      vector,
      urls: fc.option(fc.array(page, { maxLength: 4 }), { nil: undefined }),
      clusterId: fc.constantFrom(undefined, undefined, undefined, 'one', 'two'),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ vector: own, urls, clusterId, ...rest }, at): ClusterableKeyword => {
      return {
        ...rest,
        id: `k${at}`,
        ...(own && { vector: own }),
        ...(urls && { urls }),
        ...(clusterId && { clusterId }),
      };
    }),
  );

const options = fc.record({
  tightness: fc.constantFrom('loose' as const, 'balanced' as const, 'tight' as const),
  minimumSize: fc.integer({ min: 1, max: 5 }),
  intentWall: fc.boolean(),
  seed: fc.nat(),
});

function opposites(side: IntentSide): IntentSide[] {
  if (side === null) return [];
  return [side === 'learn' ? 'buy' : 'learn'];
}

describe('clusterKeywords, whatever it is given', () => {
  it('places every keyword once, with its reasons, and moves no fixed member', () => {
    fc.assert(
      fc.property(keywords, options, (list, chosen) => {
        const { groups, leftOut } = clusterKeywords(list, chosen);
        const newcomers = list.filter(({ clusterId }) => clusterId === undefined);
        const placed = [
          ...groups.flatMap((group) => group.memberIds),
          ...leftOut.map(({ id }) => id),
        ];
        expect(placed.sort()).toEqual(newcomers.map(({ id }) => id).sort());
        const ids = new Set(list.map(({ id }) => id));
        for (const { id, reason, nearestId } of leftOut) {
          expect(reason).toMatch(/^[A-Z].*\.$/u);
          expect(nearestId === null || (ids.has(nearestId) && nearestId !== id)).toBe(true);
        }
        for (const group of groups) {
          const smallest = group.clusterId === null ? chosen.minimumSize : 1;
          expect(group.memberIds.length).toBeGreaterThanOrEqual(smallest);
          expect(group.memberIds).toContain(group.pillarId);
          expect(group.members.map(({ id }) => id)).toEqual(group.memberIds);
          for (const { id, score, nearestIds } of group.members) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(nearestIds.length).toBeLessThanOrEqual(3);
            expect(nearestIds).not.toContain(id);
            for (const nearest of nearestIds) expect(ids).toContain(nearest);
          }
          expect(group.cohesion).toBeGreaterThanOrEqual(0);
          expect(group.cohesion).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('joins a living cluster at most once, and only one there is', () => {
    fc.assert(
      fc.property(keywords, options, (list, chosen) => {
        const joined = clusterKeywords(list, chosen).groups.flatMap(
          (group) => group.clusterId ?? [],
        );
        expect(new Set(joined).size).toBe(joined.length);
        for (const id of joined) expect(list.map(({ clusterId }) => clusterId)).toContain(id);
      }),
    );
  });

  it('keeps those who want to learn and those who want to buy apart', () => {
    fc.assert(
      fc.property(keywords, options, (list, chosen) => {
        const { groups } = clusterKeywords(list, { ...chosen, intentWall: true });
        const sideOf = new Map(list.map(({ id, intent }) => [id, intentSide(intent)]));
        for (const { memberIds, clusterId } of groups) {
          const sides = new Set(memberIds.map((id) => sideOf.get(id)));
          expect(sides.has('learn') && sides.has('buy')).toBe(false);
          const fixed = list.filter(
            (member) => clusterId !== null && member.clusterId === clusterId,
          );
          const opposite = fixed.flatMap((member) => opposites(intentSide(member.intent)));
          for (const side of opposite) expect(sides).not.toContain(side);
        }
      }),
    );
  });

  it('does not depend on the order, and repeats itself', () => {
    const shuffled = keywords.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, options, ([list, other], chosen) => {
        expect(clusterKeywords(other, chosen)).toEqual(clusterKeywords(list, chosen));
      }),
    );
  });
});
