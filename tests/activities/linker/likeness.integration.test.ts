import { beforeEach, expect, it } from 'vitest';
import { createLinkText } from '#activities/linker/link-text.ts';
import { vectorToBytes } from '#activities/planner/vector-bytes.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import { inActivity } from '#tests/activities/support/in-activity.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const database = openDatabase();
let tenant: Tenant;

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
});

const embeddingModel: EmbeddingModel = {
  provider: 'test',
  isSandbox: true,
  name: 'test-model',
  maximumTexts: 1,
  embed: () => Promise.reject(new Error('Linking buys no vectors')),
};

async function write(primaryKeyword: string, html: string, vector: number[]): Promise<string> {
  const id = uuidv7();
  const row = { title: primaryKeyword, slug: id, htmlContent: html, wordCount: 6, primaryKeyword };
  await tenant.fork().insert(Content, { ...tenant.place, id, ...row });
  await tenant.fork().insert(TextEmbedding, {
    accountId: tenant.accountId,
    model: 'test-model',
    text: primaryKeyword.toLowerCase(),
    vector: vectorToBytes(Float32Array.from(vector)),
  });
  return id;
}

async function link(contentId: string, model: EmbeddingModel | null) {
  const runId = await startedRun(tenant, 8);
  const linkText = createLinkText({ orm: database.orm, embeddingModel: model });
  const { accountId } = tenant;
  return inActivity(`link/${contentId}`, () =>
    runInTenant(database.orm, accountId, () =>
      linkText({ accountId, runId, stage: 'link', percent: 99, contentId }),
    ),
  );
}

it('leads to a page of no cluster that is about nearly the same, by vectors that are there', async () => {
  const id = await write('Espresso', '<p>Try a Moka pot on the stove.</p>', [1, 0]);
  await write('Moka pot', '<p>Steam, water and grounds, on a stove.</p>', [0.95, 0.2]);
  await write('stove', '<p>How to clean what you cook upon.</p>', [0, 1]);
  expect(await link(id, null)).toMatchObject({ added: 0 });
  expect(await link(id, embeddingModel)).toMatchObject({ added: 1 });
  const { htmlContent } = await tenant.fork().findOneOrFail(Content, { id });
  expect(htmlContent).toMatch(/^<p>Try a <a href="[^"]+">Moka pot<\/a> on the stove\.<\/p>$/);
});
