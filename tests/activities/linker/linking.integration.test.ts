import { NotFoundError } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { Site } from '#entities/identity/site.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { ContentClusterMap } from '#entities/writer/content-cluster-map.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { settlementsOf } from '#tests/activities/support/rows.ts';
import { balanceOf, ledgerOf, runningBalances } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { type Given, html, useLinking } from './use-linking.ts';

const text = useLinking();

describe('a text that fits other pages of its site', () => {
  it('is led to them in its next version', async () => {
    await text.write('burr grinder');
    await text.write('cold brew', { externalUrl: 'https://example.com/cold-brew/' });
    expect(await text.link(1)).toEqual({ added: 2, mended: 0, version: 2, credits: 8 });
    const content = await text.contentNow();
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
    });
    const versions = await text.bench.tenant
      .fork()
      .find(ContentVersion, { contentId: text.contentId }, { orderBy: { version: 'asc' } });
    expect(versions.map(({ reason, html: kept }) => [reason, kept])).toEqual([
      ['original', html],
      ['linked', content.htmlContent],
    ]);
  });

  it('tells of its links: which words lead where, and how good they are', async () => {
    const grinder = await text.write('burr grinder');
    const brew = await text.write('cold brew');
    await text.link();
    const status = 'injected';
    const [first, second] = [
      { anchorText: 'burr grinder', address: '/burr-grinder/', score: 65, position: 2 },
      { anchorText: 'cold brew', address: '/cold-brew/', score: 65, position: 3 },
    ];
    expect(await text.rowsNow()).toMatchObject([
      { ...first, targetContentId: grinder, status, runId: text.runId },
      { ...second, targetContentId: brew, status, runId: text.runId },
    ]);
    const { internalLinks } = await text.contentNow();
    expect(internalLinks).toMatchObject([
      { content_id: grinder, anchor_text: 'burr grinder', position: 2 },
      { content_id: brew, anchor_text: 'cold brew', position: 3 },
    ]);
  });

  it('costs eight credits of what the run has reserved', async () => {
    await text.write('burr grinder');
    const before = await balanceOf(text.bench.tenant);
    await text.link();
    expect(await settlementsOf(text.bench.tenant)).toEqual(['Linked 1 content piece(s): 8']);
    expect(await balanceOf(text.bench.tenant)).toBe(before);
    const run = await text.bench.tenant.fork().findOneOrFail(Run, { id: text.runId });
    expect(run).toMatchObject({
      creditsUsed: 8,
      counts: { links_added: 1, links_mended: 0, links_suggested: 0 },
    });
  });

  it('is linked and charged once, also when the worker dies before Temporal hears of it', async () => {
    await text.write('burr grinder');
    const [first, second] = await text.linkTwice();
    expect(second).toEqual(first);
    expect(await text.contentNow()).toMatchObject({ version: 2, linkerVersion: 1 });
    expect(await settlementsOf(text.bench.tenant)).toHaveLength(1);
  });

  it('is linked beside the texts it leads to, which lead back to it', async () => {
    const keywords = ['burr grinder', 'cold brew', 'paper filter', 'water kettle', 'milk frother'];
    const all = `<p>${keywords.join(', ')}.</p>`.replaceAll(', ', '.</p><p>');
    const ids = await Promise.all(keywords.map((keyword) => text.write(keyword)));
    await text.change({ $in: ids }, { htmlContent: all });
    const runIds: string[] = [];
    for (const _ of ids) runIds.push(await startedRun(text.bench.tenant, 8));
    const linked = await Promise.all(
      ids.map((id, index) =>
        text.bench.once(`link/${id}/1`, (activities) =>
          activities.linkText({ ...text.input(1), contentId: id, runId: runIds[index] ?? '' }),
        ),
      ),
    );
    expect(linked.map(({ added }) => added)).toEqual([3, 3, 3, 3, 3]);
    const lines = await ledgerOf(text.bench.tenant);
    expect(lines.map(({ balanceAfter }) => balanceAfter)).toEqual(runningBalances(lines));
    expect(lines.filter(({ type }) => type === 'settlement')).toHaveLength(5);
  });

  it('is not linked again: another run adds nothing and costs nothing', async () => {
    await text.write('burr grinder');
    await text.link();
    expect(await text.linkAgain()).toEqual({ added: 0, mended: 0, version: 2, credits: 0 });
    expect(await text.contentNow()).toMatchObject({
      version: 2,
      linkerVersion: 2,
      linkedTextVersion: 2,
    });
    expect(await settlementsOf(text.bench.tenant)).toHaveLength(1);
  });

  it('keeps proposals that found no room, and says so', async () => {
    await text.write('burr grinder');
    const even = await text.write('even grounds');
    await text.link();
    const rows = await text.rowsNow();
    expect(rows.map(({ anchorText, status }) => [anchorText, status])).toEqual([
      ['burr grinder', 'injected'],
      ['even grounds', 'suggested'],
    ]);
    await text.change(even, { status: 'archived' });
    await text.linkAgain();
    expect((await text.rowsNow()).map(({ status }) => status)).toEqual(['injected']);
  });

  it('leads to the hub of its cluster before its other parts', async () => {
    const { place } = text.bench.tenant;
    const [hub] = [await text.write('even grounds'), await text.write('burr grinder')];
    const map = { ...place, contentId: hub, clusterId: text.clusterId, role: 'hub' as const };
    await text.bench.tenant.fork().insert(ContentClusterMap, map);
    await text.link();
    expect((await text.rowsNow()).find(({ status }) => status === 'injected')).toMatchObject({
      targetContentId: hub,
      score: 79,
    });
  });

  it('takes what the site allowed when the run was started', async () => {
    await text.write('burr grinder');
    await text.write('cold brew');
    const { siteId } = text.bench.tenant;
    await text.bench.tenant
      .fork()
      .nativeUpdate(Site, { id: siteId }, { settings: { max_internal_links: 0 } });
    expect(await text.link()).toMatchObject({ added: 2 });
    expect((await text.linkAgain()).added).toBe(0);
  });

  it('of one that is approved or published keeps the state', async () => {
    await text.write('burr grinder');
    await text.change(text.contentId, { status: 'published', publishedVersion: 1 });
    await text.link();
    expect(await text.contentNow()).toMatchObject({
      status: 'published',
      version: 2,
      publishedVersion: 1,
    });
  });
});

describe('a text that stays as it is', () => {
  it('costs nothing; the stage is done', async () => {
    const before = await balanceOf(text.bench.tenant);
    expect(await text.link()).toEqual({ added: 0, mended: 0, version: 1, credits: 0 });
    expect(await text.contentNow()).toMatchObject({
      version: 1,
      status: 'linked',
      linkerVersion: 1,
      linkedTextVersion: 1,
      internalLinks: [],
    });
    expect(await settlementsOf(text.bench.tenant)).toEqual([]);
    await text.bench.tenant.transaction((em) =>
      finishRun(em, { runId: text.runId, status: 'completed' }),
    );
    expect(await balanceOf(text.bench.tenant)).toBe(before + 8);
  });

  it('is not touched either where it was taken over as it came', async () => {
    const htmlContent = '<div><!-- pulled --><p style="x">Water first.</p></div>';
    await text.change(text.contentId, { htmlContent, source: 'wordpress' });
    expect(await text.link()).toEqual({ added: 0, mended: 0, version: 1, credits: 0 });
    expect((await text.contentNow()).htmlContent).toBe(htmlContent);
  });

  const never: [string, Given][] = [
    ['in the Trash', { deletedAt: new Date() }],
    ['put away', { status: 'archived' }],
    ['rejected', { rejectReason: 'No.' }],
    ['pulled from elsewhere without an address', { source: 'shopify' }],
    ['of another cluster and about something else', { clusterId: null, title: 'Sundry' }],
  ];
  it.each(never)('leads to no page that is %s', async (_, given) => {
    await text.write('burr grinder', given);
    expect(await text.link()).toMatchObject({ added: 0 });
  });

  it('is the one somebody changed after it was to be linked', async () => {
    await text.write('burr grinder');
    await text.edit('<p>A burr grinder, by hand.</p>');
    await expect(text.link(1)).rejects.toMatchObject({
      errors: { non_field_errors: ['The text has changed since it was to be linked.'] },
    });
    expect(await text.contentNow()).toMatchObject({
      version: 2,
      linkerVersion: 0,
      status: 'draft',
    });
    expect(await text.link(2)).toMatchObject({ added: 1 });
  });

  it('is one that is put away, or gone', async () => {
    await text.change(text.contentId, { status: 'archived' });
    await expect(text.link()).rejects.toMatchObject({
      errors: { non_field_errors: ['"About coffee at home" is archived'] },
    });
    await text.change(text.contentId, { status: 'draft', deletedAt: new Date() });
    await expect(text.link()).rejects.toBeInstanceOf(NotFoundError);
  });
});
