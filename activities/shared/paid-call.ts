import type { EntityManager } from '@mikro-orm/postgresql';
import { Context } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import {
  freePaidCall,
  type PaidCall,
  renewPaidCall,
  takePaidCall,
} from '#entities/system/lease-paid-call.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { withHeartbeat } from './heartbeat.ts';

/** Every third heartbeat: a third of the time for which a lease is given. */
const heartbeatsPerRenewal = 3;

/** The first pause of a call that has to wait for another one of its account, and the longest. */
const pauseMilliseconds = { first: 700, longest: 8000 };

/** The attempt that is running, as the holder of a lease. */
export function paidCallOf(accountId: string): PaidCall {
  const { workflowExecution, activityId, attempt } = Context.current().info;
  return { accountId, activityKey: `${workflowExecution?.runId ?? ''}:${activityId}`, attempt };
}

/**
 * Takes a lease for the call, last in the transaction of `em`.
 *
 * @throws ApplicationFailure `calls_in_use`, benign and tried again soon, where the account has as many calls
 *   under way as its plan allows: the slot of the worker is somebody else's meanwhile
 */
export async function leasePaidCall(em: EntityManager, call: PaidCall): Promise<void> {
  if (await takePaidCall(em, call)) return;
  throw ApplicationFailure.create({
    message: 'Waits for another call of this account to end.',
    type: 'calls_in_use',
    category: ApplicationFailureCategory.BENIGN,
    nextRetryDelay: pauseBefore(call.attempt),
  });
}

/** Pauses grow by half and are spread, so that those who wait do not come back all at once. */
function pauseBefore(attempt: number): number {
  const { first, longest } = pauseMilliseconds;
  const pause = Math.min(longest, first * 1.5 ** (attempt - 1));
  return Math.round(pause * (0.5 + Math.random()));
}

/**
 * Makes a paid call whose lease has been taken, with a heartbeat, which keeps the lease. `work` gives it back with
 * what it stores (`freePaidCall`); where it fails, it is given back here.
 */
export async function whileLeased<Result>(
  { orm, logger }: Pick<ActivityDependencies, 'orm' | 'logger'>,
  call: PaidCall,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const warn = (err: unknown) => logger.warn({ err }, 'the lease of a paid call was not kept');
  let heartbeats = 0;
  const renew = () => {
    heartbeats += 1;
    if (heartbeats % heartbeatsPerRenewal === 0) void renewPaidCall(orm.em, call).catch(warn);
  };
  try {
    return await withHeartbeat(work, renew);
  } catch (error) {
    // One that is not given back ends by itself.
    await freePaidCall(orm.em, call).catch(warn);
    throw error;
  }
}

/** Takes a lease, makes the call and gives the lease back, each on its own. */
export async function withPaidCall<Result>(
  dependencies: Pick<ActivityDependencies, 'orm' | 'logger'>,
  accountId: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const call = paidCallOf(accountId);
  const { orm } = dependencies;
  await orm.em.transactional((em) => leasePaidCall(em, call));
  return whileLeased(dependencies, call, async (signal) => {
    const result = await work(signal);
    await freePaidCall(orm.em, call);
    return result;
  });
}
