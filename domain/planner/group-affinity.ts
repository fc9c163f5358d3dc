/** Members compared for a mean likeness: enough for a steady figure, and bounded in a huge group. */
const comparedMembers = 16;

export interface GroupAffinity {
  /** Mean likeness of a keyword to a list of others, itself not counted; 0 without others. */
  affinity: (keyword: number, others: readonly number[]) => number;
  /** Mean likeness of a group's members to each other; 0 for one alone. */
  cohesion: (members: readonly number[]) => number;
}

export function createGroupAffinity(likeness: (a: number, b: number) => number): GroupAffinity {
  const affinity = (keyword: number, others: readonly number[]): number =>
    mean(spread(others, comparedMembers, keyword).map((other) => likeness(keyword, other)));
  return {
    affinity,
    cohesion: (members) =>
      mean(spread(members, comparedMembers).map((member) => affinity(member, members))),
  };
}

/** Up to `most` of the members, evenly spread over the list, without the one compared with them. */
export function spread(members: readonly number[], most: number, without?: number): number[] {
  const step = Math.max(1, members.length / most);
  const chosen: number[] = [];
  for (let at = 0; Math.floor(at) < members.length; at += step) {
    const member = members[Math.floor(at)];
    if (member !== undefined && member !== without) chosen.push(member);
  }
  return chosen;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
