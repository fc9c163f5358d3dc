import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClusterNames } from '#domain/planner/cluster-names.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';

describe('createClusterNames', () => {
  it('takes the wanted name, else the fallback, else a number', () => {
    expect(createClusterNames([])('french press', 'pillar')).toBe('French press');
    const choose = createClusterNames(['FRENCH  press', 'tea', 'Pot', 'tea (2)']);
    expect(choose('French Press', 'best french press')).toBe('Best french press');
    expect(choose('Tea', 'pot')).toBe('Tea (3)');
    expect(choose('Tea', 'pot')).toBe('Tea (4)');
    expect(choose('  ', 'tea pot')).toBe('Tea pot');
    expect(choose('', '')).toBe('Cluster');
  });

  it('never gives a name twice or one that is taken, nor an empty or overlong one', () => {
    const name = fc.oneof(fc.constantFrom('Tea', 'tea ', 'TEA', ''), fc.string({ maxLength: 200 }));
    fc.assert(
      fc.property(fc.array(name), fc.array(fc.tuple(name, name)), (taken, wishes) => {
        const choose = createClusterNames(taken);
        const given = wishes.map(([wanted, fallback]) => choose(wanted, fallback));
        const all = [...new Set(taken.map(normaliseKeyword)), ...given.map(normaliseKeyword)];
        expect(new Set(all).size).toBe(all.length);
        for (const chosen of given) {
          expect(chosen.trim()).not.toBe('');
          expect(Array.from(chosen).length).toBeLessThanOrEqual(130);
        }
      }),
    );
  });
});
