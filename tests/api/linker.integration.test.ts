import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { InternalLink } from '#entities/linker/internal-link.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { addMember } from './setup/member.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2], of = tenant) =>
  runInTenant(api.dependencies.orm, of.accountId, work);

async function makeContent(title: string, fields: Partial<Content> = {}, of = tenant) {
  const id = randomUUID();
  const { accountId, siteId, sectorId } = of;
  const slug = title.toLowerCase().replaceAll(' ', '-');
  const text = { htmlContent: '<p>Water first.</p>', wordCount: 2 };
  await inTenant(
    (em) =>
      em.insert(Content, { id, accountId, siteId, sectorId, title, slug, ...text, ...fields }),
    of,
  );
  return id;
}

describe('linking a content', () => {
  it('starts a run of the text as it is now and holds its price', async () => {
    const id = await makeContent('Brewing', { version: 3 });
    const { body } = await tenant.post('linker/process/', { content_id: id }).expect(202);
    const { run_id, workflow_id } = body.data;
    expect(workflow_id).toBe(`link/${id}/3`);
    const run = await inTenant((em) => em.findOneOrFail(Run, { id: run_id }));
    expect(run).toMatchObject({
      type: 'linkContent',
      title: 'Link "Brewing"',
      creditsReserved: 8,
      siteId: tenant.siteId,
    });
  });

  it('is 409 while it is under way or the content is archived, 422 without a text', async () => {
    const id = await makeContent('Brewing');
    const { body } = await tenant.post('linker/process/', { content_id: id }).expect(202);
    const again = await tenant.post('linker/process/', { content_id: id }).expect(409);
    expect(again.body).toMatchObject({ run_id: body.data.run_id });
    const archived = await makeContent('Roasting', { status: 'archived' });
    await tenant.post('linker/process/', { content_id: archived }).expect(409);
    const empty = await makeContent('Grinding', { wordCount: 0, htmlContent: '' });
    await tenant.post('linker/process/', { content_id: empty }).expect(422);
  });

  it('costs what the estimate said: eight credits a content', async () => {
    const ids = [await makeContent('Brewing'), await makeContent('Roasting')];
    const estimate = await tenant.post('estimates/', { operation: 'linking', ids }).expect(200);
    expect(estimate.body.data.credits).toBe(16);
    const { body } = await tenant.post('linker/batch_process/', { content_ids: ids }).expect(202);
    const { run_id } = body.data;
    const [batch, children] = await inTenant(async (em) => [
      await em.findOneOrFail(Run, { id: run_id }),
      await em.find(Run, { parentRunId: run_id }, { orderBy: { workflowId: 'asc' } }),
    ]);
    expect(batch).toMatchObject({ creditsReserved: 16, counts: { total: 2 }, type: 'runBatch' });
    expect(children.map(({ workflowId }) => workflowId)).toEqual(
      ids.map((id) => `link/${id}/1`).toSorted(),
    );
  });

  it('refuses a batch whole: for one that cannot be linked, for want of credits', async () => {
    const id = await makeContent('Brewing');
    const archived = await makeContent('Roasting', { status: 'archived' });
    await tenant.post('linker/batch_process/', { content_ids: [id, archived] }).expect(409);
    await tenant.post('linker/batch_process/', { content_ids: [id, randomUUID()] }).expect(404);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, index) => makeContent(`Text ${index}`)),
    );
    await inTenant((em) =>
      em.execute(
        `insert into igny8_credit_transactions (account_id, type, amount, description, metadata, idempotency_key)
         select id, 'adjustment', 100 - credits, 'Test', '{}', 'test' from igny8_accounts where id = ?`,
        [tenant.accountId],
      ),
    );
    const { body } = await tenant.post('linker/batch_process/', { content_ids: many }).expect(402);
    expect(body).toMatchObject({ required: 160, available: 100 });
    const reserved = await inTenant((em) => em.count(CreditTransaction, { type: 'reservation' }));
    expect(reserved).toBe(0);
  });
});

describe('the graph of a site', () => {
  const graph = (site_id = tenant.siteId) => tenant.get(`linker/graph/?site_id=${site_id}`);

  async function leads(from: string, to: string, fields: Partial<InternalLink> = {}) {
    const { accountId, siteId, sectorId } = tenant;
    const text = { anchorText: 'the grinder', address: '/grinder/', score: 65, position: 2 };
    const link = { sourceContentId: from, targetContentId: to, status: 'injected' as const };
    await inTenant((em) =>
      em.insert(InternalLink, { accountId, siteId, sectorId, ...link, ...text, ...fields }),
    );
  }

  it('has its contents as nodes and their links as edges', async () => {
    const externalUrl = 'https://example.com/grinder/';
    const published = { status: 'published', publishedVersion: 1, externalUrl } as const;
    const [brewing, grinder] = [
      await makeContent('Brewing'),
      await makeContent('Grinder', published),
    ];
    await leads(brewing, grinder);
    await leads(grinder, brewing, { status: 'suggested' });
    const { body } = await graph().expect(200);
    expect(body.data.nodes).toEqual([
      expect.objectContaining({
        id: brewing,
        title: 'Brewing',
        status: 'draft',
        cluster_id: null,
        address: '/brewing/',
        is_published: false,
        links_in: 0,
        links_out: 1,
      }),
      expect.objectContaining({
        id: grinder,
        address: externalUrl,
        is_published: true,
        links_in: 1,
        links_out: 0,
      }),
    ]);
    expect(body.data.edges).toEqual([
      expect.objectContaining({
        source_id: brewing,
        target_id: grinder,
        anchor_text: 'the grinder',
        score: 65,
        position: 2,
        status: 'injected',
        is_broken: false,
      }),
      expect.objectContaining({ source_id: grinder, status: 'suggested', is_broken: false }),
    ]);
  });

  it('shows which links lead to what is gone, and nothing of what links from there', async () => {
    const [one, gone, away] = [
      await makeContent('Brewing'),
      await makeContent('Grinder', { deletedAt: new Date() }),
      await makeContent('Filter', { status: 'archived' }),
    ];
    await leads(one, gone);
    await leads(one, away);
    await leads(gone, one);
    const { body } = await graph().expect(200);
    expect(body.data.nodes.map(({ id }: { id: string }) => id)).toEqual([one, away]);
    expect(
      body.data.edges.map((edge: Record<string, unknown>) => [edge.target_id, edge.is_broken]),
    ).toEqual([
      [gone, true],
      [away, true],
    ]);
  });

  it('is cut where a site has more than is asked for, and says so', async () => {
    const bounded = (limit: number) =>
      tenant.get(`linker/graph/?site_id=${tenant.siteId}&limit=${limit}`);
    const ids: string[] = [];
    for (const title of ['Brewing', 'Grinder', 'Filter']) ids.push(await makeContent(title));
    const [one = '', two = '', three = ''] = ids;
    await leads(one, two);
    await leads(three, one);
    const { body } = await bounded(1).expect(200);
    expect(body.data.is_truncated).toBe(true);
    // What is not shown counts, and is not gone.
    expect(body.data.nodes).toEqual([
      expect.objectContaining({ id: one, links_in: 1, links_out: 1 }),
    ]);
    expect(body.data.edges).toEqual([
      expect.objectContaining({ source_id: one, target_id: two, is_broken: false }),
    ]);
    const all = (await bounded(3).expect(200)).body.data;
    expect(all).toMatchObject({ is_truncated: false, nodes: { length: 3 }, edges: { length: 2 } });
    await bounded(0).expect(400);
    await bounded(5001).expect(400);
  });

  it('bounds links as well: twenty times as many', async () => {
    const from = await makeContent('Brewing');
    for (let index = 0; index < 21; index += 1)
      await leads(from, await makeContent(`Text ${index}`));
    const { body } = await tenant.get(`linker/graph/?site_id=${tenant.siteId}&limit=1`).expect(200);
    expect(body.data.edges).toHaveLength(20);
    expect(body.data.nodes[0]).toMatchObject({ id: from, links_out: 21 });
    expect(body.data.is_truncated).toBe(true);
  });

  it('is nothing of another account', async () => {
    const [one, two] = [await makeContent('Brewing'), await makeContent('Grinder')];
    await leads(one, two);
    const other = await createTenant(api);
    const { body } = await other.get(`linker/graph/?site_id=${tenant.siteId}`).expect(200);
    expect(body.data).toEqual({ nodes: [], edges: [], is_truncated: false });
    await other.post('linker/process/', { content_id: one }).expect(404);
  });

  it('is empty for an editor and a viewer who were granted another site', async () => {
    const [one, two] = [await makeContent('Brewing'), await makeContent('Grinder')];
    await leads(one, two);
    const other = await tenant.post('auth/sites/', { name: 'Tea shop' }).expect(201);
    for (const role of ['editor', 'viewer'] as const) {
      const member = await addMember(api, tenant, role);
      const seen = () => member.get(`linker/graph/?site_id=${tenant.siteId}`).expect(200);
      const grant = (site_id: string) =>
        tenant.post(`auth/users/${member.userId}/grant-site/`, { site_id }).expect(200);
      await grant(other.body.data.id);
      expect((await seen()).body.data).toEqual({ nodes: [], edges: [], is_truncated: false });
      await grant(tenant.siteId);
      expect((await seen()).body.data).toMatchObject({
        nodes: { length: 2 },
        edges: { length: 1 },
      });
    }
  });

  it('is empty for a site of nobody, and 400 without a site', async () => {
    await makeContent('Brewing');
    expect((await graph(randomUUID()).expect(200)).body.data).toEqual({
      nodes: [],
      edges: [],
      is_truncated: false,
    });
    await tenant.get('linker/graph/').expect(400);
    await tenant.get('linker/graph/?site_id=1').expect(400);
  });
});
