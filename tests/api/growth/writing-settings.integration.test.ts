import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { createCallers } from '#tests/api/setup/callers.ts';
import { startRun } from '#tests/api/setup/start-run.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let path: string;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  path = `growth/settings/${tenant.siteId}/`;
});

describe('the writing settings of a site', () => {
  it('are the defaults of the specification until somebody says otherwise', async () => {
    const { body } = await tenant.get(path).expect(200);
    expect(body.data).toMatchObject({
      site_id: tenant.siteId,
      keyword_strategy: 'cpc',
      tone_of_voice: 'exciting',
      tone_scale: null,
      language: { name: 'english', locale: 'en-US' },
      image_source: 'none',
      external_link_rel: 'no-follow',
      max_internal_links: 5,
      max_external_links: 2,
    });
    expect(body.data).not.toHaveProperty('publishing');
    expect(body.data).not.toHaveProperty('auto_link');
  });

  it('are those of auth/sites/: what one changes the other shows, and the rest stays', async () => {
    const site = `auth/sites/${tenant.siteId}/`;
    await tenant.patch(site, { settings: { auto_link: true, tone_scale: 3 } }).expect(200);
    const changed = { tone_of_voice: 'dry', max_internal_links: 0 };
    const { body } = await tenant.patch(path, changed).expect(200);
    expect(body.data).toMatchObject({ ...changed, tone_scale: 3 });
    const { settings } = (await tenant.get(site).expect(200)).body.data;
    expect(settings).toMatchObject({ ...changed, tone_scale: 3, auto_link: true });
    const reset = await tenant.patch(path, { tone_of_voice: null }).expect(200);
    expect(reset.body.data.tone_of_voice).toBe('exciting');
  });

  it('take a body as it was read, and refuse what is no setting of writing', async () => {
    const { body } = await tenant.get(path).expect(200);
    await tenant.patch(path, { ...body.data, row_version: undefined }).expect(200);
    const wrong = { max_external_links: 21, tone_scale: 11, image_source: 'web', auto_link: true };
    const refused = await tenant.patch(path, wrong).expect(400);
    expect(Object.keys(refused.body.errors).toSorted()).toEqual(Object.keys(wrong).toSorted());
  });

  it('that changed since they were read are not written over', async () => {
    const { row_version } = (await tenant.get(path)).body.data;
    await tenant.patch(path, { tone_of_voice: 'dry', row_version }).expect(200);
    const stale = await tenant.patch(path, { tone_of_voice: 'loud', row_version }).expect(409);
    expect(stale.body.data.tone_of_voice).toBe('dry');
  });

  it('are changed by an editor of the site, read by a viewer, and unknown to other accounts', async () => {
    const callers = await createCallers(api, tenant);
    const url = `/api/v1/${path}`;
    const patch = (caller: keyof typeof callers) =>
      api.http.patch(url).set('Authorization', callers[caller]).send({ tone_scale: 2 });
    await patch('editor').expect(200);
    await patch('viewer').expect(403);
    await patch('ungranted_editor').expect(403);
    await api.http.get(url).set('Authorization', callers.viewer).expect(200);
    await api.http.get(url).set('Authorization', callers.ungranted_viewer).expect(403);
    const stranger = await createTenant(api);
    await stranger.get(path).expect(404);
    await stranger.patch(path, { tone_scale: 2 }).expect(404);
  });

  it('are kept with a run as they were when it was started', async () => {
    await tenant.patch(path, { tone_of_voice: 'dry' }).expect(200);
    const id = await startRun(tenant);
    await tenant.patch(path, { tone_of_voice: 'loud' }).expect(200);
    const run = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.findOneOrFail(Run, { id }),
    );
    expect(run.writingSettings).toMatchObject({ tone_of_voice: 'dry', max_internal_links: 5 });
  });
});
