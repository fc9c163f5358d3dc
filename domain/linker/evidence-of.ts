import { titleLikeness } from '#domain/planner/title-likeness.ts';
import { createTitleReader } from '#domain/planner/title-words.ts';
import type { clusterRoles } from '#domain/writer/states.ts';
import { type Evidence, likenessOfCosine } from './link-score.ts';

type ClusterRole = (typeof clusterRoles)[number];

/** What is known of a page beside its text. */
export interface PageFacts {
  /** What it is about: the keyword it was written for, else its title. */
  subject: string;
  /** Of the subject; the vectors of one comparison are of one model. */
  vector?: Float32Array | undefined;
  /** Clusters it belongs to, with the parts it plays in each. */
  clusters: ReadonlyMap<string, ReadonlySet<ClusterRole>>;
  /** Categories and tags it stands under. */
  terms: ReadonlySet<string>;
  /** The category or tag that it is the page of. */
  ownTerm: string | null;
}

/** A function that tells what speaks for leading from this page to another. */
export function createEvidenceReader(own: PageFacts): (other: PageFacts) => Evidence {
  const read = createTitleReader();
  const subject = read(own.subject);
  return (other) => ({
    isSameCluster: sharedClusters(own, other).length > 0,
    role: roleOf(own, other),
    terms: termsOf(own, other),
    likeness:
      own.vector && other.vector
        ? likenessOfCosine(cosine(own.vector, other.vector))
        : titleLikeness(subject, read(other.subject)).score,
  });
}

function sharedClusters(own: PageFacts, other: PageFacts): string[] {
  return [...own.clusters.keys()].filter((id) => other.clusters.has(id));
}

function roleOf(own: PageFacts, other: PageFacts): Evidence['role'] {
  const isHub = ({ clusters }: PageFacts, id: string) => clusters.get(id)?.has('hub') ?? false;
  const shared = sharedClusters(own, other);
  if (shared.some((id) => isHub(other, id) && !isHub(own, id))) return 'to_hub';
  return shared.some((id) => isHub(own, id) && !isHub(other, id)) ? 'to_supporting' : 'none';
}

function termsOf(own: PageFacts, other: PageFacts): Evidence['terms'] {
  const isMember = (page: PageFacts, of: PageFacts) =>
    of.ownTerm !== null && page.terms.has(of.ownTerm);
  if (isMember(own, other) || isMember(other, own)) return 'member';
  return [...own.terms].some((id) => other.terms.has(id)) ? 'shared' : 'none';
}

function cosine(one: Float32Array, other: Float32Array): number {
  let [product, oneSquare, otherSquare] = [0, 0, 0];
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    product += value * against;
    oneSquare += value * value;
    otherSquare += against * against;
  }
  const lengths = Math.sqrt(oneSquare * otherSquare);
  return lengths === 0 ? 0 : product / lengths;
}
