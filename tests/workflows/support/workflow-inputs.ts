import type { AutomationRunInput } from '#contracts/workflows/automation/automation-run.ts';
import type { RuleEvaluationInput } from '#contracts/workflows/automation/rule-evaluation.ts';
import type { StartScheduledRunInput } from '#contracts/workflows/automation/start-scheduled-run.ts';
import type { SuggestTitlesInput } from '#contracts/workflows/growth/suggest-titles.ts';
import type { LinkContentInput } from '#contracts/workflows/linker/link-content.ts';
import type { OptimizeContentInput } from '#contracts/workflows/optimizer/optimize-content.ts';
import type { AutoClusterInput } from '#contracts/workflows/planner/auto-cluster.ts';
import type { GenerateIdeasInput } from '#contracts/workflows/planner/generate-ideas.ts';
import type { NameClustersInput } from '#contracts/workflows/planner/name-clusters.ts';
import type { PublishContentInput } from '#contracts/workflows/publisher/publish-content.ts';
import type { ReconcileRunsInput } from '#contracts/workflows/system/reconcile-runs.ts';
import type { BatchItem, RunBatchInput } from '#contracts/workflows/system/run-batch.ts';
import type { RunItemsInput } from '#contracts/workflows/system/run-items.ts';
import type { SendEmailInput } from '#contracts/workflows/system/send-email.ts';
import type { PreviewPromptInput } from '#contracts/workflows/thinker/preview-prompt.ts';
import type { TryImageInput } from '#contracts/workflows/thinker/try-image.ts';
import type { TryKeyInput } from '#contracts/workflows/thinker/try-key.ts';
import type { TryPromptInput } from '#contracts/workflows/thinker/try-prompt.ts';
import type { ContentPipelineInput } from '#contracts/workflows/writer/content-pipeline.ts';
import type { GenerateContentInput } from '#contracts/workflows/writer/generate-content.ts';
import type { GenerateImagesInput } from '#contracts/workflows/writer/generate-images.ts';
import type { PlanAndWriteInput } from '#contracts/workflows/writer/plan-and-write.ts';
import type { ReparseContentInput } from '#contracts/workflows/writer/reparse-content.ts';
import { defaultAutomationSettings } from '#domain/automation/settings.ts';

const run = { accountId: 'account-1', runId: 'run-1' };

const automationRun: AutomationRunInput = {
  ...run,
  siteId: 'site-1',
  date: '2026-11-22',
  settings: defaultAutomationSettings,
};
const startScheduledRun: StartScheduledRunInput = {
  accountId: 'account-1',
  target: { kind: 'automation', siteId: 'site-1' },
};

const autoCluster: AutoClusterInput = { ...run, siteId: 'site-1', sectorId: 'sector-1' };
const nameClusters: NameClustersInput = { ...run, from: 0, to: 2, batches: 2 };
const generateIdeas: GenerateIdeasInput = { ...run, clusterId: 'cluster-1', count: 3 };
const generateContent: GenerateContentInput = { ...run, taskId: 'task-1' };
const generateImages: GenerateImagesInput = { ...run, contentId: 'content-1' };
const linkContent: LinkContentInput = { ...run, contentId: 'content-1', version: 1 };
const optimizeContent: OptimizeContentInput = {
  ...run,
  contentId: 'content-1',
  version: 1,
  entryPoint: 'writer',
};
const publishContent: PublishContentInput = {
  ...run,
  contentId: 'content-1',
  integrationId: 'integration-1',
  remoteStatus: 'publish',
};
const contentPipeline: ContentPipelineInput = {
  ...run,
  subject: { taskId: 'task-1' },
  stages: ['generate', 'image_prompts', 'images', 'publish'],
  destinations: [{ integrationId: 'integration-1', remoteStatus: 'publish' }],
};
const planAndWrite: PlanAndWriteInput = {
  ...run,
  siteId: 'site-1',
  sourceKey: 'key',
  stages: ['cluster', 'ideas', 'write'],
  ideasPerCluster: 5,
  pipeline: { remoteStatus: 'publish' },
};
const reparseContent: ReparseContentInput = { ...run, contentId: 'content-1' };
const reconcileRuns: ReconcileRunsInput = {};
const ruleEvaluation: RuleEvaluationInput = {
  ...run,
  ruleId: 'rule-1',
  scheduledTaskId: 'event-1',
};
const runBatch: RunBatchInput = { ...run, siteId: 'site-1', title: 'Write 3 articles' };
const runItems: RunItemsInput = { ...run, title: 'Write 3 articles' };

const suggestTitles: SuggestTitlesInput = {
  ...run,
  sectorId: 'sector-1',
  keywordHash: '0123456789abcdef',
  suggestionId: 'suggestion-1',
};

const sendEmail: SendEmailInput = { accountId: 'account-1', emailMessageId: 'message-1' };

const trial = { accountId: 'account-1', trialId: 'trial-1' };
const previewPrompt: PreviewPromptInput = trial;
const tryKey: TryKeyInput = { ...trial, vendor: 'openai' };
const tryPrompt: TryPromptInput = { ...run, trialId: 'trial-1' };
const tryImage: TryImageInput = { ...tryPrompt, vendor: 'runware' };

/** One input of each workflow type. */
export const workflowInputs = {
  automationRun,
  startScheduledRun,
  autoCluster,
  contentPipeline,
  generateContent,
  generateIdeas,
  generateImages,
  linkContent,
  nameClusters,
  optimizeContent,
  publishContent,
  reconcileRuns,
  planAndWrite,
  reparseContent,
  ruleEvaluation,
  runBatch,
  runItems,
  sendEmail,
  suggestTitles,
  previewPrompt,
  tryImage,
  tryKey,
  tryPrompt,
};

export type WorkflowType = keyof typeof workflowInputs;

/** Children of a batch; `prefix` keeps their workflow ids apart between scenarios. */
export function batchItems(prefix: string, count: number): BatchItem[] {
  return Array.from({ length: count }, (_, index) => {
    const runId = `child-${String(index).padStart(4, '0')}`;
    return {
      runId,
      workflowId: `${prefix}-${runId}`,
      workflowType: 'generateContent',
      title: `Article ${index}`,
      paused: false,
      input: { ...run, runId, taskId: `task-${index}` } as BatchItem['input'],
    };
  });
}
