import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchExistingCluster, uniqueClusterName } from '#domain/planner/match-clusters.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { labelledShopKeywords } from './labelled-shop-keywords.ts';

describe('matchExistingCluster', () => {
  const living = Object.entries(labelledShopKeywords).map(([id, keywords]) => ({ id, keywords }));

  it('joins new keywords to the cluster of their subject', () => {
    const group = {
      keywords: ['french press coffee maker', 'large french press', 'french press glass'],
    };
    expect(matchExistingCluster(group, living)?.id).toBe('french press');
  });

  it('leaves a new subject alone, also when it shares the word of all', () => {
    expect(
      matchExistingCluster({ keywords: ['coffee table', 'oak coffee table'] }, living),
    ).toBeNull();
    expect(matchExistingCluster({ keywords: ['garden hose'] }, living)).toBeNull();
    expect(matchExistingCluster({ keywords: ['garden hose'] }, [])).toBeNull();
  });

  it('does not depend on the order of the clusters', () => {
    const twins = ['b', 'a'].map((id) => ({ id, keywords: ['french press'] }));
    expect(matchExistingCluster({ keywords: ['french press'] }, twins)?.id).toBe('a');
    expect(matchExistingCluster({ keywords: ['french press'] }, twins.toReversed())?.id).toBe('a');
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
