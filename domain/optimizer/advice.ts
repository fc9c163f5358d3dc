import type { ContentScores } from './analyse-content.ts';

/** More than this is no help: a rewrite tends to do the first of a long list. */
const mostAdvice = 15;

/** What costs a text most, in the words of its checks, the most expensive first. */
export function adviceOf(scores: ContentScores): string[] {
  const { overall, ...parts } = scores;
  const weightOf = new Map(overall.reasons.map(({ kind, most }) => [kind, most]));
  const lost = Object.entries(parts).flatMap(([part, { reasons }]) =>
    reasons.map(({ message, points, most }) => ({
      message,
      cost: ((most - points) * (weightOf.get(part) ?? 0)) / 100,
    })),
  );
  return lost
    .filter(({ cost }) => cost >= 0.5)
    .sort((left, right) => right.cost - left.cost)
    .slice(0, mostAdvice)
    .map(({ message }) => message);
}
