import { Context } from '@temporalio/activity';

/** Well under the 40 seconds after which the server takes the worker for dead. */
const heartbeatEveryMilliseconds = 10_000;

/**
 * Runs remote work with a heartbeat, so that a cancellation reaches it and a dead worker is noticed.
 *
 * @param work is given the signal that aborts when the activity is cancelled
 */
export async function withHeartbeat<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), heartbeatEveryMilliseconds);
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(timer);
  }
}
