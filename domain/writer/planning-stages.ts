/** The stages from raw keywords to articles, in order; each is a set of runs, and the next begins when all have ended. */
export const planningStages = ['cluster', 'ideas', 'write'] as const;

export type PlanningStage = (typeof planningStages)[number];

/** The stages from this one on. */
export function planningStagesFrom(first: PlanningStage): PlanningStage[] {
  return planningStages.slice(planningStages.indexOf(first));
}
