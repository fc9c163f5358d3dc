/** How far from its word target an article may be: 15 % either way (issue 6, "Writing"). */
const tolerance = 0.15;

/** Whether so many words meet a word target within 15 %, the bounds included. */
export function meetsWordTarget(words: number, target: number): boolean {
  return Math.abs(words - target) <= target * tolerance;
}
