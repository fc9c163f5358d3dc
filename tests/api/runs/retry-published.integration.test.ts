import { beforeEach, describe, expect, it } from 'vitest';
import type { PipelineDestination } from '#contracts/workflows/writer/content-pipeline.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { startBy } from '#tests/api/setup/retry-cases.ts';
import { useWriter } from '#tests/api/setup/writer.ts';

const writer = useWriter();

/** Two blogs of the site. */
let blogs: { a: string; b: string };

beforeEach(async () => {
  blogs = { a: await addBlog('a'), b: await addBlog('b') };
});

async function addBlog(name: string): Promise<string> {
  const { body } = await writer.tenant
    .post('integration/integrations/', {
      site_id: writer.tenant.siteId,
      platform: 'wordpress',
      config: { site_url: `https://${name}.example`, username: 'mara' },
      credentials: { application_password: 'abcd efgh ijkl mnop' },
    })
    .expect(201);
  return body.data.id;
}

/** What stands at a blog, as publishing leaves it. */
const publish = (contentId: string, integrationId: string, fields: Partial<PublishingRecord>) =>
  writer.insert((em, base) => {
    const destination = 'wordpress - blog.example';
    return em.insert(PublishingRecord, {
      ...base,
      ...{ contentId, integrationId, destination },
      ...fields,
    });
  });

const published = () => ({ status: 'published' as const, publishedAt: new Date() });

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

const fail = (runId: string, stage = 'publish') =>
  writer.insert((em) =>
    em.transactional((inner) => {
      const message = 'The destination did not answer.';
      const error = { category: 'unavailable', stage, message, retryable: true };
      return finishRun(inner, { runId, status: 'failed', error });
    }),
  );

const start = (content_ids: string[], stages = ['publish']) =>
  startBy(writer, 'pipelines/content/', { content_ids, stages });

const childrenOf = (parentRunId: string) =>
  writer.insert((em) =>
    em.find(Run, { parentRunId }, { populate: ['input'], orderBy: { id: 'asc' } }),
  );

/** Where a run publishes, by the ids of the integrations. */
function destinationsOf({ input }: Run): string[] {
  const { destinations } = input as unknown as { destinations: PipelineDestination[] };
  return destinations.map(({ integrationId }) => integrationId);
}

const retriedAt = async (runId: string) => {
  const again = await startBy(writer, `runs/${runId}/retry/`);
  const run = await writer.insert((em) =>
    em.findOneOrFail(Run, { id: again }, { populate: ['input'] }),
  );
  return destinationsOf(run);
};

describe('a pipeline that failed and is to publish', () => {
  it('is published where that failed alone: the post that was made is kept', async () => {
    const contentId = await writer.content({ status: 'approved' });
    const runId = await start([contentId]);
    await publish(contentId, blogs.a, { runId, ...published() });
    await publish(contentId, blogs.b, { runId, status: 'failed', error: 'No answer' });
    await fail(runId);
    expect(await retriedAt(runId)).toEqual([blogs.b]);
  });

  it('is published anew where it was out before, which is what it was asked for', async () => {
    const contentId = await writer.content({ status: 'approved' });
    await publish(contentId, blogs.a, published());
    const runId = await start([contentId]);
    await fail(runId);
    expect(new Set(await retriedAt(runId))).toEqual(new Set([blogs.a, blogs.b]));
  });

  it('is published anew everywhere where its text is still to be changed', async () => {
    const contentId = await writer.content({ status: 'approved' });
    const runId = await start([contentId], ['optimize', 'publish']);
    await publish(contentId, blogs.a, published());
    await fail(runId, 'optimize');
    expect(new Set(await retriedAt(runId))).toEqual(new Set([blogs.a, blogs.b]));
  });

  it('is judged by its own beginning among the items of a batch', async () => {
    const contentIds = [
      await writer.content({ status: 'approved' }),
      await writer.content({ status: 'approved' }),
    ];
    const batchId = await start(contentIds);
    const [early, late] = await childrenOf(batchId);
    const [hourAgo, halfAnHourAgo] = [minutesAgo(60), minutesAgo(30)];
    await writer.insert((em) => em.nativeUpdate(Run, { id: early?.id }, { createdAt: hourAgo }));
    for (const contentId of contentIds) {
      await publish(contentId, blogs.a, { status: 'published', publishedAt: halfAnHourAgo });
    }
    for (const run of [early, late]) await fail(String(run?.id));
    await writer.insert((em) =>
      em.transactional((inner) => finishRun(inner, { runId: batchId, status: 'completed' })),
    );
    const again = await childrenOf(await startBy(writer, `runs/${batchId}/retry/`));
    const left = new Map(again.map((run) => [run.retryOfRunId, new Set(destinationsOf(run))]));
    expect(left).toEqual(
      new Map([
        [early?.id, new Set([blogs.b])],
        [late?.id, new Set([blogs.a, blogs.b])],
      ]),
    );
  });
});
