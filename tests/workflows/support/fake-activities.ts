import type { RuleActivities } from '#contracts/activities/automation-rules.ts';
import type { AutomationActivities } from '#contracts/activities/automation-runs.ts';
import type { GrowthActivities } from '#contracts/activities/growth.ts';
import type { IdeaActivities } from '#contracts/activities/ideas.ts';
import type { LinkerActivities } from '#contracts/activities/linker.ts';
import type { MailActivities } from '#contracts/activities/mail.ts';
import type { OptimizerActivities } from '#contracts/activities/optimizer.ts';
import type { PlannerActivities } from '#contracts/activities/planner.ts';
import type { PlanningActivities } from '#contracts/activities/planning.ts';
import type { PublisherActivities } from '#contracts/activities/publisher.ts';
import type { ReconciliationActivities } from '#contracts/activities/reconciliation.ts';
import type { ReparseActivities } from '#contracts/activities/reparse.ts';
import type { ResearchActivities } from '#contracts/activities/research.ts';
import type { ReviewActivities } from '#contracts/activities/review.ts';
import type { SystemActivities } from '#contracts/activities/system.ts';
import type { ThinkerActivities } from '#contracts/activities/thinker.ts';
import type { TrialActivities } from '#contracts/activities/trials.ts';
import type { WriterActivities } from '#contracts/activities/writer.ts';

export type AllActivities = AutomationActivities &
  GrowthActivities &
  IdeaActivities &
  LinkerActivities &
  MailActivities &
  OptimizerActivities &
  PlannerActivities &
  PlanningActivities &
  PublisherActivities &
  ReconciliationActivities &
  ResearchActivities &
  RuleActivities &
  ReparseActivities &
  ReviewActivities &
  SystemActivities &
  ThinkerActivities &
  TrialActivities &
  WriterActivities;

/** What the fakes were asked, in order: `activity` or `activity:detail`. */
export type CallLog = string[];

/** Writes a call down and answers. */
type Log = <Answer = void>(line: string, answer?: Answer) => Promise<Answer>;

/** Activities that answer at once and write down that they were called; a scenario overrides some. */
export function fakeActivities(
  calls: CallLog,
  overrides: Partial<AllActivities> = {},
): AllActivities {
  const log: Log = async (line, answer) => {
    calls.push(line);
    return answer as never;
  };
  return {
    ...automation(log),
    ...thinker(log),
    ...trials(log),
    ...growth(log),
    ...ideas(log),
    ...linker(log),
    ...optimizer(log),
    ...planner(log),
    ...planning(log),
    ...writer(log),
    ...publisher(log),
    ...reconciliation(log),
    ...reparse(log),
    ...research(log),
    ...rules(log),
    ...review(log),
    ...system(log),
    ...mail(log),
    ...overrides,
  };
}

const results: Record<string, Record<string, string | number>> = {
  auto_cluster: { named: 1 },
  generate_ideas: { ideas: 3, repeated: 1, near_duplicates: 1 },
  generate_content: { contentId: 'content-1', wordCount: 900 },
  generate_image_prompts: { images: 1 },
  creative_titles: { titles: 10 },
  optimize_content: { contentId: 'content-1', scoreBefore: 41, scoreAfter: 78, kept: 1 },
};

const drawn = {
  storageKey: 'account/images/image',
  sha256: 'hash',
  mime: 'image/png',
  bytes: 100,
  width: 8,
  height: 8,
  model: 'model',
};

/** What a destination answers. */
export const publishedPost = {
  remoteId: '1',
  remoteUrl: 'https://example.com/post',
  remoteStatus: 'publish',
  contentVersion: 1,
  warnings: [],
};

function automation(log: Log): AutomationActivities {
  return {
    startScheduled: () => log('startScheduled', { runId: 'run-1' }),
    passOver: ({ stage }) => log(`passOver:${stage}`),
    takeBatch: ({ stage }) => log(`takeBatch:${stage}`, { items: 0, runs: 0, title: stage }),
    countAutomation: () => log('countAutomation', { batches: 1, items: 5, failed: 0 }),
    closeStages: ({ status }) => log(`closeStages:${status}`),
  };
}

function thinker(log: Log): ThinkerActivities {
  return {
    prepareAiStep: ({ functionName, step }) =>
      log(`prepareAiStep:${step}`, { stepId: functionName }),
    callModel: ({ stepId, turn }) => log(`callModel:${stepId}:${turn}`),
    saveAiStep: ({ stepId }) =>
      log(`saveAiStep:${stepId}`, {
        outcome: 'saved' as const,
        result: results[stepId] ?? {},
        message: 'saved',
        credits: 1,
      }),
  };
}

function trials(log: Log): TrialActivities {
  return {
    renderTrial: () => log('renderTrial'),
    tryKeys: () => log('tryKeys'),
    failTrial: ({ reason }) => log(`failTrial:${reason}`),
    prepareTrial: () => log('prepareTrial', { stepId: 'trial' }),
    saveTrial: () => log('saveTrial', { credits: 3 }),
    drawTrial: () => log('drawTrial'),
    savePicture: () => log('savePicture', { credits: 5 }),
  };
}

const clustered = { keywords: 10, clusters: 2, leftOut: 1 };

function growth(log: Log): GrowthActivities {
  return {
    searchTitles: () => log('searchTitles', { titles: 8 }),
    finishTitles: () => log('finishTitles', { found: 8, proposed: 10 }),
  };
}

function ideas(log: Log): IdeaActivities {
  return { embedIdeaTitles: ({ turn }) => log(`embedIdeaTitles:${turn}`) };
}

function linker(log: Log): LinkerActivities {
  return { linkText: () => log('linkText', { added: 2, mended: 0, version: 2, credits: 8 }) };
}

function optimizer(log: Log): OptimizerActivities {
  return {
    beginOptimization: () => log('beginOptimization', { version: 1 }),
    failOptimization: () => log('failOptimization'),
  };
}

function planner(log: Log): PlannerActivities {
  return {
    loadKeywords: () => log('loadKeywords', { embeddingBatches: 2, searchBatches: 1 }),
    embedKeywords: ({ batch }) => log(`embedKeywords:${batch}`),
    searchKeywords: ({ batch }) => log(`searchKeywords:${batch}`),
    groupKeywords: () =>
      log('groupKeywords', { namingBatches: 2, saveBatches: 2, awaitsApproval: false }),
    awaitWord: () => log('awaitWord'),
    saveGroups: ({ batch }) => log(`saveGroups:${batch}`),
    finishClustering: () => log('finishClustering', clustered),
    saveClusters: () => log('saveClusters', clustered),
    closeProposal: () => log('closeProposal'),
  };
}

function planning(log: Log): PlanningActivities {
  return { planItems: ({ stage }) => log(`planItems:${stage}`, { items: 1 }) };
}

const shortArticle = { functionName: 'generate_content', inParts: false, isResearched: false };

function writer(log: Log): WriterActivities {
  return {
    planArticle: () => log('planArticle', shortArticle),
    findArticle: () => log('findArticle', { contentId: 'content-1' }),
    listImages: () => log('listImages', { imageIds: ['image-1', 'image-2'] }),
    putImagesBack: () => log('putImagesBack', 1),
    drawImage: ({ imageId }) => log(`drawImage:${imageId}`, drawn),
    saveImage: ({ imageId }) => log(`saveImage:${imageId}`),
    failImage: ({ imageId }) => log(`failImage:${imageId}`),
    putTaskBack: ({ to }) => log(`putTaskBack:${to}`, true),
  };
}

function publisher(log: Log): PublisherActivities {
  return {
    preparePublication: () => log('preparePublication', { recordId: 'record-1' }),
    publishPost: () => log('publishPost', publishedPost),
    savePublication: () => log('savePublication'),
    failPublication: () => log('failPublication'),
  };
}

function research(log: Log): ResearchActivities {
  return {
    searchWeb: ({ turn }) => log(`searchWeb:${turn}`),
    readPages: ({ turn }) => log(`readPages:${turn}`),
    finishResearch: ({ stoppedBy }) => log(`finishResearch${stoppedBy ? `:${stoppedBy}` : ''}`),
  };
}

function review(log: Log): ReviewActivities {
  return {
    openReview: () => log('openReview', { verdict: null, since: null }),
    recordVerdict: ({ verdict, by }) =>
      log(`recordVerdict:${verdict}:${by}`, { status: 'running' as const }),
    remindReviewers: ({ number }) => log(`remindReviewers:${number}`),
    noteTimeOut: () => log('noteTimeOut'),
    closeReview: () => log('closeReview', 'draft' as const),
  };
}

function reconciliation(log: Log): ReconciliationActivities {
  const found = { since: '2026-11-21 00:00:00+00', checked: 1, repaired: 0, unrepaired: 0 };
  return {
    reconcileSomeRuns: () => log('reconcileSomeRuns', { ...found, isDone: true }),
    reconcileWorkflows: () => log('reconcileWorkflows', { adopted: 0, cancelled: 0 }),
    reconcileLedgers: () => log('reconcileLedgers', { differing: 0, released: 0 }),
  };
}

function reparse(log: Log): ReparseActivities {
  const answer = { contentId: 'content-1', version: 2, wordCount: 900, changed: 1 };
  return { reparseText: () => log('reparseText', answer) };
}

function rules(log: Log): RuleActivities {
  return {
    beginExecution: () =>
      log('beginExecution', { outcome: 'execute' as const, from: 0, actions: 2 }),
    startRuleAction: ({ index }) =>
      log(`startRuleAction:${index}`, { hasRuns: false, title: 'notify' }),
    finishRuleAction: ({ index }) => log(`finishRuleAction:${index}`, { error: null }),
    failRuleAction: ({ index }) => log(`failRuleAction:${index}`),
    endExecution: ({ error }) => log(`endExecution:${error ? 'failed' : 'completed'}`),
  };
}

function system(log: Log): SystemActivities {
  return {
    finishRun: ({ status }) => log(`finishRun:${status}`),
    listWaitingItems: () => log('listWaitingItems', []),
    handOutItems: () => log('handOutItems', { items: [], working: 0, isAnyLiving: false }),
    cancelItems: () => log('cancelItems'),
    cancelWaitingItems: () => log('cancelWaitingItems'),
    countItems: () =>
      log('countItems', { completed: 0, failed: 0, cancelled: 0, firstFailure: null }),
  };
}

function mail(log: Log): MailActivities {
  return {
    deliverEmail: () => log('deliverEmail'),
    failEmail: ({ reason }) => log(`failEmail:${reason}`),
  };
}
