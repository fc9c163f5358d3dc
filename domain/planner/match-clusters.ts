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
 * The living cluster a new group belongs to, by the terms of their keywords; null when none is alike
 * enough, for a wrong merge costs a page and a split a line. Of equally alike ones the first by id.
 */
export function matchExistingCluster(
  group: KeywordGroup,
  existing: readonly ExistingCluster[],
): ExistingCluster | null {
  const readTerms = createTermReader();
  const wanted = groupTerms(group, readTerms);
  let best: ExistingCluster | null = null;
  let bestLikeness = sameSubject;
  for (const cluster of [...existing].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const likeness = cosine(wanted, groupTerms(cluster, readTerms));
    if (likeness > bestLikeness) {
      best = cluster;
      bestLikeness = likeness;
    }
  }
  return best;
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

/** How large a share of the group's keywords holds each term. */
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
  return shares;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [term, share] of a) product += share * (b.get(term) ?? 0);
  return product === 0 ? 0 : product / (length(a) * length(b));
}

function length(shares: ReadonlyMap<string, number>): number {
  return Math.hypot(...shares.values());
}

function presentable(name: string): string {
  const line = name.replace(/\s+/gu, ' ').trim().slice(0, maximumNameLength).trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}
