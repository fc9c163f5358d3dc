import { expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import type { TextChange } from '#entities/writer/text-columns.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();

async function insertContent(tenant: Tenant): Promise<string> {
  const id = uuidv7();
  const text = { title: 'Espresso', htmlContent: '<p>Nine bars.</p>', wordCount: 2 };
  await tenant.fork().insert(Content, { ...tenant.place, ...text, id, slug: id });
  return id;
}

function change(tenant: Tenant, id: string, wish: TextChange, userId = uuidv7()) {
  return tenant.transaction(async (em) => {
    const content = await em.findOneOrFail(Content, { id });
    return changeText(em, content, wish, { userId, reason: 'edited' });
  });
}

const contentOf = (tenant: Tenant, id: string) => tenant.fork().findOneOrFail(Content, { id });
const versionsOf = (tenant: Tenant, contentId: string) =>
  tenant.fork().find(ContentVersion, { contentId }, { orderBy: { version: 'asc' } });

it('keeps the text of before and the new one, who made it and why', async () => {
  const tenant = await createTenant(database.orm);
  const id = await insertContent(tenant);
  const userId = uuidv7();
  expect(await change(tenant, id, { html: '<p>Ten bars now.</p>' }, userId)).toBe(true);
  expect(await contentOf(tenant, id)).toMatchObject({
    title: 'Espresso',
    htmlContent: '<p>Ten bars now.</p>',
    wordCount: 3,
    version: 2,
  });
  expect(await versionsOf(tenant, id)).toMatchObject([
    { version: 1, html: '<p>Nine bars.</p>', reason: 'original', madeByUserId: null },
    { version: 2, html: '<p>Ten bars now.</p>', reason: 'edited', madeByUserId: userId },
  ]);
});

it('every further change is one more version, and each stays what it was', async () => {
  const tenant = await createTenant(database.orm);
  const id = await insertContent(tenant);
  await change(tenant, id, { title: 'Espresso at home' });
  await change(tenant, id, { html: '<h2>Grind</h2><p>Fine.</p>', metaTitle: 'Espresso' });
  const kept = await versionsOf(tenant, id);
  expect(kept.map(({ version, title, html }) => [version, title, html])).toEqual([
    [1, 'Espresso', '<p>Nine bars.</p>'],
    [2, 'Espresso at home', '<p>Nine bars.</p>'],
    [3, 'Espresso at home', '<h2>Grind</h2>\n<p>Fine.</p>'],
  ]);
});

it('cleans what anybody sends, and cuts meta texts to what search results show', async () => {
  const tenant = await createTenant(database.orm);
  const id = await insertContent(tenant);
  await change(tenant, id, {
    title: '  Espresso  ',
    html: '<h1>Bars</h1><p onclick="x()">Nine <script>alert(1)</script>bars</p>',
    metaTitle: 'word '.repeat(20),
    metaDescription: 'word '.repeat(60),
  });
  const content = await contentOf(tenant, id);
  expect(content.title).toBe('Espresso');
  expect(content.htmlContent).not.toMatch(/script|onclick|<h1/);
  expect(content.metaTitle.length).toBeLessThanOrEqual(60);
  expect(content.metaDescription.length).toBeLessThanOrEqual(160);
});

it('the same text again, also unclean, is no new version; neither are keywords', async () => {
  const tenant = await createTenant(database.orm);
  const id = await insertContent(tenant);
  expect(await change(tenant, id, { html: '<p onclick="x()">Nine bars.</p>' })).toBe(false);
  const keywords = { primaryKeyword: ' espresso ', secondaryKeywords: ['ristretto'] };
  expect(await change(tenant, id, { title: ' ', ...keywords })).toBe(false);
  expect(await contentOf(tenant, id)).toMatchObject({
    title: 'Espresso',
    version: 1,
    primaryKeyword: 'espresso',
    secondaryKeywords: ['ristretto'],
  });
  expect(await versionsOf(tenant, id)).toEqual([]);
});
