/** Which side of the wall a keyword is on; null: unknown, or navigational, which goes with either. */
export type IntentSide = 'learn' | 'buy' | null;

/** One page answers a question or sells; commercial research and the purchase share their results pages. */
export function intentSide(intent: string | null): IntentSide {
  if (intent === 'informational') return 'learn';
  return intent === 'commercial' || intent === 'transactional' ? 'buy' : null;
}

/** The side of a group: that of its members who are on one; null when none is, or both are. */
export function sideOfGroup(
  members: readonly number[],
  sideOf: (member: number) => IntentSide,
): IntentSide {
  const sides = new Set(members.map(sideOf).filter((side) => side !== null));
  const [side = null] = sides;
  return sides.size === 1 ? side : null;
}

/**
 * Divides a group at the intent wall. Who is on neither side goes with the side it is more like.
 *
 * @param affinity likeness of a member to a list of others
 */
export function splitByIntent(
  members: readonly number[],
  sideOf: (member: number) => IntentSide,
  affinity: (member: number, others: readonly number[]) => number,
): number[][] {
  const learn = members.filter((member) => sideOf(member) === 'learn');
  const buy = members.filter((member) => sideOf(member) === 'buy');
  if (learn.length === 0 || buy.length === 0) return [[...members]];
  const sides = { learn: [...learn], buy: [...buy] };
  for (const member of members) {
    if (sideOf(member) !== null) continue;
    const side = affinity(member, learn) > affinity(member, buy) ? 'learn' : 'buy';
    sides[side].push(member);
  }
  return [sides.learn, sides.buy].map((side) => side.sort((a, b) => a - b));
}
