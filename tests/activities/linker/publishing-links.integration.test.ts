import { beforeEach, expect, it } from 'vitest';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { InternalLink } from '#entities/linker/internal-link.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { sandboxPasswordOf } from '#sandbox/wordpress/users.ts';
import { encryptionKey, useActivityBench } from '#tests/activities/support/activity-bench.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const bench = useActivityBench();
const { encrypt } = createEncryption({ keyId: '1', key: encryptionKey });
const html =
  '<p>A <a href="/burr-grinder/">burr grinder</a> and a <a href="/paper-filter/">filter</a>.</p>';

let integrationId: string;
let contentId: string;

beforeEach(async () => {
  const { accountId, siteId } = bench.tenant;
  integrationId = uuidv7();
  const password = JSON.stringify({ application_password: sandboxPasswordOf('editor') });
  await bench.tenant.fork().insert(SiteIntegration, {
    accountId,
    siteId,
    id: integrationId,
    platform: 'wordpress',
    remoteKey: bench.sandbox.siteUrl,
    config: { site_url: bench.sandbox.siteUrl, username: 'editor' },
    credentials: encrypt(password, integrationId),
  });
  contentId = await write('pour-over', html);
});

async function write(slug: string, htmlContent = '<p>Words.</p>'): Promise<string> {
  const id = uuidv7();
  const meta = { metaTitle: slug, metaDescription: 'What it is for, and how it is used.' };
  const text = { title: slug, slug, htmlContent, wordCount: 5, ...meta };
  await bench.tenant.fork().insert(Content, { ...bench.tenant.place, id, ...text });
  return id;
}

async function lead(target: string, address: string): Promise<void> {
  const place = { sourceContentId: contentId, targetContentId: target, address };
  const rest = { anchorText: 'words', score: 65, position: 1, status: 'injected' as const };
  await bench.tenant.fork().insert(InternalLink, { ...bench.tenant.place, ...place, ...rest });
}

/** The page as the destination serves it. */
async function published(id: string): Promise<{ url: string; page: string }> {
  const { accountId } = bench.tenant;
  const runId = await startedRun(bench.tenant, 1);
  const position = { accountId, runId, stage: 'publish', percent: 50 };
  const wish = { ...position, contentId: id, integrationId, remoteStatus: 'publish' as const };
  const post = await bench.once(`publish/${id}/${integrationId}`, async (does) => {
    const { recordId } = await does.preparePublication(wish);
    return does.publishPost({ accountId, recordId });
  });
  return { url: post.remoteUrl, page: await (await fetch(post.remoteUrl)).text() };
}

it('a text goes out with the addresses its pages have by then, and without links to those that are gone', async () => {
  const [grinder, filter] = [await write('burr-grinder'), await write('paper-filter')];
  await lead(grinder, '/burr-grinder/');
  await lead(filter, '/paper-filter/');
  const { url } = await published(grinder);
  await bench.tenant.fork().nativeUpdate(Content, { id: grinder }, { externalUrl: url });
  await bench.tenant.fork().nativeUpdate(Content, { id: filter }, { deletedAt: new Date() });
  const { page } = await published(contentId);
  expect(page).toContain(`A <a href="${url}" rel="noopener">burr grinder</a> and a filter.`);
  const kept = await bench.tenant.fork().findOneOrFail(Content, { id: contentId });
  expect(kept).toMatchObject({ htmlContent: html, version: 1 });
});

it('a link to a page that is not published yet goes out as it is', async () => {
  await lead(await write('burr-grinder'), '/burr-grinder/');
  await lead(await write('paper-filter'), '/paper-filter/');
  expect((await published(contentId)).page).toContain('<a href="/burr-grinder/">burr grinder</a>');
});
