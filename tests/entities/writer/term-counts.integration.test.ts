import { beforeEach, expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentTaxonomy } from '#entities/writer/content-taxonomy.ts';
import { ContentTaxonomyLink } from '#entities/writer/content-taxonomy-link.ts';
import { saveTerms } from '#entities/writer/save-terms.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase(10);
let tenant: Tenant;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
});

async function makeContents(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  const rows = ids.map((id) => ({
    ...tenant.place,
    id,
    title: 'Brewing',
    slug: id,
    htmlContent: '<p>Water.</p>',
    wordCount: 1,
  }));
  await tenant.transaction((em) => em.insertMany(Content, rows));
  return ids;
}

const tag = (id: string, ...names: string[]) =>
  tenant.transaction(async (em) => {
    await saveTerms(em, await em.findOneOrFail(Content, { id }), 'tag', names);
  });

async function counts(): Promise<Record<string, number>> {
  const terms = await tenant.fork().find(ContentTaxonomy, {}, { orderBy: { slug: 'asc' } });
  return Object.fromEntries(terms.map(({ name, count }) => [name, count]));
}

it('ten articles saved at once under the same terms are all counted', async () => {
  const ids = await makeContents(10);
  await Promise.all(ids.map((id) => tag(id, 'Coffee', 'Cold')));
  expect(await counts()).toEqual({ Coffee: 10, Cold: 10 });
  await Promise.all(ids.map((id) => tag(id, 'Coffee')));
  expect(await counts()).toEqual({ Coffee: 10, Cold: 10 });
});

it('a link that goes again before the commit, and a content that does, count nothing', async () => {
  const [first = '', second = '', third = ''] = await makeContents(3);
  await tag(first, 'Coffee');
  await tenant.transaction(async (em) => {
    await saveTerms(em, await em.findOneOrFail(Content, { id: second }), 'tag', ['Coffee']);
    await em.nativeDelete(ContentTaxonomyLink, { contentId: second });
    await saveTerms(em, await em.findOneOrFail(Content, { id: third }), 'tag', ['Coffee']);
    await em.nativeUpdate(Content, { id: third }, { deletedAt: new Date() });
  });
  expect(await counts()).toEqual({ Coffee: 1 });
});

it('a content that comes back and is linked in one transaction counts once', async () => {
  const [first = '', second = ''] = await makeContents(2);
  await tag(first, 'Coffee');
  await tenant.fork().nativeUpdate(Content, { id: second }, { deletedAt: new Date() });
  await tenant.transaction(async (em) => {
    await saveTerms(em, await em.findOneOrFail(Content, { id: second }), 'tag', ['Coffee']);
    await em.transactional((inner) =>
      inner.nativeUpdate(Content, { id: second }, { deletedAt: null }),
    );
  });
  expect(await counts()).toEqual({ Coffee: 2 });
});
