/**
 * What the work gives, or the signal's reason as soon as it aborts: who waits in a queue need not wait for his
 * turn to hear that he may go. The work is expected to look at the signal itself.
 */
export async function untilAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    work.catch(() => {
      // Nobody waits for it any more.
    });
  }
}
