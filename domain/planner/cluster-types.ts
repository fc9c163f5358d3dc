/** A keyword as clustering sees it. */
export interface ClusterableKeyword {
  id: string;
  keyword: string;
  /** Searches a month. */
  volume: number | null;
  intent: string | null;
  /** Its embedding, of the length all others have; some keywords may have none. Views of one buffer are fine. */
  vector?: Float32Array;
  /** The top search results for it, best first. */
  urls?: readonly string[];
  /** The living cluster it is a fixed member of: others may join it there, it never moves. */
  clusterId?: string;
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
export interface GroupMember {
  id: string;
  /** Mean likeness to the group's other members (of a large group, 16 of them), 0–1. */
  score: number;
  /** Words it has in common with others of the group, the most common first. */
  sharedTerms: string[];
  /** The members most like it, at most three, the most alike first; none in a group of one. */
  nearestIds: string[];
}

export interface KeywordGroup {
  /** Derived from the members: the same members have the same key. */
  key: string;
  /** The most searched, then the most central first; without the fixed members of the living cluster they join. */
  memberIds: string[];
  /** The keyword the group stands for: the first member. Of a joined cluster, too, a new one. */
  pillarId: string;
  /** Mean likeness of all members to each other, 0–1. */
  cohesion: number;
  /** The living cluster these members join; null: a new one. */
  clusterId: string | null;
  /** In the order of memberIds. */
  members: GroupMember[];
}

/** A keyword no group takes, and why, in words for the customer. */
export interface LeftOutKeyword {
  id: string;
  reason: string;
  /** The keyword most like it; null when nothing is. */
  nearestId: string | null;
}

export interface ClusterResult {
  /** Largest first. */
  groups: KeywordGroup[];
  leftOut: LeftOutKeyword[];
}
