import { stableHash } from '#domain/shared/stable-hash.ts';
import type { ClusterableKeyword, KeywordGroup } from './cluster-types.ts';
import { createStemmer, subjectWords } from './phrase-terms.ts';

type Similarity = (a: number, b: number) => number;

/** Shared words named for each member. */
const namedTerms = 5;

/** Nearest members named for each member. */
const namedNeighbours = 3;

/** Members compared for a score: more change nothing, and would make a huge group quadratic. */
const comparedMembers = 100;

/** Describes a group so that a person can see why each keyword is in it. */
export function explainGroup(
  keywords: readonly ClusterableKeyword[],
  members: readonly number[],
  similarity: Similarity,
): KeywordGroup {
  const sharedTerms = findSharedTerms(keywords, members);
  const described = members.map((member, place) => {
    const { mean, nearest } = compareWithOthers(member, members, similarity);
    return {
      id: keywords[member]?.id ?? '',
      score: round(mean),
      sharedTerms: sharedTerms[place] ?? [],
      nearestIds: nearest.map((other) => keywords[other]?.id ?? ''),
    };
  });
  const memberIds = described.map(({ id }) => id);
  return {
    key: stableHash(memberIds),
    memberIds,
    pillarId: choosePillar(
      keywords,
      members,
      described.map(({ score }) => score),
    ),
    clusterId: null,
    cohesion: round(described.reduce((sum, { score }) => sum + score, 0) / members.length),
    members: described,
  };
}

function compareWithOthers(
  member: number,
  members: readonly number[],
  similarity: Similarity,
): { mean: number; nearest: number[] } {
  const others = members
    .filter((other) => other !== member)
    .slice(0, comparedMembers)
    .map((other) => ({ other, likeness: similarity(member, other) }));
  const sum = others.reduce((total, { likeness }) => total + likeness, 0);
  const nearest = others
    .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
    .slice(0, namedNeighbours)
    .map(({ other }) => other);
  // A group of one is wholly like itself.
  return { mean: others.length > 0 ? sum / others.length : 1, nearest };
}

/** Volume decides; among equals the more central, then the shorter keyword. */
function choosePillar(
  keywords: readonly ClusterableKeyword[],
  members: readonly number[],
  scores: readonly number[],
): string {
  const ranked = members
    .map((member, place) => ({ keyword: keywords[member], score: scores[place] ?? 0 }))
    .sort(
      (a, b) =>
        (b.keyword?.volume ?? -1) - (a.keyword?.volume ?? -1) ||
        b.score - a.score ||
        (a.keyword?.keyword.length ?? 0) - (b.keyword?.keyword.length ?? 0),
    );
  return ranked[0]?.keyword?.id ?? '';
}

/** For each member its words, as it spells them, whose stems other members have too. */
function findSharedTerms(
  keywords: readonly ClusterableKeyword[],
  members: readonly number[],
): string[][] {
  const stemWord = createStemmer();
  const words = members.map((member) => [
    ...new Set(subjectWords(keywords[member]?.keyword ?? '')),
  ]);
  const frequency = new Map<string, number>();
  for (const own of words) {
    for (const stem of new Set(own.map(stemWord))) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
  }
  const common = (word: string): number => frequency.get(stemWord(word)) ?? 0;
  return words.map((own) =>
    own
      .filter((word) => common(word) > 1)
      .sort((a, b) => common(b) - common(a))
      .slice(0, namedTerms),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
