import { describe, expect, it } from 'vitest';
import { createEvidenceReader, type PageFacts } from '#domain/linker/evidence-of.ts';
import {
  leastLinkScore,
  likenessOfCosine,
  linkScore,
  relatedness,
} from '#domain/linker/link-score.ts';

const facts = (change: Partial<PageFacts> = {}): PageFacts => ({
  subject: 'cold brew',
  clusters: new Map(),
  terms: new Set(),
  ownTerm: null,
  ...change,
});
const evidence = (own: Partial<PageFacts>, other: Partial<PageFacts>) =>
  createEvidenceReader(facts(own))(facts(other));
const cluster = (...roles: ('hub' | 'supporting' | 'attribute')[]) =>
  new Map([['coffee', new Set(roles)]]);

describe('what speaks for a link', () => {
  it('is a cluster both belong to, and the way between its hub and its parts', () => {
    const [part, hub] = [{ clusters: cluster('supporting') }, { clusters: cluster('hub') }];
    expect(evidence(part, hub)).toMatchObject({ isSameCluster: true, role: 'to_hub' });
    expect(evidence(hub, part)).toMatchObject({ isSameCluster: true, role: 'to_supporting' });
    expect(evidence(part, part)).toMatchObject({ isSameCluster: true, role: 'none' });
    expect(evidence(hub, hub)).toMatchObject({ isSameCluster: true, role: 'none' });
    const elsewhere = { clusters: new Map([['tea', new Set(['hub'] as const)]]) };
    expect(evidence(part, elsewhere)).toMatchObject({ isSameCluster: false, role: 'none' });
  });

  it('is a category, between its page and what stands in it both ways, and among that', () => {
    const [product, category] = [{ terms: new Set(['kettles']) }, { ownTerm: 'kettles' }];
    expect(evidence(product, category).terms).toBe('member');
    expect(evidence(category, product).terms).toBe('member');
    expect(evidence(product, product).terms).toBe('shared');
    expect(evidence(product, { terms: new Set(['mugs']) }).terms).toBe('none');
  });

  it('is what they are about: by vectors where both have one, else by words', () => {
    const vector = (...values: number[]) => Float32Array.from(values);
    expect(evidence({ vector: vector(1, 0) }, { vector: vector(2, 0) }).likeness).toBe(1);
    expect(evidence({ vector: vector(1, 0) }, { vector: vector(0, 1) }).likeness).toBe(0);
    expect(evidence({ vector: vector(0, 0) }, { vector: vector(0, 1) }).likeness).toBe(0);
    expect(evidence({ vector: vector(1, 0) }, { subject: 'tax returns' }).likeness).toBe(0);
    expect(evidence({}, { subject: 'Brewing cold' }).likeness).toBeGreaterThan(0.7);
  });
});

describe('a score', () => {
  const none = { isSameCluster: false, role: 'none', terms: 'none', likeness: 0 } as const;
  const best = linkScore(relatedness({ ...none, isSameCluster: true, role: 'to_hub' }), 1);

  it('is enough for a link with a shared cluster and any anchor, never with an anchor alone', () => {
    expect(linkScore(relatedness({ ...none, isSameCluster: true }), 0.5)).toBeGreaterThanOrEqual(
      leastLinkScore,
    );
    expect(linkScore(relatedness(none), 1)).toBeLessThan(leastLinkScore);
  });

  it('rises with every piece of evidence and ends at 100', () => {
    const all = { isSameCluster: true, role: 'to_hub', terms: 'member', likeness: 1 } as const;
    expect(best).toBeGreaterThan(linkScore(relatedness({ ...none, isSameCluster: true }), 1));
    expect(linkScore(relatedness(all), 1)).toBeGreaterThan(best);
    expect(linkScore(relatedness(all), 1)).toBeLessThanOrEqual(100);
    expect(linkScore(relatedness({ ...none, likeness: 7 }), 0)).toBe(60);
  });

  it('takes cosines of unrelated titles for nothing, and those of the same meaning for all', () => {
    expect([0.1, 0.3, 0.62, 0.94, 1].map(likenessOfCosine)).toEqual([
      0,
      0,
      expect.closeTo(0.5),
      1,
      1,
    ]);
  });
});
