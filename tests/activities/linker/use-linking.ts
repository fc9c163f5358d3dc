import { beforeEach } from 'vitest';
import { InternalLink } from '#entities/linker/internal-link.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import type { VersionMaker } from '#entities/writer/store-version.ts';
import { useActivityBench } from '#tests/activities/support/activity-bench.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

/** The text that is linked. */
export const html =
  '<h2>Burr grinder or blade</h2>\n<p>A burr grinder makes even grounds.</p>\n<p>With them cold brew is clear.</p>';

/** Of another content, what is not as usual. */
export type Given = Partial<
  Pick<
    Content,
    'title' | 'status' | 'source' | 'externalUrl' | 'deletedAt' | 'clusterId' | 'rejectReason'
  >
>;

/** A text in a cluster of a site, and what tests do with it; new in each test. */
export function useLinking() {
  const bench = useActivityBench();
  const now = { clusterId: '', contentId: '', runId: '' };

  /** Another content of the site, in the cluster of the first. */
  async function write(primaryKeyword: string, given: Given = {}): Promise<string> {
    const id = uuidv7();
    const row = {
      title: `About ${primaryKeyword}`,
      slug: primaryKeyword.replaceAll(' ', '-'),
      htmlContent: '<p>Some words of it.</p>',
      wordCount: 4,
      clusterId: now.clusterId,
      primaryKeyword,
      ...given,
    };
    await bench.tenant.fork().insert(Content, { ...bench.tenant.place, id, ...row });
    return id;
  }
  const change = (id: string | { $in: string[] }, columns: Partial<Content>) =>
    bench.tenant.fork().nativeUpdate(Content, { id }, columns);

  beforeEach(async () => {
    const { tenant } = bench;
    now.clusterId = uuidv7();
    await tenant.fork().insert(Cluster, { ...tenant.place, id: now.clusterId, name: 'Coffee' });
    now.contentId = await write('coffee at home');
    await change(now.contentId, { htmlContent: html, wordCount: 16 });
    now.runId = await startedRun(tenant, 8);
  });

  const input = (version?: number) => ({
    accountId: bench.tenant.accountId,
    runId: now.runId,
    contentId: now.contentId,
    stage: 'link',
    percent: 99,
    ...(version === undefined ? {} : { version }),
  });
  const workflowId = () => `link/${now.contentId}/${now.runId}`;
  const link = (version?: number) =>
    bench.once(workflowId(), (activities) => activities.linkText(input(version)));
  return {
    bench,
    now,
    write,
    change,
    input,
    link,
    linkTwice: () => bench.twice(workflowId(), (activities) => activities.linkText(input(1))),
    /** Ends the run and links in the next one. */
    async linkAgain() {
      await bench.tenant.transaction((em) =>
        finishRun(em, { runId: now.runId, status: 'completed' }),
      );
      now.runId = await startedRun(bench.tenant, 8);
      return link();
    },
    contentNow: () => bench.tenant.fork().findOneOrFail(Content, { id: now.contentId }),
    rowsNow: () =>
      bench.tenant
        .fork()
        .find(InternalLink, { sourceContentId: now.contentId }, { orderBy: { anchorText: 'asc' } }),
    edit: (text: string, maker: VersionMaker = { reason: 'edited' }) =>
      bench.tenant.transaction(async (em) => {
        const content = await em.findOneOrFail(Content, { id: now.contentId });
        await changeText(em, content, { html: text }, maker);
      }),
  };
}
