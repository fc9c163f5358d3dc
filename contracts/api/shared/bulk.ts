import { z } from 'zod';
import { id, idList } from './fields.ts';

/** Rows one request acts upon at most: a body of 40 KB, locked for about a second. */
export const mostBulkIds = 1000;

/** `{ids}` of a request that acts on rows of one collection. */
export const bulkBody = z.strictObject({ ids: idList(mostBulkIds) });

/** What became of one row; one that was left out says why. */
const bulkVerdict = z
  .object({ id, ok: z.boolean(), error: z.string().optional() })
  .meta({ id: 'BulkVerdict' });

const results = z.array(bulkVerdict).meta({ description: 'In the order of the ids' });

export const bulkDeleted = z.object({ deleted: z.int(), results }).meta({ id: 'BulkDeleted' });
export const bulkUpdated = z.object({ updated: z.int(), results }).meta({ id: 'BulkUpdated' });
export const bulkRestored = z.object({ restored: z.int(), results }).meta({ id: 'BulkRestored' });
