/** Which side of the wall a keyword is on; null: unknown, or navigational, which goes with either. */
export type IntentSide = 'learn' | 'buy' | null;

/** One page answers a question or sells; commercial research and the purchase share their results pages. */
export function intentSide(intent: string | null): IntentSide {
  if (intent === 'informational') return 'learn';
  return intent === 'commercial' || intent === 'transactional' ? 'buy' : null;
}

/**
 * Splits a group at the intent wall when both sides are large enough to be a group of their own; a few
 * keywords of the other side stay, for they would otherwise belong nowhere. Who is on neither side goes
 * with the side it is more like.
 *
 * @param affinity likeness of a member to a list of others
 */
export function splitByIntent(
  members: readonly number[],
  sideOf: (member: number) => IntentSide,
  affinity: (member: number, others: readonly number[]) => number,
  minimumSize: number,
): number[][] {
  const learn = members.filter((member) => sideOf(member) === 'learn');
  const buy = members.filter((member) => sideOf(member) === 'buy');
  if (Math.min(learn.length, buy.length) < minimumSize) return [[...members]];
  const sides = { learn: [...learn], buy: [...buy] };
  for (const member of members) {
    if (sideOf(member) !== null) continue;
    const side = affinity(member, learn) > affinity(member, buy) ? 'learn' : 'buy';
    sides[side].push(member);
  }
  return [sides.learn, sides.buy];
}
