import { z } from 'zod';
import { id } from '#contracts/api/shared/fields.ts';

/** The part a content plays in a cluster. */
export const clusterMapRow = z
  .object({ cluster_id: id, role: z.string(), source: z.string() })
  .meta({ id: 'ContentClusterMap' });
