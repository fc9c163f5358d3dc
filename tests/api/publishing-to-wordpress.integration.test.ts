import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { fillTenant } from './setup/fill-tenant.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let contentId: string;
let integrationId: string;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  const ids = await fillTenant(api, tenant);
  contentId = ids['writer/content/'] ?? '';
  integrationId = ids['integration/integrations/'] ?? '';
});
afterAll(() => api.close());

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

describe('publishing to WordPress', () => {
  const path = () => `writer/content/${contentId}/publish_to_wordpress/`;
  const integrationOf = async (platform: string, remoteKey: string, siteId = tenant.siteId) => {
    const id = randomUUID();
    const { accountId } = tenant;
    const row = { id, accountId, siteId, platform: platform as 'ghost', remoteKey };
    await inTenant((em) => em.insert(SiteIntegration, { ...row, credentials: '' }));
    return id;
  };

  it('is for WordPress integrations of the site that are on', async () => {
    const before = await inTenant((em) => em.count(Run, {}));
    const ghost = await integrationOf('ghost', 'blog.example');
    const off = await integrationOf('wordpress', 'off.example');
    await inTenant((em) => em.nativeUpdate(SiteIntegration, { id: off }, { isActive: false }));
    const refusals = {
      [ghost]: 'This is no WordPress integration',
      [off]: 'A destination is switched off',
    };
    for (const [integration_id, message] of Object.entries(refusals)) {
      const { body } = await tenant.post(path(), { integration_id }).expect(422);
      expect(body.errors).toEqual({ integration_id: [message] });
    }
    await tenant.post(path(), { integration_id: randomUUID() }).expect(404);
    await tenant.post(path(), { remote_status: 'future' }).expect(400);
    expect(await inTenant((em) => em.count(Run, {}))).toBe(before);
  });

  it('goes to the one that is named, else to every one, and to no other platform', async () => {
    const named = { integration_id: integrationId, remote_status: 'draft' };
    const { body } = await tenant.post(path(), named).expect(202);
    expect(body.data.workflow_id).toBe(`publish/${contentId}/${integrationId}`);
    const run = await inTenant((em) =>
      em.findOneOrFail(Run, { id: body.data.run_id }, { populate: ['input'] }),
    );
    expect(run.input).toMatchObject({ contentId, integrationId, remoteStatus: 'draft' });
    // The same destination, busy by now: nothing goes out to the Ghost of the site instead.
    await tenant.post(path()).expect(409);
  });

  it('of a site without one is refused', async () => {
    const other = await createTenant(api);
    const own = await other.post('writer/content/', {
      ...{ site_id: other.siteId, sector_id: other.sectorId },
      ...{ title: 'Alone', html_content: '<p>Alone.</p>' },
    });
    const { body } = await other
      .post(`writer/content/${own.body.data.id}/publish_to_wordpress/`)
      .expect(422);
    const message = 'The site has no active WordPress integration to publish to';
    expect(body.errors).toEqual({ integration_id: [message] });
  });
});
