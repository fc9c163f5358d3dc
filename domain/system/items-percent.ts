/** Where each stage of a run that works through stages of children begins and ends, in percent of the run. */
const spans: Readonly<Record<string, readonly [number, number]>> = {
  cluster: [0, 10],
  ideas: [10, 30],
  write: [30, 100],
  // Of an automation, whose children of all stages count together.
  content: [37, 50],
  image_prompts: [50, 62],
  images: [62, 75],
  publish: [87, 100],
};

const whole = [0, 100] as const;

/** The last percent is the run's own end. */
const most = 99;

/**
 * How far a run is whose children have ended so far: 99 at most.
 *
 * @param stage of the run; a batch has one stage, the others have theirs
 * @param present percent, which never falls
 */
export function itemsPercent(
  stage: string,
  { ended, total, present }: { ended: number; total: number; present: number },
): number {
  if (total <= 0) return present;
  const [from, to] = spans[stage] ?? whole;
  const reached = from + Math.floor(((to - from) * Math.min(ended, total)) / total);
  return Math.max(present, Math.min(most, reached));
}
