/** Stages of an automation run in their order; their numbers (1–8) are those of spec/domain.md. */
export const automationStages = [
  'cluster',
  'ideas',
  'tasks',
  'content',
  'image_prompts',
  'images',
  'review',
  'publish',
] as const;
export type AutomationStage = (typeof automationStages)[number];

/** Stages that are done in batches of a size that is set. */
export type BatchedStage = Exclude<AutomationStage, 'publish'>;

export interface StageSettings {
  /** Off: passed over. */
  enabled: boolean;
  batchSize: number;
}

export interface PublishSettings {
  enabled: boolean;
  /** What passes readiness is approved without a person, after the hold. */
  autoApprove: boolean;
  /** Seconds in which a person may reject before that. */
  approvalHoldSeconds: number;
  /** Contents a day of the site, by hand or not. */
  dailyCap: number;
}

/** How a site is automated, as it is set and as a run keeps it from its start on. */
export interface AutomationSettings {
  stages: Record<BatchedStage, StageSettings>;
  publish: PublishSettings;
  withinStageDelaySeconds: number;
  betweenStageDelaySeconds: number;
  /** Credits a run may use; null: as many as there are. */
  creditLimit: number | null;
}

/** Defaults of spec/domain.md; the hold and the cap are ours. */
export const defaultAutomationSettings: AutomationSettings = {
  stages: {
    cluster: { enabled: true, batchSize: 50 },
    ideas: { enabled: true, batchSize: 1 },
    tasks: { enabled: true, batchSize: 20 },
    content: { enabled: true, batchSize: 1 },
    image_prompts: { enabled: true, batchSize: 1 },
    images: { enabled: true, batchSize: 1 },
    review: { enabled: true, batchSize: 20 },
  },
  publish: { enabled: false, autoApprove: false, approvalHoldSeconds: 3600, dailyCap: 5 },
  withinStageDelaySeconds: 0,
  betweenStageDelaySeconds: 0,
  creditLimit: null,
};

/** Whether a stage is done or passed over. */
export function isStageOn(
  { stages, publish }: AutomationSettings,
  stage: AutomationStage,
): boolean {
  return stage === 'publish' ? publish.enabled : stages[stage].enabled;
}
