import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TitleSuggestion } from '#entities/growth/title-suggestion.ts';
import { Sector } from '#entities/identity/sector.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

const path = 'growth/titles/suggest/';
let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);
const suggest = (fields: object = {}) =>
  tenant.post(path, { site_id: tenant.siteId, keyword: ' Cold Brew &amp; Ice? ', ...fields });
const suggestionOf = (runId: string) =>
  inTenant((em) => em.findOneOrFail(TitleSuggestion, { runId }));

describe('asking for titles', () => {
  it('starts a run of its own id, holds 1 credit, and carries ids only', async () => {
    const fields = { country: 'US', article_type: 'how_to', context: 'For beginners' };
    const { body } = await suggest(fields).expect(202);
    const { run_id: runId, workflow_id: workflowId } = body.data;
    expect(workflowId).toMatch(new RegExp(`^titles/${tenant.sectorId}/[0-9a-f]{16}/1$`));
    expect(await suggestionOf(runId)).toMatchObject({
      keyword: 'cold brew & ice?',
      country: 'us',
      articleType: 'how_to',
      context: 'For beginners',
      sectorId: tenant.sectorId,
      serpTitles: null,
      creativeTitles: null,
    });
    const run = await inTenant((em) => em.findOneOrFail(Run, { id: runId }));
    expect(run).toMatchObject({ creditsReserved: 1, title: 'Titles for "cold brew & ice?"' });
    const message = await inTenant((em) => em.findOneOrFail(OutboxMessage, { workflowId }));
    expect(JSON.stringify(message.payload)).not.toContain('For beginners');
    expect(JSON.stringify((message.payload as { input: object }).input)).not.toContain('brew');
  });

  it('of a keyword that is asked about now is 409, whatever its punctuation', async () => {
    await suggest().expect(202);
    await suggest({ keyword: 'cold brew ice' }).expect(409);
    await suggest({ keyword: 'cold brew' }).expect(202);
  });

  it('takes the only active sector, and asks which where there are several', async () => {
    await inTenant((em) =>
      em.insert(Sector, {
        accountId: tenant.accountId,
        siteId: tenant.siteId,
        name: 'Tea',
        slug: 'tea',
      }),
    );
    const { body } = await suggest().expect(422);
    expect(body.errors).toEqual({ sector_id: ['The site has several sectors: name one'] });
    await suggest({ sector_id: tenant.sectorId }).expect(202);
  });

  it('makes the sector General where the site has none', async () => {
    const { body: made } = await tenant.post('auth/sites/', { name: 'Empty' }).expect(201);
    const site_id = made.data.id;
    const both = [suggest({ site_id }), suggest({ site_id, keyword: 'espresso' })];
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses).toEqual([202, 202]);
    const sectors = await inTenant((em) => em.find(Sector, { siteId: site_id }));
    expect(sectors).toMatchObject([{ name: 'General', slug: 'general' }]);
  });

  it('refuses what is no keyword, no country, or of somebody else', async () => {
    const missing = await tenant.post(path, { site_id: tenant.siteId }).expect(400);
    expect(missing.body.errors).toEqual({ keyword: ['This field is required'] });
    const long = await suggest({ keyword: 'x'.repeat(301) }).expect(400);
    expect(long.body.errors).toEqual({ keyword: ['Keyword is too long.'] });
    await suggest({ country: 'usa' }).expect(400);
    const other = await createTenant(api);
    const foreign = await suggest({ site_id: other.siteId }).expect(422);
    expect(foreign.body.errors).toEqual({ site_id: ['Site must belong to your account'] });
    await suggest({ sector_id: other.sectorId }).expect(422);
  });
});
