import { stableHash } from '#domain/shared/stable-hash.ts';
import type { ClusterableKeyword, GroupMember, KeywordGroup } from './cluster-types.ts';
import { spread } from './group-affinity.ts';
import type { DraftGroup } from './join-living.ts';
import type { SubjectWord } from './subject-word.ts';

/** What a group is explained from. */
interface Explaining {
  keywords: readonly ClusterableKeyword[];
  subjects: readonly (readonly SubjectWord[])[];
  likeness: (a: number, b: number) => number;
  /** The keywords most like one, most alike first. */
  neighboursOf: (keyword: number) => ArrayLike<number>;
}

/** Shared words named for each member. */
const namedTerms = 5;

/** Nearest members named for each member. */
const namedNeighbours = 3;

/** Members compared for a score: more change nothing, and would make a huge group quadratic. */
const comparedMembers = 16;

/** Describes a group so that a person can see why each keyword is in it. */
export function explainGroup(
  { members, anchors, clusterId }: DraftGroup,
  explaining: Explaining,
): KeywordGroup {
  const { keywords } = explaining;
  const all = [...anchors, ...members].sort((a, b) => a - b);
  const commonness = countStems(all, explaining.subjects);
  const inGroup = new Set(all);
  const described = byWeight(
    keywords,
    members,
    members.map((member) => describe(member, all, inGroup, commonness, explaining)),
  );
  const memberIds = described.map(({ id }) => id);
  return {
    key: stableHash(memberIds),
    memberIds,
    pillarId: memberIds[0] ?? '',
    cohesion: round(described.reduce((sum, { score }) => sum + score, 0) / members.length),
    clusterId,
    members: described,
  };
}

function describe(
  member: number,
  all: readonly number[],
  inGroup: ReadonlySet<number>,
  commonness: ReadonlyMap<string, number>,
  { keywords, subjects, likeness, neighboursOf }: Explaining,
): GroupMember {
  const compared = spread(all, comparedMembers, member);
  const sum = compared.reduce((total, other) => total + likeness(member, other), 0);
  const near = Array.from(neighboursOf(member)).filter((other) => inGroup.has(other));
  return {
    id: keywords[member]?.id ?? '',
    // A group of one is wholly like itself.
    score: round(compared.length > 0 ? sum / compared.length : 1),
    sharedTerms: sharedTerms(subjects[member] ?? [], commonness),
    nearestIds: (near.length < namedNeighbours ? mostAlike(member, compared, likeness) : near)
      .slice(0, namedNeighbours)
      .map((other) => keywords[other]?.id ?? ''),
  };
}

function mostAlike(
  member: number,
  others: readonly number[],
  likeness: (a: number, b: number) => number,
): number[] {
  return others
    .map((other) => ({ other, alike: likeness(member, other) }))
    .sort((a, b) => b.alike - a.alike || a.other - b.other)
    .map(({ other }) => other);
}

/** In how many of the phrases each stem is. */
function countStems(
  phrases: readonly number[],
  subjects: readonly (readonly SubjectWord[])[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const phrase of phrases) {
    for (const stem of new Set((subjects[phrase] ?? []).map((word) => word.stem))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}

/** Its words, as it spells them, whose stems others have too; the subject before "best" and "price". */
function sharedTerms(
  words: readonly SubjectWord[],
  commonness: ReadonlyMap<string, number>,
): string[] {
  const common = ({ stem }: SubjectWord): number => commonness.get(stem) ?? 0;
  const shared = words
    .filter((word) => common(word) > 1)
    .sort(
      (a, b) =>
        Number(b.kind === 'subject') - Number(a.kind === 'subject') || common(b) - common(a),
    )
    .map(({ word }) => word);
  return [...new Set(shared)].slice(0, namedTerms);
}

/** The most searched first; among equals the more central, then the shorter keyword, then by id. */
function byWeight(
  keywords: readonly ClusterableKeyword[],
  members: readonly number[],
  described: readonly GroupMember[],
): GroupMember[] {
  return described
    .map((member, place) => ({ member, keyword: keywords[members[place] ?? -1] }))
    .sort(
      (a, b) =>
        (b.keyword?.volume ?? -1) - (a.keyword?.volume ?? -1) ||
        b.member.score - a.member.score ||
        (a.keyword?.keyword.length ?? 0) - (b.keyword?.keyword.length ?? 0) ||
        (a.member.id < b.member.id ? -1 : 1),
    )
    .map(({ member }) => member);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
