import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
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

const wordPress = (siteUrl: string) => ({
  site_id: tenant.siteId,
  platform: 'wordpress',
  config: { site_url: siteUrl, username: 'mara' },
  credentials: { application_password: 'abcd efgh' },
});

describe('an integration', () => {
  it('never answers its credentials and stores them encrypted, bound to its row', async () => {
    const { text, body } = await tenant.get(`integration/integrations/${integrationId}/`);
    expect(text).not.toContain('abcd');
    expect(body.data.name).toBe('wordpress - blog.example');
    const { credentials } = await inTenant((em) =>
      em.findOneOrFail(SiteIntegration, { id: integrationId }),
    );
    expect(credentials).toMatch(new RegExp(`^sealed:${integrationId}:`));
    expect(credentials).not.toContain('abcd');
  });

  it('is one a site and address, however the address is written', async () => {
    await tenant
      .post('integration/integrations/', wordPress('https://BLOG.example/?x=1'))
      .expect(409);
  });

  it('of a platform we do not know is refused', async () => {
    const { body } = await tenant
      .post('integration/integrations/', { ...wordPress('https://a.example'), platform: 'myspace' })
      .expect(400);
    expect(body.errors.platform).toEqual(['Invalid integration type']);
  });
});

describe('publishing', () => {
  it('goes by default to every active integration of the site, without credits', async () => {
    const { body } = await tenant.post(`writer/content/${contentId}/publish/`).expect(202);
    expect(body.data.workflow_id).toBe(`publish/${contentId}/${integrationId}`);
    const run = await inTenant((em) =>
      em.findOneOrFail(Run, { id: body.data.run_id }, { populate: ['input'] }),
    );
    expect(run.creditsReserved).toBe(0);
    expect(run.input).toMatchObject({ contentId, integrationId, remoteStatus: 'publish' });
  });

  it('to the same destination while it runs is 409', async () => {
    await tenant.post('publisher/publish/', { content_id: contentId }).expect(409);
  });

  it('at a time to come needs the time', async () => {
    const { body } = await tenant
      .post('publisher/publish/', { content_id: contentId, remote_status: 'future' })
      .expect(422);
    expect(body.errors).toHaveProperty('scheduled_for');
  });

  it('says what is wrong with the request before what is wrong with the content', async () => {
    await inTenant((em) => em.nativeUpdate(Content, { id: contentId }, { status: 'archived' }));
    const wish = { content_id: contentId };
    const unknown = { ...wish, destinations: [randomUUID()] };
    await tenant.post('publisher/publish/', unknown).expect(404);
    await tenant.post('publisher/publish/', { ...wish, remote_status: 'future' }).expect(422);
  });

  it('of an archived content is 409, naming the state', async () => {
    await inTenant((em) => em.nativeUpdate(Content, { id: contentId }, { status: 'archived' }));
    const { body } = await tenant.post('publisher/publish/', { content_id: contentId }).expect(409);
    expect(body.errors.non_field_errors[0]).toContain('archived');
  });
});

describe('in development', () => {
  it('an error says where it came from', async () => {
    const { settings } = api.dependencies;
    const developing = await createTestApi({ settings: { ...settings, isDevelopment: true } });
    const { body } = await developing.http.get('/api/v1/auth/me/').expect(401);
    expect(body.debug).toMatchObject({ type: 'AppError', route: 'auth/me/', method: 'GET' });
    await developing.close();
  });
});
