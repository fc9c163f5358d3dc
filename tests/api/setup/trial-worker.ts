import { ApplicationFailure } from '@temporalio/common';
import { pino } from 'pino';
import { createActivities } from '#activities/index.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { translateFailure } from '#activities/shared/translate-failure.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import type { RunTrialInput } from '#contracts/activities/trials.ts';
import type { StartPayload } from '#contracts/system/outbox.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { inActivity } from '#tests/activities/support/in-activity.ts';
import { createInstantVendors } from '../../../bench/product/instant-vendors.ts';
import { createTestApi, type TestApi } from './test-api.ts';

type Activities = Awaited<ReturnType<typeof createActivities>>;
type Input = RunTrialInput & { vendor?: string };

/** What each workflow of a trial does, in this process and without its waits. */
const stories: Record<string, (activities: Activities, input: Input) => Promise<unknown>> = {
  previewPrompt: (activities, input) => orFail(activities, input, activities.renderTrial),
  tryKey: (activities, input) => orFail(activities, input, activities.tryKeys),
  tryPrompt: (activities, input) =>
    toTheEnd(activities, input, async () => {
      const { stepId } = await activities.prepareTrial(input);
      await activities.callModel({ accountId: input.accountId, stepId, turn: 0 });
      return activities.saveTrial({ ...input, stepId });
    }),
  tryImage: (activities, input) =>
    toTheEnd(activities, input, async () => {
      await activities.drawTrial(input);
      return activities.savePicture(input);
    }),
};

function reasonOf(error: unknown): { category: string; message: string } {
  const failure = translateFailure(error);
  if (!(failure instanceof ApplicationFailure)) throw error;
  return { category: failure.type ?? 'internal', message: failure.message };
}

async function orFail(
  activities: Activities,
  input: Input,
  work: (input: Input) => Promise<void>,
): Promise<void> {
  try {
    await work(input);
  } catch (error) {
    await activities.failTrial({ ...input, reason: reasonOf(error).message });
  }
}

async function toTheEnd(
  activities: Activities,
  { accountId, runId }: Input,
  work: () => Promise<{ credits: number }>,
): Promise<void> {
  const run = { accountId, runId };
  try {
    const result = await work();
    await activities.finishRun({ ...run, status: 'completed', result });
  } catch (error) {
    const told = { ...reasonOf(error), stage: 'trial', retryable: false };
    await activities.finishRun({ ...run, status: 'failed', error: told });
  }
}

/** An API whose trials are done at once, in this process, by the activities of a worker. */
export async function createTrialApi(
  vendors: Partial<ActivityDependencies> = {},
  settings: Partial<ApiDependencies> = {},
): Promise<TestApi & { started: StartPayload[] }> {
  const started: StartPayload[] = [];
  const worker: { activities?: Activities } = {};
  const api: TestApi = await createTestApi({
    ...settings,
    async deliverNow(em, ids) {
      const messages = await em.find(OutboxMessage, { id: { $in: ids } });
      for (const { workflowId, payload, accountId } of messages) {
        const start = payload as StartPayload;
        const story = stories[start.workflowType];
        const { activities } = worker;
        if (!story || !activities) continue;
        started.push(start);
        const input = { stage: 'trial', percent: 50, ...start.input } as Input;
        await inActivity(workflowId, () =>
          runInTenant(api.dependencies.orm, accountId, () => story(activities, input)),
        );
      }
    },
  });
  const { orm, decrypt } = api.dependencies;
  const logger = pino({ level: 'silent' });
  worker.activities = await createActivities({
    ...{ orm, logger, ...createInstantVendors() },
    decrypt,
    ...vendors,
  });
  return { ...api, started };
}
