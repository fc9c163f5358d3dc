import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywordStatusAfter } from '#domain/planner/keyword-status.ts';
import { keywordStatuses } from '#domain/planner/states.ts';
import { refusedMove } from '#domain/shared/transitions.ts';

const status = fc.constantFrom(...keywordStatuses);

describe('the status of a keyword', () => {
  it('follows its cluster: mapped with one, new without', () => {
    expect(keywordStatusAfter({ from: 'new', hasCluster: true })).toBe('mapped');
    expect(keywordStatusAfter({ from: 'mapped', hasCluster: false })).toBe('new');
    expect(keywordStatusAfter({ from: 'archived', hasCluster: true })).toBe('archived');
    expect(keywordStatusAfter({ from: 'active', hasCluster: false })).toBe('active');
  });

  it('is never mapped without a cluster and never new with one, whatever was and is asked for', () => {
    const change = fc.record({
      from: status,
      wish: fc.option(status, { nil: undefined }),
      hasCluster: fc.boolean(),
    });
    fc.assert(
      fc.property(change, (asked) => {
        const refusal = refusedMove(() => {
          const after = keywordStatusAfter(asked);
          expect(after).not.toBe(asked.hasCluster ? 'new' : 'mapped');
        });
        // Who asks for nothing is refused nothing.
        expect(asked.wish === undefined && refusal !== undefined).toBe(false);
      }),
    );
  });

  it('takes a wish for where it is, and every other legal one', () => {
    expect(keywordStatusAfter({ from: 'new', wish: 'new', hasCluster: false })).toBe('new');
    expect(keywordStatusAfter({ from: 'mapped', wish: 'mapped', hasCluster: true })).toBe('mapped');
    expect(keywordStatusAfter({ from: 'mapped', wish: 'archived', hasCluster: true })).toBe(
      'archived',
    );
    expect(keywordStatusAfter({ from: 'archived', wish: 'new', hasCluster: false })).toBe('new');
  });

  it('is mapped by the cluster it is given, also beside the status it was read with', () => {
    expect(keywordStatusAfter({ from: 'new', wish: 'new', hasCluster: true })).toBe('mapped');
  });

  it.each([
    ['new', 'mapped', false, 'The keyword is new and cannot become mapped: it has no cluster.'],
    ['mapped', 'mapped', false, 'The keyword is new and cannot become mapped: it has no cluster.'],
    ['mapped', 'new', true, 'The keyword is mapped and cannot become new: it has a cluster.'],
    ['archived', 'new', true, 'The keyword is archived and cannot become new: it has a cluster.'],
  ] as const)('refuses %s → %s (with a cluster: %s), naming both states', (...row) => {
    const [from, wish, hasCluster, message] = row;
    const refusal = refusedMove(() => keywordStatusAfter({ from, wish, hasCluster }));
    expect(refusal).toBe(message);
  });
});
