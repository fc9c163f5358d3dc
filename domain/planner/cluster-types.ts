/** A keyword as clustering sees it. */
export interface ClusterableKeyword {
  id: string;
  keyword: string;
  volume: number | null;
  intent: string | null;
  /** Its embedding; used when every keyword of the list has one of the same length. */
  vector?: Float32Array | number[];
}

export interface ClusterOptions {
  /** How alike the keywords of a group must be. Default balanced. */
  tightness?: 'loose' | 'balanced' | 'tight';
  /** Smallest group that is kept, at least 1. Default 3. */
  minimumSize?: number;
  /** Keeps keywords of people who want to learn apart from those of people who want to buy. Default true. */
  intentWall?: boolean;
  /** The same seed and keywords give the same groups. Default 1. */
  seed?: number;
}

/** Why a keyword is in its group. */
interface GroupMember {
  id: string;
  /** Mean likeness to the group's other members, 0–1. */
  score: number;
  /** Words it has in common with others of the group, the most common first. */
  sharedTerms: string[];
  /** The member most like it; null in a group of one. */
  nearestId: string | null;
}

export interface KeywordGroup {
  /** Derived from the members: the same members have the same key. */
  key: string;
  memberIds: string[];
  /** The keyword the group stands for: most searched, then most central. */
  pillarId: string;
  /** Mean likeness of all members to each other, 0–1. */
  cohesion: number;
  members: GroupMember[];
}

export interface ClusterResult {
  /** Largest first. */
  groups: KeywordGroup[];
  leftOut: { id: string; reason: string }[];
}
