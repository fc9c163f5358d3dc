import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClusterMatcher, uniqueClusterName } from '#domain/planner/match-clusters.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { labelledShopKeywords } from './labelled-shop-keywords.ts';

describe('createClusterMatcher', () => {
  const living = Object.entries(labelledShopKeywords).map(([id, keywords]) => ({ id, keywords }));
  const match = createClusterMatcher(living);

  it('joins new keywords to the cluster of their subject', () => {
    const keywords = ['french press coffee maker', 'large french press', 'french press glass'];
    expect(match({ keywords })).toBe('french press');
  });

  it('leaves a new subject alone, also when it shares the word of all', () => {
    expect(match({ keywords: ['coffee table', 'oak coffee table'] })).toBeNull();
    expect(match({ keywords: ['garden hose'] })).toBeNull();
    expect(match({ keywords: [] })).toBeNull();
    expect(createClusterMatcher([])({ keywords: ['garden hose'] })).toBeNull();
  });

  it('does not depend on the order of the clusters, nor on what it was asked before', () => {
    const twins = ['b', 'a'].map((id) => ({ id, keywords: ['french press'] }));
    for (const clusters of [twins, twins.toReversed()]) {
      const matchTwin = createClusterMatcher(clusters);
      expect(matchTwin({ keywords: ['garden hose'] })).toBeNull();
      expect(matchTwin({ keywords: ['french press'] })).toBe('a');
    }
  });

  it('reads the living clusters once, however many groups ask', () => {
    let reads = 0;
    const counted = {
      id: 'a',
      get keywords() {
        reads += 1;
        return ['french press'];
      },
    };
    const matchCounted = createClusterMatcher([counted]);
    const before = reads;
    for (let asked = 0; asked < 10; asked += 1) matchCounted({ keywords: ['french press'] });
    expect(reads).toBe(before);
  });
});

describe('uniqueClusterName', () => {
  it('takes the wanted name, else the fallback, else a number', () => {
    expect(uniqueClusterName('french press', [], 'pillar')).toBe('French press');
    expect(uniqueClusterName('French Press', ['FRENCH  press'], 'best french press')).toBe(
      'Best french press',
    );
    expect(uniqueClusterName('Tea', ['tea', 'Pot', 'tea (2)'], 'pot')).toBe('Tea (3)');
    expect(uniqueClusterName('  ', [], 'tea pot')).toBe('Tea pot');
    expect(uniqueClusterName('', [], '')).toBe('Cluster');
  });

  it('never gives a name that is taken, nor an empty or overlong one', () => {
    const name = fc.oneof(fc.constantFrom('Tea', 'tea ', 'TEA', ''), fc.string({ maxLength: 200 }));
    fc.assert(
      fc.property(name, fc.array(name), name, (wanted, taken, fallback) => {
        const unique = uniqueClusterName(wanted, taken, fallback);
        expect(taken.map(normaliseKeyword)).not.toContain(normaliseKeyword(unique));
        expect(unique.trim()).not.toBe('');
        expect(unique.length).toBeLessThanOrEqual(130);
      }),
    );
  });
});
