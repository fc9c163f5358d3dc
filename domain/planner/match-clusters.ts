import { normaliseKeyword } from './normalise-keyword.ts';
import { createTermReader } from './phrase-terms.ts';

interface KeywordGroup {
  keywords: readonly string[];
}

interface ExistingCluster extends KeywordGroup {
  id: string;
}

/** Below this likeness (cosine of the groups' terms) two groups are two subjects. */
const sameSubject = 0.7;

/** Longest cluster name that a list still shows whole. */
const maximumNameLength = 120;

/**
 * Finds the living cluster a new group belongs to, by the terms of their keywords; null when none is alike
 * enough, for a wrong merge costs a page and a split a line. Of equally alike ones the first by id. The
 * terms of the living clusters are read once, so make one matcher for all groups of a run.
 */
export function createClusterMatcher(
  existing: readonly ExistingCluster[],
): (group: KeywordGroup) => string | null {
  const readTerms = createTermReader();
  const candidates = [...existing]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((cluster) => ({ id: cluster.id, terms: groupTerms(cluster, readTerms) }));
  return (group) => {
    const wanted = groupTerms(group, readTerms);
    let best: string | null = null;
    let bestLikeness = sameSubject;
    for (const { id, terms } of candidates) {
      const likeness = cosine(wanted, terms);
      if (likeness > bestLikeness) {
        best = id;
        bestLikeness = likeness;
      }
    }
    return best;
  };
}

/**
 * A name nobody in the sector has (compared without case): the wanted one, else the fallback (the pillar
 * keyword), else the first of `… (2)`, `… (3)`.
 *
 * @param fallback also used when the wanted name is empty; when both are, the name is "Cluster"
 */
export function uniqueClusterName(
  wanted: string,
  takenNames: Iterable<string>,
  fallback: string,
): string {
  const taken = new Set([...takenNames].map(normaliseKeyword));
  const given = [wanted, fallback].map(presentable).filter((name) => name !== '');
  const candidates = given.length > 0 ? given : ['Cluster'];
  const free = candidates.find((name) => !taken.has(normaliseKeyword(name)));
  if (free !== undefined) return free;
  const [base] = candidates;
  for (let number = 2; ; number += 1) {
    const numbered = `${base} (${number})`;
    if (!taken.has(normaliseKeyword(numbered))) return numbered;
  }
}

/** A group's terms as a vector of length 1: how large a share of its keywords holds each, in proportion. */
function groupTerms(
  { keywords }: KeywordGroup,
  readTerms: (keyword: string) => string[],
): Map<string, number> {
  const shares = new Map<string, number>();
  for (const keyword of keywords) {
    for (const term of new Set(readTerms(keyword))) {
      shares.set(term, (shares.get(term) ?? 0) + 1 / keywords.length);
    }
  }
  const length = Math.sqrt([...shares.values()].reduce((sum, share) => sum + share * share, 0));
  return new Map([...shares].map(([term, share]) => [term, share / length]));
}

/** Of vectors of length 1; 0 where one is empty. */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [term, share] of a) product += share * (b.get(term) ?? 0);
  return product;
}

function presentable(name: string): string {
  const line = name.replace(/\s+/gu, ' ').trim().slice(0, maximumNameLength).trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}
