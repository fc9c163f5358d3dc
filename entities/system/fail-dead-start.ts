import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import type { StartPayload } from '#contracts/system/outbox.ts';
import { type SendEmailInput, sendEmailContract } from '#contracts/workflows/system/send-email.ts';
import { markEmailFailed } from './end-email.ts';
import { endUnstartedItems } from './end-unstarted-items.ts';
import { endUnstartedRun } from './end-unstarted-run.ts';
import { finishRun } from './finish-run.ts';
import { Run } from './run.ts';

const error: RunError = {
  category: 'unavailable',
  stage: 'queued',
  message:
    'It could not be started: the workflow server was not there for too long. Start it again.',
  retryable: true,
};

/**
 * Fails the run or the e-mail whose start has been given up, in the caller's transaction, a run with the
 * children that wait for it: their credits come back and their tasks can be started again. What works all
 * the same, because only the answer to its start was lost, is left alone.
 *
 * @param em of the tenant, or of the system role, which is told the tenant here
 */
export async function failDeadStart(
  em: EntityManager,
  accountId: string,
  workflowId: string,
  start: Pick<StartPayload, 'workflowType' | 'input'>,
): Promise<void> {
  em.setFilterParams('tenant', { accountId });
  if (start.workflowType === sendEmailContract.type) {
    const { emailMessageId } = start.input as SendEmailInput;
    await markEmailFailed(em, emailMessageId, 'The workflow server was not there for too long.');
    return;
  }
  const run = await em.findOne(Run, { workflowId, endedAt: null }, { fields: ['id'] });
  if (!run) return;
  if (!(await em.findOne(Run, { parentRunId: run.id }, { fields: ['id'] }))) {
    await endUnstartedRun(em, run.id, { status: 'failed', error });
    return;
  }
  while ((await endUnstartedItems(em, run.id, { status: 'failed', error })) > 0);
  // An ended child marks its parent as begun, so that says nothing here: what still lives does.
  if ((await em.count(Run, { parentRunId: run.id, endedAt: null })) === 0) {
    await finishRun(em, { runId: run.id, status: 'failed', error });
  }
}
