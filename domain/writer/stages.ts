/** The stages of the content pipeline, in order (spec/workflows.md, contentPipeline). */
export const pipelineStages = [
  'generate',
  'image_prompts',
  'images',
  'link',
  'optimize',
  'review',
  'publish',
] as const;

export type PipelineStage = (typeof pipelineStages)[number];

/** Percent of the whole at which a stage begins, by how long the stages usually take. */
const startPercent: Readonly<Record<PipelineStage, number>> = {
  generate: 0,
  image_prompts: 40,
  images: 45,
  link: 65,
  optimize: 70,
  review: 85,
  publish: 90,
};

/** The wanted stages in pipeline order, each once. */
export function orderStages(wanted: readonly PipelineStage[]): PipelineStage[] {
  return pipelineStages.filter((stage) => wanted.includes(stage));
}

/**
 * Percent (0–100) of the whole pipeline when `done` of `total` parts of a stage are finished. A stage that
 * is left out is jumped over, so the figure only rises. A stage without parts counts as finished.
 */
export function stagePercent(stage: PipelineStage, done: number, total: number): number {
  const next = pipelineStages[pipelineStages.indexOf(stage) + 1];
  const start = startPercent[stage];
  const end = next ? startPercent[next] : 100;
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
  return Math.round(start + (end - start) * share);
}
