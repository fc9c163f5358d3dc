/**
 * Every task queue. Workflows and database work share `core`; each vendor has its own, so that a slow
 * or failing one delays only its own work.
 */
export const taskQueues = {
  core: 'core',
  openAiText: 'openai-text',
  openAiImages: 'openai-images',
  runware: 'runware',
  /** Grouping: minutes of a processor and a gigabyte of memory a run. */
  clustering: 'clustering',
  search: 'search',
  /** Pages of other people's sites: slow by courtesy, and as slow as they are. */
  pageReader: 'page-reader',
  wordPress: 'wordpress',
  mail: 'mail',
  /** Work on the rows of all accounts: its worker alone holds the role that may. */
  system: 'system',
} as const;

export type TaskQueue = (typeof taskQueues)[keyof typeof taskQueues];

export const allTaskQueues: readonly TaskQueue[] = Object.values(taskQueues);
