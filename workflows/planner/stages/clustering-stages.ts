/** Stages of a clustering run, in order. */
export const clusteringStages = [
  'load',
  'embed',
  'search',
  'group',
  'review',
  'name',
  'save',
] as const;

export type ClusteringStage = (typeof clusteringStages)[number];
