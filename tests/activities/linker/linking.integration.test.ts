import { NotFoundError } from '@mikro-orm/postgresql';
import { beforeEach, describe, expect, it } from 'vitest';
import { Site } from '#entities/identity/site.ts';
import { InternalLink } from '#entities/linker/internal-link.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentClusterMap } from '#entities/writer/content-cluster-map.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { useActivityBench } from '#tests/activities/support/activity-bench.ts';
import { settlementsOf } from '#tests/activities/support/rows.ts';
import { balanceOf, ledgerOf, runningBalances } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const bench = useActivityBench();
const html =
  '<h2>Burr grinder or blade</h2>\n<p>A burr grinder makes even grounds.</p>\n<p>With them cold brew is clear.</p>';

let clusterId: string;
let contentId: string;
let runId: string;

interface Given {
  title?: string;
  slug?: string;
  status?: Content['status'];
  source?: Content['source'];
  externalUrl?: string;
  primaryKeyword?: string;
  deletedAt?: Date;
  clusterId?: string | null;
  rejectReason?: string;
}

/** Another content of the site, in the cluster of the first. */
async function write(primaryKeyword: string, given: Given = {}): Promise<string> {
  const id = uuidv7();
  const row = {
    title: `About ${primaryKeyword}`,
    slug: primaryKeyword.replaceAll(' ', '-'),
    htmlContent: '<p>Some words of it.</p>',
    wordCount: 4,
    clusterId,
    primaryKeyword,
    ...given,
  };
  await bench.tenant.fork().insert(Content, { ...bench.tenant.place, id, ...row });
  return id;
}

beforeEach(async () => {
  const { tenant } = bench;
  clusterId = uuidv7();
  await tenant.fork().insert(Cluster, { ...tenant.place, id: clusterId, name: 'Coffee' });
  contentId = await write('coffee at home');
  await tenant
    .fork()
    .nativeUpdate(Content, { id: contentId }, { htmlContent: html, wordCount: 16 });
  runId = await startedRun(tenant, 8);
});

const input = (version?: number) => ({
  accountId: bench.tenant.accountId,
  runId,
  stage: 'link',
  percent: 99,
  contentId,
  ...(version === undefined ? {} : { version }),
});
const workflowId = () => `link/${contentId}/${runId}`;
const link = (version?: number) =>
  bench.once(workflowId(), (activities) => activities.linkText(input(version)));
const contentNow = () => bench.tenant.fork().findOneOrFail(Content, { id: contentId });
const rowsNow = () =>
  bench.tenant
    .fork()
    .find(InternalLink, { sourceContentId: contentId }, { orderBy: { anchorText: 'asc' } });
const change = (id: string | { $in: string[] }, columns: object) =>
  bench.tenant.fork().nativeUpdate(Content, { id }, columns);
const edit = (text: string, maker: object = { userId: undefined, reason: 'edited' }) =>
  bench.tenant.transaction(async (em) => {
    const content = await em.findOneOrFail(Content, { id: contentId });
    await changeText(em, content, { html: text }, { reason: 'edited', ...maker });
  });
async function linkAgain() {
  await bench.tenant.transaction((em) => finishRun(em, { runId, status: 'completed' }));
  runId = await startedRun(bench.tenant, 8);
  return link();
}

describe('a text that fits other pages of its site', () => {
  it('is led to them in its next version, for 8 credits', async () => {
    const grinder = await write('burr grinder');
    const brew = await write('cold brew', { externalUrl: 'https://example.com/cold-brew/' });
    const before = await balanceOf(bench.tenant);
    expect(await link(1)).toEqual({ added: 2, mended: 0, version: 2, credits: 8 });
    const content = await contentNow();
    expect(content.htmlContent).toBe(
      '<h2>Burr grinder or blade</h2>\n' +
        '<p>A <a href="/burr-grinder/">burr grinder</a> makes even grounds.</p>\n' +
        '<p>With them <a href="https://example.com/cold-brew/" rel="noopener">cold brew</a> is clear.</p>',
    );
    expect(content).toMatchObject({
      version: 2,
      status: 'linked',
      linkerVersion: 1,
      linkedTextVersion: 2,
      wordCount: 16,
      internalLinks: [
        {
          content_id: grinder,
          anchor_text: 'burr grinder',
          address: '/burr-grinder/',
          position: 2,
        },
        { content_id: brew, anchor_text: 'cold brew', position: 3 },
      ],
    });
    expect(await rowsNow()).toMatchObject([
      {
        targetContentId: grinder,
        anchorText: 'burr grinder',
        status: 'injected',
        runId,
        score: 65,
      },
      { targetContentId: brew, anchorText: 'cold brew', status: 'injected', runId },
    ]);
    const versions = await bench.tenant
      .fork()
      .find(ContentVersion, { contentId }, { orderBy: { version: 'asc' } });
    expect(versions.map(({ reason, html: kept }) => [reason, kept])).toEqual([
      ['original', html],
      ['linked', content.htmlContent],
    ]);
    expect(await settlementsOf(bench.tenant)).toEqual(['Linked 1 content piece(s): 8']);
    expect(await balanceOf(bench.tenant)).toBe(before);
    const run = await bench.tenant.fork().findOneOrFail(Run, { id: runId });
    expect(run).toMatchObject({
      creditsUsed: 8,
      counts: { links_added: 2, links_mended: 0, links_suggested: 0 },
    });
  });

  it('is linked and charged once, also when the worker dies before Temporal hears of it', async () => {
    await write('burr grinder');
    const [first, second] = await bench.twice(workflowId(), (activities) =>
      activities.linkText(input(1)),
    );
    expect(second).toEqual(first);
    expect(await contentNow()).toMatchObject({ version: 2, linkerVersion: 1 });
    expect(await settlementsOf(bench.tenant)).toHaveLength(1);
  });

  it('is linked beside the texts it leads to, which lead back to it', async () => {
    const keywords = ['burr grinder', 'cold brew', 'paper filter', 'water kettle', 'milk frother'];
    const all = `<p>${keywords.join(', ')}.</p>`.replaceAll(', ', '.</p><p>');
    const ids = await Promise.all(keywords.map((keyword) => write(keyword)));
    await change({ $in: ids }, { htmlContent: all });
    const runIds: string[] = [];
    for (const _ of ids) runIds.push(await startedRun(bench.tenant, 8));
    const linked = await Promise.all(
      ids.map((id, index) =>
        bench.once(`link/${id}/1`, (activities) =>
          activities.linkText({ ...input(1), contentId: id, runId: runIds[index] ?? '' }),
        ),
      ),
    );
    expect(linked.map(({ added }) => added)).toEqual([3, 3, 3, 3, 3]);
    const lines = await ledgerOf(bench.tenant);
    expect(lines.map(({ balanceAfter }) => balanceAfter)).toEqual(runningBalances(lines));
    expect(lines.filter(({ type }) => type === 'settlement')).toHaveLength(5);
  });

  it('is not linked again: another run adds nothing and costs nothing', async () => {
    await write('burr grinder');
    await link();
    expect(await linkAgain()).toEqual({ added: 0, mended: 0, version: 2, credits: 0 });
    expect(await contentNow()).toMatchObject({
      version: 2,
      linkerVersion: 2,
      linkedTextVersion: 2,
    });
    expect(await settlementsOf(bench.tenant)).toHaveLength(1);
  });

  it('keeps proposals that found no room, and says so', async () => {
    await write('burr grinder');
    const even = await write('even grounds');
    await link();
    const rows = await rowsNow();
    expect(rows.map(({ anchorText, status }) => [anchorText, status])).toEqual([
      ['burr grinder', 'injected'],
      ['even grounds', 'suggested'],
    ]);
    await change(even, { status: 'archived' });
    await linkAgain();
    expect((await rowsNow()).map(({ status }) => status)).toEqual(['injected']);
  });

  it('leads to the hub of its cluster before its other parts', async () => {
    const { place } = bench.tenant;
    const [hub] = [await write('even grounds'), await write('burr grinder')];
    const map = { ...place, contentId: hub, clusterId, role: 'hub' as const };
    await bench.tenant.fork().insert(ContentClusterMap, map);
    await link();
    expect((await rowsNow()).find(({ status }) => status === 'injected')).toMatchObject({
      targetContentId: hub,
      score: 79,
    });
  });

  it('takes what the site allowed when the run was started', async () => {
    await write('burr grinder');
    await write('cold brew');
    const { siteId } = bench.tenant;
    await bench.tenant
      .fork()
      .nativeUpdate(Site, { id: siteId }, { settings: { max_internal_links: 0 } });
    expect(await link()).toMatchObject({ added: 2 });
    expect((await linkAgain()).added).toBe(0);
  });

  it('of one that is approved or published keeps the state', async () => {
    await write('burr grinder');
    await change(contentId, { status: 'published', publishedVersion: 1 });
    await link();
    expect(await contentNow()).toMatchObject({
      status: 'published',
      version: 2,
      publishedVersion: 1,
    });
  });
});

describe('a text that stays as it is', () => {
  it('costs nothing; the stage is done', async () => {
    const before = await balanceOf(bench.tenant);
    expect(await link()).toEqual({ added: 0, mended: 0, version: 1, credits: 0 });
    expect(await contentNow()).toMatchObject({
      version: 1,
      status: 'linked',
      linkerVersion: 1,
      linkedTextVersion: 1,
      internalLinks: [],
    });
    expect(await settlementsOf(bench.tenant)).toEqual([]);
    await bench.tenant.transaction((em) => finishRun(em, { runId, status: 'completed' }));
    expect(await balanceOf(bench.tenant)).toBe(before + 8);
  });

  const never: [string, Given][] = [
    ['in the Trash', { deletedAt: new Date() }],
    ['put away', { status: 'archived' }],
    ['rejected', { rejectReason: 'No.' }],
    ['pulled from elsewhere without an address', { source: 'shopify' }],
    ['of another cluster and about something else', { clusterId: null, title: 'Sundry' }],
  ];
  it.each(never)('leads to no page that is %s', async (_, given) => {
    await write('burr grinder', given);
    expect(await link()).toMatchObject({ added: 0 });
  });

  it('is the one somebody changed after it was to be linked', async () => {
    await write('burr grinder');
    await edit('<p>A burr grinder, by hand.</p>');
    await expect(link(1)).rejects.toMatchObject({
      errors: { non_field_errors: ['The text has changed since it was to be linked.'] },
    });
    expect(await contentNow()).toMatchObject({ version: 2, linkerVersion: 0, status: 'draft' });
    expect(await link(2)).toMatchObject({ added: 1 });
  });

  it('is one that is put away, or gone', async () => {
    await change(contentId, { status: 'archived' });
    await expect(link()).rejects.toMatchObject({
      errors: { non_field_errors: ['"About coffee at home" is archived'] },
    });
    await change(contentId, { status: 'draft', deletedAt: new Date() });
    await expect(link()).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('links of before', () => {
  it('are taken out when their page is gone, with their words left, and come back with it', async () => {
    const grinder = await write('burr grinder');
    await link();
    await change(grinder, { deletedAt: new Date() });
    expect(await linkAgain()).toMatchObject({ added: 0, mended: 1, version: 3, credits: 8 });
    expect(await contentNow()).toMatchObject({ htmlContent: html, internalLinks: [] });
    expect(await rowsNow()).toMatchObject([{ status: 'removed', removedBy: 'platform' }]);
    await change(grinder, { deletedAt: null });
    expect(await linkAgain()).toMatchObject({ added: 1 });
    expect(await rowsNow()).toMatchObject([{ status: 'injected', removedBy: null }]);
  });

  it('follow a page that was published or has moved', async () => {
    const grinder = await write('burr grinder');
    await link();
    const externalUrl = 'https://example.com/2026/burr-grinder/';
    await change(grinder, { externalUrl, status: 'published' });
    expect(await linkAgain()).toMatchObject({ added: 0, mended: 1, version: 3 });
    const { htmlContent, internalLinks } = await contentNow();
    expect(htmlContent).toContain(`<a href="${externalUrl}" rel="noopener">burr grinder</a>`);
    expect(internalLinks).toMatchObject([{ address: externalUrl }]);
  });

  it('that a person took out are not put in again', async () => {
    await write('burr grinder');
    await link();
    await edit(html);
    expect(await linkAgain()).toMatchObject({ added: 0, version: 3, credits: 0 });
    expect(await rowsNow()).toMatchObject([{ status: 'removed', removedBy: 'person' }]);
    expect((await linkAgain()).added).toBe(0);
  });

  it('of a text that was written anew are put in anew', async () => {
    await write('burr grinder');
    await link();
    await edit('<p>The burr grinder again.</p>', { reason: 'generated', runId });
    expect(await linkAgain()).toMatchObject({ added: 1 });
  });

  it('of a rejected text that is gone on with: the reason is gone', async () => {
    await write('burr grinder');
    await change(contentId, { rejectReason: 'Too short.' });
    await link();
    const { status, rejectReason } = await contentNow();
    expect([status, rejectReason ?? null]).toEqual(['linked', null]);
  });
});
