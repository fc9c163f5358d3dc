/** What speaks for leading from one page to another. */
export interface Evidence {
  /** Both belong to one cluster of keywords. */
  isSameCluster: boolean;
  /** In that cluster one is the page about the whole and the other about a part. */
  role: 'to_hub' | 'to_supporting' | 'none';
  /** A product and its category, a category and what stands in it; or both stand in one. */
  terms: 'member' | 'shared' | 'none';
  /** How alike what they are about is, 0–1. */
  likeness: number;
}

/**
 * How much each piece of evidence says by itself, 0–1. Ours, set by what each should do alone and together, since no
 * public data set judges links within a site: a shared cluster with any anchor is enough for a link, the words of an
 * anchor alone never are, likeness alone needs to be near to sameness. The order follows the specification
 * (spec/workflows.md, linkContent): clusters and their roles before terms before likeness.
 */
const weights = {
  sameCluster: 0.5,
  toHub: 0.4,
  toSupporting: 0.3,
  member: 0.5,
  sharedTerm: 0.3,
  likeness: 0.6,
  anchor: 0.3,
} as const;

/** Below this a link is not proposed: the threshold a public internal-link auditor begins with (Apify, 48 of 100). */
export const leastLinkScore = 48;

const ofRole = { to_hub: weights.toHub, to_supporting: weights.toSupporting, none: 0 } as const;
const ofTerms = { member: weights.member, shared: weights.sharedTerm, none: 0 } as const;

/** How near a page is to a text, 0–1: independent pieces of evidence, each of which may be wrong ("noisy or"). */
export function relatedness({ isSameCluster, role, terms, likeness }: Evidence): number {
  return either([
    isSameCluster ? weights.sameCluster : 0,
    ofRole[role],
    ofTerms[terms],
    weights.likeness * Math.min(1, Math.max(0, likeness)),
  ]);
}

/**
 * The score of one link, 0–100: how near its page is, and how well its words name that page.
 *
 * @param strength of the anchor, 0–1
 */
export function linkScore(related: number, strength: number): number {
  return Math.round(100 * either([related, weights.anchor * strength]));
}

function either(chances: readonly number[]): number {
  return 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
}

/** Cosines up to here are of titles that have nothing to do with each other (all-MiniLM-L6-v2; see near-duplicate.ts). */
const unrelatedCosine = 0.3;
/** From here on two titles mean the same (`sameMeaning` of near-duplicate.ts). */
const sameCosine = 0.94;

/** A cosine of two embeddings as likeness, 0–1. */
export function likenessOfCosine(cosine: number): number {
  const share = (cosine - unrelatedCosine) / (sameCosine - unrelatedCosine);
  return Math.min(1, Math.max(0, share));
}
