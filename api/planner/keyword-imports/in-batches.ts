/**
 * Gathers portions into batches and has each written while the next is being gathered; one is written at a
 * time and in order, so what is slower, reading or writing, holds up the other and memory stays flat.
 *
 * When reading or writing fails, the batch on its way is waited for, and what was gathered is not written.
 */
export async function writeInBatches<Row>(
  portions: AsyncIterable<readonly Row[]>,
  size: number,
  write: (batch: readonly Row[]) => Promise<void>,
): Promise<void> {
  let batch: Row[] = [];
  let writing = Promise.resolve();
  try {
    for await (const portion of portions) {
      for (const row of portion) batch.push(row);
      if (batch.length < size) continue;
      await writing;
      writing = write(batch);
      // Awaited with the next batch: until then it is nobody's unhandled failure.
      writing.catch(() => undefined);
      batch = [];
    }
  } catch (error) {
    await writing.catch(() => undefined);
    throw error;
  }
  await writing;
  if (batch.length > 0) await write(batch);
}
