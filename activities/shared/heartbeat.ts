import { Context } from '@temporalio/activity';

/** Well under the 40 seconds after which the server takes the worker for dead. */
const heartbeatEveryMilliseconds = 5000;

/**
 * Runs remote work with a heartbeat, so that a cancellation reaches it and a dead worker is noticed.
 *
 * @param work is given the signal that aborts when the activity is cancelled
 * @param onHeartbeat is called with each of them
 */
export async function withHeartbeat<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  onHeartbeat: () => void = () => undefined,
): Promise<Result> {
  const context = Context.current();
  const timer = setInterval(() => {
    context.heartbeat();
    onHeartbeat();
  }, heartbeatEveryMilliseconds);
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(timer);
  }
}

/**
 * The same for work that must not be left half done: a run that is cancelled lets it end and keeps its
 * result. Only a worker that shuts down, or an attempt the server has given up, aborts it.
 */
export async function withHeartbeatToTheEnd<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const context = Context.current();
  const abort = new AbortController();
  const onCancel = () => {
    if (!context.cancellationDetails?.cancelRequested)
      abort.abort(context.cancellationSignal.reason);
  };
  context.cancellationSignal.addEventListener('abort', onCancel, { once: true });
  try {
    return await withHeartbeat(() => work(abort.signal));
  } finally {
    context.cancellationSignal.removeEventListener('abort', onCancel);
  }
}
