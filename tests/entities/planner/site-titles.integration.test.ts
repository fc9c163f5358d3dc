import { beforeEach, describe, expect, it } from 'vitest';
import { createTwinSearch, type SiteTitle } from '#domain/planner/near-duplicate.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import {
  offerSiteTitles,
  titlesNearCluster,
  vectorsNearCluster,
} from '#entities/planner/site-titles.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let tenant: Tenant;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
});

const content = (title: string, place = tenant.place) => {
  const id = uuidv7();
  return { id, ...place, title, slug: id, htmlContent: '<p>x</p>', wordCount: 1 };
};

/** What a search is shown, in order. */
async function offered(exceptIdeaId?: string): Promise<SiteTitle[]> {
  const seen: SiteTitle[] = [];
  const search = { ...createTwinSearch([]), offer: (title: SiteTitle) => void seen.push(title) };
  await tenant.transaction((em) => offerSiteTitles(em, tenant.siteId, search, exceptIdeaId));
  return seen;
}

describe('every living title of a site', () => {
  it('is shown once, content before tasks before ideas, beyond the first chunk', async () => {
    const titles = Array.from({ length: 4001 }, (_, index) => `Title ${index}`);
    await tenant.fork().insertMany(
      Content,
      titles.map((title) => content(title)),
    );
    await tenant.fork().insert(Task, { id: uuidv7(), ...tenant.place, title: 'Task' });
    await tenant.fork().insert(ContentIdea, { id: uuidv7(), ...tenant.place, ideaTitle: 'Idea' });
    const seen = await offered();
    expect(seen.map(({ type }) => type)).toEqual([...titles.map(() => 'content'), 'task', 'idea']);
    expect(new Set(seen.map(({ title }) => title))).toEqual(new Set([...titles, 'Task', 'Idea']));
  });

  it('is not one of another site of the account, nor one in the Trash', async () => {
    const [siteId, sectorId] = [uuidv7(), uuidv7()];
    const { accountId } = tenant;
    const em = tenant.fork();
    await em.insert(Site, { id: siteId, accountId, name: 'Other', slug: 'other' });
    await em.insert(Sector, { id: sectorId, accountId, siteId, name: 'Tea', slug: 'tea' });
    await em.insert(Content, content('Elsewhere', { accountId, siteId, sectorId }));
    await em.insert(Content, { ...content('Gone'), deletedAt: new Date() });
    expect(await offered()).toEqual([]);
  });

  it('is not one of the idea that is named, of its task or of what was written for it', async () => {
    const [ideaId, taskId] = [uuidv7(), uuidv7()];
    const em = tenant.fork();
    await em.insert(ContentIdea, { id: ideaId, ...tenant.place, ideaTitle: 'Own' });
    await em.insert(Task, { id: taskId, ...tenant.place, title: 'Own', ideaId });
    await em.insert(Content, { ...content('Own'), taskId });
    await em.insert(Content, content('By hand'));
    expect((await offered(ideaId)).map(({ title }) => title)).toEqual(['By hand']);
    expect(await offered()).toHaveLength(4);
  });
});

describe('titles near a cluster', () => {
  it('are its own, then the newest, each once, as many as asked for', async () => {
    const clusterId = uuidv7();
    const em = tenant.fork();
    await em.insert(Cluster, { id: clusterId, ...tenant.place, name: 'Grinders' });
    const at = (minute: number) => ({ createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) });
    await em.insert(Content, { ...content('Own, old'), clusterId, ...at(1) });
    await em.insert(Content, { ...content('Other, new'), ...at(9) });
    await em.insert(Content, { ...content('Other, old'), ...at(2) });
    await em.insert(Task, { id: uuidv7(), ...tenant.place, title: 'Other, new', ...at(3) });
    const nearby = { siteId: tenant.siteId, clusterId, limit: 10 };
    const near = (limit: number) =>
      tenant.fork().transactional((inner) => titlesNearCluster(inner, { ...nearby, limit }));
    expect(await near(10)).toEqual(['Own, old', 'Other, new', 'Other, old']);
    expect(await near(2)).toEqual(['Own, old', 'Other, new']);
  });

  it('come with the vectors of one model, in chunks', async () => {
    const titles = Array.from({ length: 401 }, (_, index) => `Title ${index}`);
    const { accountId, siteId } = tenant;
    await tenant.fork().insertMany(
      Content,
      titles.map((title) => content(title)),
    );
    const vector = Buffer.alloc(8);
    const bought = titles.slice(1).map((text) => ({ accountId, model: 'one', text, vector }));
    const other = { accountId, model: 'two', text: 'Title 0', vector };
    await tenant.fork().insertMany(TextEmbedding, [...bought, other]);
    const sizes: number[] = [];
    await tenant.transaction(async (em) => {
      const nearby = { siteId, clusterId: uuidv7(), limit: 1000 };
      for await (const rows of vectorsNearCluster(em, nearby, 'one')) sizes.push(rows.length);
    });
    expect(sizes).toEqual([200, 200]);
  });
});
