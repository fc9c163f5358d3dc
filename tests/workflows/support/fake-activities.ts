import type { PlannerActivities } from '#contracts/activities/planner.ts';
import type { PublisherActivities } from '#contracts/activities/publisher.ts';
import type { SystemActivities } from '#contracts/activities/system.ts';
import type { ThinkerActivities } from '#contracts/activities/thinker.ts';
import type { WriterActivities } from '#contracts/activities/writer.ts';

export type AllActivities = PlannerActivities &
  PublisherActivities &
  SystemActivities &
  ThinkerActivities &
  WriterActivities;

/** What the fakes were asked, in order: `activity` or `activity:detail`. */
export type CallLog = string[];

const drawn = {
  storageKey: 'account/images/image.png',
  sha256: 'hash',
  mime: 'image/png',
  bytes: 100,
  width: 8,
  height: 8,
  model: 'model',
};

/** Activities that answer at once and write down that they were called; a scenario overrides some. */
export function fakeActivities(
  calls: CallLog,
  overrides: Partial<AllActivities> = {},
): AllActivities {
  const log = (line: string) => void calls.push(line);
  const results: Record<string, Record<string, string | number>> = {
    auto_cluster: { named: 1 },
    generate_ideas: { ideas: 3 },
    generate_content: { contentId: 'content-1', wordCount: 900 },
    generate_image_prompts: { images: 1 },
  };
  return {
    prepareAiStep: async ({ functionName, step }) => {
      log(`prepareAiStep:${step}`);
      return { stepId: functionName };
    },
    callModel: async ({ stepId, turn }) => log(`callModel:${stepId}:${turn}`),
    saveAiStep: async ({ stepId }) => {
      log(`saveAiStep:${stepId}`);
      return { outcome: 'saved', result: results[stepId] ?? {}, message: 'saved', credits: 1 };
    },
    loadKeywords: async () => {
      log('loadKeywords');
      return { embeddingBatches: 2 };
    },
    embedKeywords: async ({ batch }) => log(`embedKeywords:${batch}`),
    groupKeywords: async () => {
      log('groupKeywords');
      return { namingBatches: 2 };
    },
    saveClusters: async () => {
      log('saveClusters');
      return { keywords: 10, clusters: 2, leftOut: 1 };
    },
    listImages: async () => ({ imageIds: ['image-1', 'image-2'] }),
    drawImage: async ({ imageId }) => {
      log(`drawImage:${imageId}`);
      return drawn;
    },
    saveImage: async ({ imageId }) => log(`saveImage:${imageId}`),
    failImage: async ({ imageId }) => log(`failImage:${imageId}`),
    putTaskBack: async ({ to }) => log(`putTaskBack:${to}`),
    preparePublication: async () => {
      log('preparePublication');
      return { recordId: 'record-1' };
    },
    publishPost: async () => {
      log('publishPost');
      const remoteUrl = 'https://example.com/post';
      return { remoteId: '1', remoteUrl, remoteStatus: 'publish', contentVersion: 1, warnings: [] };
    },
    savePublication: async () => log('savePublication'),
    failPublication: async () => log('failPublication'),
    finishRun: async ({ status }) => log(`finishRun:${status}`),
    listWaitingItems: async () => [],
    cancelWaitingItems: async () => log('cancelWaitingItems'),
    countItems: async () => ({ completed: 0, failed: 0, cancelled: 0 }),
    ...overrides,
  };
}
