import { describe, expect, it } from 'vitest';
import { allTaskQueues } from '#contracts/workflows/task-queues.ts';
import { queueLimits } from '#workers/queue-limits.ts';
import * as workflows from '#workflows/index.ts';
import { allContracts } from './support/all-contracts.ts';

const input = {
  date: '2026-11-22',
  target: { kind: 'automation', siteId: 'site' },
  accountId: 'account',
  runId: 'run',
  siteId: 'site',
  sectorId: 'sector',
  clusterId: 'cluster',
  taskId: 'task',
  contentId: 'content',
  integrationId: 'integration',
  ruleId: 'rule',
  scheduledTaskId: 'event',
  emailMessageId: 'message',
  keywordHash: 'hash',
  sourceKey: 'key',
  version: 3,
  subject: { taskId: 'task' },
  keywordIds: ['b', 'a'],
  from: 20,
  trialId: 'trial',
};

describe('contracts, manifest and registered workflows', () => {
  it('name the same workflows', () => {
    const types = allContracts.map((contract) => contract.type).sort();
    expect(Object.keys(workflows).sort()).toEqual(types);
    expect(types.length).toBeGreaterThan(0);
  });

  it('are exported under their own function names, which are their types for ever', () => {
    for (const [type, workflow] of Object.entries(workflows)) expect(workflow.name).toBe(type);
  });

  it('stand on queues that a worker serves', () => {
    for (const { taskQueue } of allContracts) expect(allTaskQueues).toContain(taskQueue);
    expect(Object.keys(queueLimits).sort()).toEqual([...allTaskQueues].sort());
  });

  it('have the ids of the specification', () => {
    const ids = allContracts.map(({ type, subject, workflowId }) => {
      const of = subject(input as never);
      return [type, workflowId(of, 1), workflowId(of, 2)];
    });
    expect(ids).toEqual([
      ['automationRun', 'automation/site/2026-11-22', 'automation/site/2026-11-22/2'],
      ['startScheduledRun', 'automation/site', 'automation/site/2'],
      [
        'autoCluster',
        expect.stringMatching(/^auto-cluster\/sector\/[0-9a-f]{16}$/),
        expect.stringMatching(/\/2$/),
      ],
      ['contentPipeline', 'pipeline/task', 'pipeline/task/2'],
      ['generateContent', 'generate-content/task/1', 'generate-content/task/2'],
      ['generateIdeas', 'generate-ideas/cluster/1', 'generate-ideas/cluster/2'],
      ['generateImages', 'generate-images/content/1', 'generate-images/content/2'],
      ['linkContent', 'link/content/3', 'link/content/3/2'],
      ['nameClusters', 'name-clusters/20', 'name-clusters/20/2'],
      ['optimizeContent', 'optimize/content/3', 'optimize/content/3/2'],
      ['publishContent', 'publish/content/integration', 'publish/content/integration/2'],
      ['planAndWrite', 'plan-and-write/key', 'plan-and-write/key/2'],
      ['reparseContent', 'reparse/content/1', 'reparse/content/2'],
      ['reconcileRuns', 'reconcile-runs', 'reconcile-runs/2'],
      ['ruleEvaluation', 'rule/rule/event', 'rule/rule/event/2'],
      ['runBatch', 'batch', 'batch/2'],
      ['runItems', 'items', 'items/2'],
      ['sendEmail', 'send-email/message', 'send-email/message/2'],
      ['suggestTitles', 'titles/sector/hash/1', 'titles/sector/hash/2'],
      ['previewPrompt', 'preview-prompt/trial', 'preview-prompt/trial/2'],
      ['tryImage', 'try-image/trial', 'try-image/trial/2'],
      ['tryKey', 'try-key/trial', 'try-key/trial/2'],
      ['tryPrompt', 'try-prompt/trial', 'try-prompt/trial/2'],
    ]);
  });
});
