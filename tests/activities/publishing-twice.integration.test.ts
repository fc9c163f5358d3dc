import { describe, expect, it } from 'vitest';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { sandboxPasswordOf } from '#sandbox/wordpress/users.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { encryptionKey, useActivityBench } from './support/activity-bench.ts';

const bench = useActivityBench();
const { encrypt } = createEncryption({ keyId: '1', key: encryptionKey });

/** A finished article, a destination, and a run that brings one to the other. */
async function publication() {
  const { accountId, siteId, place } = bench.tenant;
  const [contentId, integrationId] = [uuidv7(), uuidv7()];
  const password = JSON.stringify({ application_password: sandboxPasswordOf('editor') });
  await bench.tenant.transaction(async (em) => {
    await em.insert(Content, {
      ...place,
      id: contentId,
      title: 'How to brew coffee',
      slug: 'how-to-brew-coffee',
      htmlContent: '<h2>Water</h2><p>Water first.</p>',
      metaTitle: 'How to brew coffee',
      metaDescription: 'Water first, then coffee.',
      wordCount: 3,
    });
    await em.insert(SiteIntegration, {
      accountId,
      siteId,
      id: integrationId,
      platform: 'wordpress',
      remoteKey: bench.sandbox.siteUrl,
      config: { site_url: bench.sandbox.siteUrl, username: 'editor' },
      credentials: encrypt(password, integrationId),
    });
  });
  const runId = await startedRun(bench.tenant, 0);
  const position = { accountId, runId, stage: 'publish', percent: 50 };
  const wish = { ...position, contentId, integrationId, remoteStatus: 'publish' as const };
  return { contentId, position, wish, workflowId: `publish/${contentId}/${integrationId}` };
}

describe('publishing, with every activity done twice', () => {
  it('makes one record and one post', async () => {
    const { contentId, position, wish, workflowId } = await publication();
    const { accountId } = position;
    const [{ recordId }, again] = await bench.twice(workflowId, (does) =>
      does.preparePublication(wish),
    );
    expect(again).toEqual({ recordId });
    const [first, second] = await bench.twice(workflowId, (does) =>
      does.publishPost({ accountId, recordId }),
    );
    expect(second).toEqual(first);
    await bench.twice(workflowId, (does) =>
      does.savePublication({ ...position, recordId, post: first }),
    );
    const posts = (await bench.sandbox.posts()).filter((post) => post.contentId === contentId);
    expect(posts).toMatchObject([{ status: 'publish', link: first.remoteUrl }]);
    expect(await bench.tenant.fork().find(PublishingRecord, {})).toMatchObject([
      { status: 'published', destinationUrl: first.remoteUrl, attempt: 2 },
    ]);
  });

  it('of a post for a day to come tells the destination that day', async () => {
    const { contentId, position, wish, workflowId } = await publication();
    const { accountId } = position;
    const future = { remoteStatus: 'future' as const, scheduledFor: '2099-05-01T08:00:00.000Z' };
    const { recordId } = await bench.once(workflowId, (does) =>
      does.preparePublication({ ...wish, ...future }),
    );
    const post = await bench.once(workflowId, (does) => does.publishPost({ accountId, recordId }));
    expect(post.remoteStatus).toBe('future');
    await bench.once(workflowId, (does) => does.savePublication({ ...position, recordId, post }));
    const em = bench.tenant.fork();
    const record = await em.findOneOrFail(PublishingRecord, { id: recordId });
    expect(record.scheduledFor?.toISOString()).toBe(future.scheduledFor);
    const content = await em.findOneOrFail(Content, { id: contentId });
    expect(content).toMatchObject({ status: 'approved', publishedVersion: post.contentVersion });
  });

  it('for a run that has ended sends nothing', async () => {
    const { position, wish, workflowId } = await publication();
    const { accountId, runId } = position;
    await bench.once(workflowId, (does) =>
      does.finishRun({ accountId, runId, status: 'cancelled' }),
    );
    await expect(
      bench.once(workflowId, (does) => does.preparePublication(wish)),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await bench.tenant.fork().count(PublishingRecord, {})).toBe(0);
  });

  it('that failed says so once and leaves what is published alone', async () => {
    const { position, wish, workflowId } = await publication();
    const { accountId } = position;
    const { recordId } = await bench.once(workflowId, (does) => does.preparePublication(wish));
    const failure = { ...wish, reason: 'The site does not accept the password' };
    await bench.twice(workflowId, (does) => does.failPublication(failure));
    const record = () => bench.tenant.fork().findOneOrFail(PublishingRecord, { id: recordId });
    expect(await record()).toMatchObject({ status: 'failed', error: failure.reason });
    await bench.once(workflowId, (does) => does.preparePublication(wish));
    const post = await bench.once(workflowId, (does) => does.publishPost({ accountId, recordId }));
    await bench.once(workflowId, (does) => does.savePublication({ ...position, recordId, post }));
    await bench.once(workflowId, (does) => does.failPublication(failure));
    expect(await record()).toMatchObject({ status: 'published', error: null });
  });
});
