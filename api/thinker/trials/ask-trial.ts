import type { EntityManager } from '@mikro-orm/postgresql';
import type { Call } from '#api/shared/route-record.ts';
import type { TrialOutcome, TrialRequest } from '#contracts/activities/trials.ts';
import { AppError, unavailable } from '#contracts/shared/app-error.ts';
import type { WorkflowContract, WorkflowInput } from '#contracts/workflows/workflow-contract.ts';
import { enqueue } from '#entities/system/enqueue.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { waitFor } from './wait-for.ts';

type AnyCall = Pick<
  Call<unknown, unknown, unknown, unknown>,
  'em' | 'user' | 'requestId' | 'dependencies'
>;

interface NewTrial<Input extends WorkflowInput> {
  id: string;
  request: TrialRequest;
  text?: string | null;
  sealedSecrets?: string;
  contract: WorkflowContract<Input, void>;
  input: Omit<Input, 'accountId'>;
  title: string;
}

/** The trial and the message that starts its workflow, in one transaction: delivered at once, or by the relay. */
async function begin<Input extends WorkflowInput>(
  em: EntityManager,
  { user, requestId }: AnyCall,
  { id, request, text = null, sealedSecrets, contract, input, title }: NewTrial<Input>,
): Promise<string> {
  const { accountId } = user;
  await em.insert(Trial, { id, accountId, request, text, sealedSecrets: sealedSecrets ?? null });
  const given = { ...input, accountId } as Input;
  return enqueue(em, {
    accountId,
    kind: 'start',
    workflowId: contract.workflowId(contract.subject(given), 1),
    payload: {
      workflowType: contract.type,
      taskQueue: contract.taskQueue,
      input: given,
      runType: contract.type,
      siteId: null,
      title,
      startedBy: 'user',
      requestId,
    },
  });
}

/**
 * Has a short workflow try something that costs nothing, and waits for what comes of it.
 *
 * @throws AppError `unavailable` when nothing came within half a minute; `unprocessable` with the reason when
 *   it could not be tried
 */
export async function askTrial<Input extends WorkflowInput>(
  call: AnyCall,
  trial: NewTrial<Input>,
): Promise<TrialOutcome> {
  const { em, dependencies } = call;
  const messageId = await em.transactional((inner) => begin(inner, call, trial));
  // What cannot be delivered now is the relay's: the wait below is long enough for it.
  await dependencies.deliverNow(em, [messageId]).catch((error: unknown) => {
    dependencies.logger.warn({ err: error }, 'a trial was not started at once');
  });
  const look = async () => {
    const row = await em.findOneOrFail(Trial, { id: trial.id }, { refresh: true });
    return row.outcome ?? null;
  };
  const outcome = await waitFor(look, dependencies.shutdown);
  if (!outcome) throw unavailable();
  if (outcome.kind === 'failed') {
    throw new AppError('unprocessable', { errors: { non_field_errors: [outcome.message] } });
  }
  return outcome;
}
