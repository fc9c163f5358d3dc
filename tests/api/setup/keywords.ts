import type { Tenant } from './tenant.ts';

/** A keyword as the API answers it. */
export interface AnsweredKeyword extends Record<string, unknown> {
  id: string;
  row_version: number;
  status: string;
  cluster_id: string | null;
}

export const keywordPath = (id: string) => `planner/keywords/${id}/`;

/** Where new keywords of a tenant go. */
export function placeOf({ siteId, sectorId }: Tenant) {
  return { site_id: siteId, sector_id: sectorId };
}

export async function makeKeyword(tenant: Tenant, fields: object): Promise<AnsweredKeyword> {
  const body = { ...placeOf(tenant), ...fields };
  return (await tenant.post('planner/keywords/', body).expect(201)).body.data;
}

export async function readKeyword(tenant: Tenant, id: string): Promise<AnsweredKeyword> {
  return (await tenant.get(keywordPath(id)).expect(200)).body.data;
}

/** Texts of the keywords that a query of the list finds, in its order. */
export async function listedKeywords(tenant: Tenant, query: string): Promise<string[]> {
  const { body } = await tenant.get(`planner/keywords/?${query}`).expect(200);
  return body.results.map(({ keyword }: { keyword: string }) => keyword);
}
