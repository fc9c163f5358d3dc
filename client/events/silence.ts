/** What one `read` answers, or that none came in time. */
async function readWithin(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  milliseconds: number,
): Promise<Uint8Array | null> {
  const silence = Promise.withResolvers<null>();
  const timer = setTimeout(() => silence.resolve(null), milliseconds);
  try {
    const read = reader.read().then(({ value }) => value ?? null);
    return await Promise.race([read, silence.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The chunks of a body until it ends, breaks, or says nothing for so long: a half-open connection would
 * keep its reader waiting for ever.
 *
 * @throws the reason of the signal when it is aborted
 */
export async function* bodyWithin(
  body: ReadableStream<Uint8Array>,
  milliseconds: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const chunk = await readWithin(reader, milliseconds).catch((error: unknown) => {
        signal.throwIfAborted();
        // A broken connection: whoever reads goes on from the last event.
        if (error instanceof TypeError) return null;
        throw error;
      });
      if (chunk === null) return;
      yield chunk;
    }
  } finally {
    // Also when the reader of the events leaves early.
    await reader.cancel().catch(() => undefined);
  }
}
