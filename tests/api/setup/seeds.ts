import type { Tenant } from './tenant.ts';
import type { TestApi } from './test-api.ts';

/** Gives the tenant's site and sector the topic that the seed keywords of a test are of. */
export async function chooseTopic(tenant: Tenant, industry: string): Promise<void> {
  const { body } = await tenant
    .get(`auth/industries/?search=${encodeURIComponent(industry)}`)
    .expect(200);
  const [{ id, sectors }] = body.results;
  await tenant.patch(`auth/sites/${tenant.siteId}/`, { industry_id: id }).expect(200);
  await tenant
    .patch(`auth/sectors/${tenant.sectorId}/`, { industry_sector_id: sectors[0].id })
    .expect(200);
}

/** A seed keyword of the first sector of an industry, as a developer makes it; answers its id. */
export async function makeSeed(
  api: TestApi,
  developer: string,
  { industry, ...fields }: { industry: string; keyword: string } & Record<string, unknown>,
): Promise<string> {
  const call = (method: 'get' | 'post', path: string) =>
    api.http[method](`/api/v1/${path}`).set('Authorization', developer);
  const found = await call('get', `auth/industries/?search=${encodeURIComponent(industry)}`);
  const sent = { industry_sector_id: found.body.results[0].sectors[0].id, ...fields };
  return (await call('post', 'auth/seed-keywords/').send(sent).expect(201)).body.data.id;
}
