import { beforeEach } from 'vitest';
import type { LinkedText, LinkTextInput } from '#contracts/activities/linker.ts';
import { InternalLink } from '#entities/linker/internal-link.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import type { VersionMaker } from '#entities/writer/store-version.ts';
import { type ActivityBench, useActivityBench } from '#tests/activities/support/activity-bench.ts';
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
export function useLinking(): Linking {
  const linking = new Linking(useActivityBench());
  beforeEach(() => linking.begin());
  return linking;
}

class Linking {
  readonly bench: ActivityBench;
  clusterId = '';
  contentId = '';
  runId = '';

  constructor(bench: ActivityBench) {
    this.bench = bench;
  }

  async begin(): Promise<void> {
    const { tenant } = this.bench;
    this.clusterId = uuidv7();
    await tenant.fork().insert(Cluster, { ...tenant.place, id: this.clusterId, name: 'Coffee' });
    this.contentId = await this.write('coffee at home');
    await this.change(this.contentId, { htmlContent: html, wordCount: 16 });
    this.runId = await startedRun(tenant, 8);
  }

  /** Another content of the site, in the cluster of the first. */
  async write(primaryKeyword: string, given: Given = {}): Promise<string> {
    const { tenant } = this.bench;
    const id = uuidv7();
    const row = {
      title: `About ${primaryKeyword}`,
      slug: primaryKeyword.replaceAll(' ', '-'),
      htmlContent: '<p>Some words of it.</p>',
      wordCount: 4,
      clusterId: this.clusterId,
      primaryKeyword,
      ...given,
    };
    await tenant.fork().insert(Content, { ...tenant.place, id, ...row });
    return id;
  }

  change(id: string | { $in: string[] }, columns: Partial<Content>): Promise<number> {
    return this.bench.tenant.fork().nativeUpdate(Content, { id }, columns);
  }

  async edit(text: string, maker: VersionMaker = { reason: 'edited' }): Promise<void> {
    await this.bench.tenant.transaction(async (em) => {
      const content = await em.findOneOrFail(Content, { id: this.contentId });
      await changeText(em, content, { html: text }, maker);
    });
  }

  input(version?: number): LinkTextInput {
    const { contentId, runId } = this;
    const { accountId } = this.bench.tenant;
    const position = { accountId, runId, stage: 'link', percent: 99 };
    return { ...position, contentId, ...(version === undefined ? {} : { version }) };
  }

  link(version?: number): Promise<LinkedText> {
    return this.bench.once(this.workflowId, (does) => does.linkText(this.input(version)));
  }

  linkTwice(): Promise<[LinkedText, LinkedText]> {
    return this.bench.twice(this.workflowId, (does) => does.linkText(this.input(1)));
  }

  /** Ends the run and links in the next one. */
  async linkAgain(): Promise<LinkedText> {
    const { tenant } = this.bench;
    await tenant.transaction((em) => finishRun(em, { runId: this.runId, status: 'completed' }));
    this.runId = await startedRun(tenant, 8);
    return this.link();
  }

  contentNow(): Promise<Content> {
    return this.bench.tenant.fork().findOneOrFail(Content, { id: this.contentId });
  }

  rowsNow(): Promise<InternalLink[]> {
    const where = { sourceContentId: this.contentId };
    return this.bench.tenant.fork().find(InternalLink, where, { orderBy: { anchorText: 'asc' } });
  }

  private get workflowId(): string {
    return `link/${this.contentId}/${this.runId}`;
  }
}
