import type { Tenant } from './tenant.ts';

/** A run of the tenant that waits for its worker: the clustering of one keyword. */
export async function startRun({ post, siteId, sectorId }: Tenant): Promise<string> {
  await post('planner/keywords/', { site_id: siteId, sector_id: sectorId, keyword: 'tea' });
  const { body } = await post('planner/keywords/auto_cluster/', { sector_id: sectorId });
  return body.data.run_id;
}
