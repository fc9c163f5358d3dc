import type { EntityManager } from '@mikro-orm/postgresql';

interface ChunkedQuery {
  sql: string;
  values: unknown[];
  /** Rows of a chunk. */
  size: number;
}

/**
 * Reads what a query finds, chunk by chunk, so that any number of rows needs the memory of one chunk. Inside
 * a transaction; one such reading at a time.
 */
export async function* readInChunks<Row extends object>(
  em: EntityManager,
  { sql, values, size }: ChunkedQuery,
): AsyncGenerator<Row[]> {
  await em.execute(`declare igny8_chunks no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows = await em.execute<Row[]>(`fetch ${size} from igny8_chunks`);
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await em.execute('close igny8_chunks');
}
