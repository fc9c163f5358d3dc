import { describe, expect, it } from 'vitest';
import { Account } from '#entities/identity/account.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { ArticlePart } from '#entities/writer/article-part.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { chatPath } from '#tests/e2e/support/sandbox.ts';
import { useActivityBench } from '../support/activity-bench.ts';
import { settlementsOf } from '../support/rows.ts';
import {
  anotherRun,
  type LongArticle,
  longArticle,
  research,
  takeStep,
  writeParts,
} from './long-article.ts';

const bench = useActivityBench();
const searchPath = '/serper';
const webPath = '/web';

/** What a turn of the research has kept. */
interface KeptTurn {
  points: { text: string; url: string }[];
  pages: { url: string; text: string }[];
  failures: { input: string; reason: string }[];
}

async function turnsOf({ runId }: LongArticle): Promise<KeptTurn[]> {
  const parts = await bench.tenant
    .fork()
    .find(ArticlePart, { runId, kind: 'research' }, { orderBy: { position: 'asc' } });
  return parts.map(({ data }) => data as unknown as KeptTurn);
}

async function finish(article: LongArticle, stoppedBy?: string): Promise<string> {
  const { taskId, position, workflowId, runId } = article;
  await bench.twice(workflowId, (activities) =>
    activities.finishResearch({ ...position, taskId, ...(stoppedBy ? { stoppedBy } : {}) }),
  );
  const { data } = await bench.tenant
    .fork()
    .findOneOrFail(RunEvent, { runId }, { orderBy: { sequence: 'desc' } });
  return String(Reflect.get(data, 'message'));
}

const end = ({ runId }: LongArticle, status: 'failed' | 'cancelled' | 'timed_out') =>
  bench.tenant.transaction((em) => finishRun(em, { runId, status }));

async function availableCredits(): Promise<number> {
  const { accountId: id } = bench.tenant;
  return (await bench.tenant.fork().findOneOrFail(Account, { id })).credits;
}

const countOf = async (path: string) => (await bench.sandbox.requests(path)).length;

describe('research', () => {
  it('searches, reads politely, notes points with their pages, and is charged once', async () => {
    const article = await longArticle(bench, { withResearch: true });
    await research(bench, article);
    const turns = await turnsOf(article);
    const read = new Set(turns.flatMap(({ pages }) => pages.map(({ url }) => url)));
    const points = turns.flatMap(({ points: found }) => found);
    expect(points.length).toBeGreaterThanOrEqual(6);
    for (const { url } of points) expect(read).toContain(url);
    for (const { text } of turns.flatMap(({ pages }) => pages)) {
      expect(text).not.toMatch(/Advertisement|<p>/);
    }
    // The site that wants no robots was not asked for a page.
    const asked = await bench.sandbox.requests(webPath);
    expect(asked.some(({ path }) => path.includes('expert-forum'))).toBe(false);
    expect(await finish(article)).toBe(
      `Research: ${points.length} point(s) from ${read.size} page(s).`,
    );
    expect(await settlementsOf(bench.tenant)).toEqual([expect.stringMatching(/: 5$/)]);
  });

  it('becomes sources of the article: those it cites, in the order of the text', async () => {
    const article = await longArticle(bench, { withResearch: true });
    await research(bench, article);
    await writeParts(bench, article);
    const { result } = await takeStep(bench, article, 'edit_article', 'edit');
    const { htmlContent, sources, findings } = await bench.tenant
      .fork()
      .findOneOrFail(Content, { id: String(result.contentId) });
    expect(sources.length).toBeGreaterThanOrEqual(2);
    const linked = [...htmlContent.matchAll(/<a href="([^"]+)"[^>]*>\[(\d+)\]<\/a>/g)];
    for (const [, url, number] of linked) expect(sources[Number(number) - 1]?.url).toBe(url);
    expect(new Set(linked.map(([, url]) => url)).size).toBe(sources.length);
    const read = (await turnsOf(article)).flatMap(({ pages }) => pages.map(({ url }) => url));
    for (const { url, title } of sources) {
      expect(read).toContain(url);
      expect(title).not.toBe('');
    }
    expect(findings.filter(({ kind }) => kind === 'unsourced_figure')).toEqual([]);
  });

  it('notes a page that cannot be read with its reason, and goes on', async () => {
    await bench.sandbox.setRules({
      match: { path: `${webPath}/encyclopedia` },
      effect: { status: { code: 503 } },
    });
    const article = await longArticle(bench, { withResearch: true });
    await research(bench, article);
    const failures = (await turnsOf(article)).flatMap((turn) => turn.failures);
    expect(failures.map(({ reason }) => reason)).toContain('The site refuses the page (HTTP 503).');
  });

  it('costs nothing and says so where nothing could be read', async () => {
    await bench.sandbox.setRules({ match: { path: webPath }, effect: { status: { code: 404 } } });
    const article = await longArticle(bench, { withResearch: true });
    await research(bench, article);
    expect(await finish(article, 'The model refused: no.')).toBe(
      'Research found nothing that can be used; the article is written without it, and nothing is charged for it. It ended early: The model refused: no.',
    );
    expect(await settlementsOf(bench.tenant)).toEqual([]);
  });

  it('is not paid again by the run after one that was stopped: no call, no search, no page', async () => {
    const first = await longArticle(bench, { withResearch: true });
    const turns = await research(bench, first);
    await end(first, 'failed');
    const before = [await countOf(chatPath), await countOf(searchPath), await countOf(webPath)];
    const second = await anotherRun(bench, first);
    expect(await research(bench, second)).toBe(turns);
    expect([await countOf(chatPath), await countOf(searchPath), await countOf(webPath)]).toEqual(
      before,
    );
    expect(await turnsOf(second)).toEqual(await turnsOf(first));
  });

  it('is charged once, however often the runs after it are stopped', async () => {
    let article = await longArticle(bench, { withResearch: true });
    await research(bench, article);
    expect(await finish(article)).toMatch(/page\(s\)\.$/);
    const before = await availableCredits();
    for (const status of ['failed', 'cancelled', 'timed_out'] as const) {
      await end(article, status);
      article = await anotherRun(bench, article);
      await research(bench, article);
      expect(await finish(article)).toMatch(/They were paid for before\.$/);
    }
    await end(article, 'failed');
    expect(await settlementsOf(bench.tenant)).toEqual([expect.stringMatching(/: 5$/)]);
    // What each run had reserved for it came back: the first one's other 35, and all of those after it.
    expect(await availableCredits()).toBe(before + 35);
  });

  it('is charged by the run after, where the one that did it was stopped before it was', async () => {
    const first = await longArticle(bench, { withResearch: true });
    await research(bench, first);
    await end(first, 'cancelled');
    const second = await anotherRun(bench, first);
    await research(bench, second);
    await finish(second);
    expect(await settlementsOf(bench.tenant)).toEqual([expect.stringMatching(/: 5$/)]);
  });

  it('is charged again where some of it had to be done anew', async () => {
    const first = await longArticle(bench, { withResearch: true });
    await research(bench, first);
    await finish(first);
    await end(first, 'failed');
    const second = await anotherRun(bench, first);
    await bench.tenant.transaction((em) =>
      em.nativeUpdate(Task, { id: first.taskId }, { description: 'With a brush, not with rice.' }),
    );
    await research(bench, second);
    await finish(second);
    expect(await settlementsOf(bench.tenant)).toHaveLength(2);
  });

  it('asks nothing twice when its tools are called again', async () => {
    const article = await longArticle(bench, { withResearch: true });
    const { taskId, position, workflowId } = article;
    await takeStep(bench, article, 'research_article', 'research-1', { turn: 0, isLate: 0 });
    const asked = { accountId: position.accountId, runId: position.runId, taskId, turn: 0 };
    await bench.twice(workflowId, (activities) => activities.searchWeb(asked));
    expect(await countOf(searchPath)).toBe(2);
  });

  it('ends where its tokens are used up, with what it has', async () => {
    const article = await longArticle(bench, { withResearch: true });
    await takeStep(bench, article, 'research_article', 'research-1', { turn: 0, isLate: 0 });
    const spent = { tokensIn: 249_000, tokensOut: 1_000 };
    await bench.tenant.transaction((em) =>
      em.execute(
        `update igny8_ai_steps set replies = jsonb_build_array((replies -> 0) || ?::jsonb) where run_id = ?`,
        [JSON.stringify(spent), article.runId],
      ),
    );
    const { result } = await takeStep(bench, article, 'research_article', 'research-2', {
      turn: 1,
      isLate: 0,
    });
    expect(result).toMatchObject({ searches: 0, pages: 0 });
  });

  it('looks nothing up in its last turn', async () => {
    const article = await longArticle(bench, { withResearch: true });
    const { result } = await takeStep(bench, article, 'research_article', 'research-1', {
      turn: 0,
      isLate: 1,
    });
    expect(result).toMatchObject({ searches: 0, pages: 0 });
  });
});
