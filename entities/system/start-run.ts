import type { EntityManager } from '@mikro-orm/postgresql';
import type { StartPayload } from '#contracts/system/outbox.ts';
import type { RunInput, WorkflowContract } from '#contracts/workflows/workflow-contract.ts';
import { requireCredits, reserveCredits } from '#entities/billing/reserve-credits.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { settingsAtStart } from '#entities/writer/settings-at-start.ts';
import { appendRunEvent } from './append-run-event.ts';
import { enqueue } from './enqueue.ts';
import { refuseLiveRun } from './refuse-live-run.ts';
import { Run } from './run.ts';

/** Who starts a run, for its row and the memo of its workflow. */
export interface RunStarter {
  accountId: string;
  userId: string | null;
  /** Shown to operators: "user", "schedule", "rule", "api key". */
  kind: string;
  requestId: string | null;
}

/** A run, of a site or of none. */
export interface AnyRunStart<Input extends RunInput> {
  contract: WorkflowContract<Input, unknown>;
  input: Omit<Input, 'runId' | 'accountId'>;
  title: string;
  /** Null: for no site, as a prompt that is tried. */
  siteId: string | null;
  sectorId: string | null;
  /** Credits of the whole run, held before it starts. */
  estimate: number;
  estimateDetails: Record<string, unknown>;
  parentRunId?: string;
  /** The ended run that this one tries again. */
  retryOfRunId?: string;
  /**
   * Gives the run what it works on, or refuses it: after the credits and the search for a living run, in
   * the same transaction.
   */
  take?: (em: EntityManager, runId: string) => Promise<void>;
}

/** A run of a site. */
export interface RunStart<Input extends RunInput> extends AnyRunStart<Input> {
  siteId: string;
}

/** What a start answers: 202 `{run_id, workflow_id, task_id}`. */
export interface StartedRun {
  runId: string;
  workflowId: string;
  /** The outbox message to deliver at once after the commit; none for a child, its batch starts it. */
  outboxMessageId: string | null;
}

/**
 * Writes everything a run needs, in the caller's transaction: its row, its reservation and the outbox
 * message that starts it. Nothing reaches Temporal before the commit.
 *
 * @throws AppError `insufficient_credits` first; `conflict` when a run of the same subject is alive
 */
export async function startRun<Input extends RunInput>(
  em: EntityManager,
  starter: RunStarter,
  start: AnyRunStart<Input>,
): Promise<StartedRun> {
  const { contract, title, siteId, sectorId, estimate } = start;
  // Credits are asked for before anything is 409 (spec/api.md); a batch has asked for all its children.
  if (!start.parentRunId) await requireCredits(em, starter.accountId, estimate);
  const runId = uuidv7();
  const input = { ...start.input, accountId: starter.accountId, runId } as Input;
  const subject = contract.subject(input);
  const attempt = 1 + (await refuseLiveRun(em, starter.accountId, subject));
  const workflowId = contract.workflowId(subject === 'batch' ? `batch/${runId}` : subject, attempt);
  await em.insert(Run, {
    id: runId,
    accountId: starter.accountId,
    workflowId,
    requestId: starter.requestId,
    type: contract.type,
    subject: subject === 'batch' ? `batch/${runId}` : subject,
    input,
    siteId,
    sectorId,
    title,
    startedByUserId: starter.userId,
    creditsReserved: estimate,
    writingSettings: siteId === null ? null : await settingsAtStart(em, siteId),
    parentRunId: start.parentRunId ?? null,
    retryOfRunId: start.retryOfRunId ?? null,
  });
  await start.take?.(em, runId);
  await appendRunEvent(em, starter.accountId, runId, 'stage', {
    stage: 'queued',
    percent: 0,
    message: title,
  });
  const outboxMessageId = start.parentRunId
    ? null
    : await enqueue(em, {
        accountId: starter.accountId,
        kind: 'start',
        workflowId,
        payload: startPayload(contract, input, start, starter),
      });
  // Last: everybody of the account waits for its row until this transaction ends.
  await holdEstimate(em, starter.accountId, runId, start);
  return { runId, workflowId, outboxMessageId };
}

async function holdEstimate(
  em: EntityManager,
  accountId: string,
  runId: string,
  {
    estimate,
    estimateDetails,
    title,
  }: Pick<AnyRunStart<RunInput>, 'estimate' | 'estimateDetails' | 'title'>,
): Promise<void> {
  const held = await reserveCredits(em, {
    accountId,
    runId,
    credits: estimate,
    description: `Reserved for: ${title}`,
    metadata: estimateDetails,
  });
  // A system account holds nothing.
  if (held !== estimate) await em.nativeUpdate(Run, { id: runId }, { creditsReserved: held });
}

function startPayload<Input extends RunInput>(
  contract: WorkflowContract<Input, unknown>,
  input: Input,
  start: AnyRunStart<Input>,
  starter: RunStarter,
): StartPayload {
  return {
    workflowType: contract.type,
    taskQueue: contract.taskQueue,
    input,
    runType: contract.type,
    siteId: start.siteId,
    title: start.title,
    startedBy: starter.kind,
    requestId: starter.requestId,
  };
}
