import type { PlanningStage } from '#domain/writer/planning-stages.ts';
import type { RunReference } from './shared.ts';

export interface PlanItemsInput extends RunReference {
  stage: PlanningStage;
}

/** From keywords to articles: what the children of each stage are. */
export interface PlanningActivities {
  /**
   * Makes the children of a stage, with what they hold, once; those that the request made are there already.
   *
   * @returns how many there are
   */
  planItems(input: PlanItemsInput): Promise<{ items: number }>;
}
