import { describe, expect, it } from 'vitest';
import { countWords } from '#domain/writer/count-words.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { ArticlePart } from '#entities/writer/article-part.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { Task } from '#entities/writer/task.ts';
import { chatPath } from '#tests/e2e/support/sandbox.ts';
import { useActivityBench } from '../support/activity-bench.ts';
import { settlementsOf } from '../support/rows.ts';
import { anotherRun, longArticle, takeStep, writeParts } from './long-article.ts';

const bench = useActivityBench();

const headingsOf = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text);

async function callsOf(functionName: string): Promise<number> {
  return (await bench.sandbox.requests(chatPath, functionName)).length;
}

describe('a long article', () => {
  it('is planned, written in parts and edited into one text within 15 % of its words', async () => {
    const article = await longArticle(bench);
    const parts = await writeParts(bench, article);
    expect(parts).toBe(3);
    const { result, credits } = await takeStep(bench, article, 'edit_article', 'edit');
    const content = await bench.tenant
      .fork()
      .findOneOrFail(Content, { id: String(result.contentId) });
    expect(Math.abs(content.wordCount - 1500)).toBeLessThanOrEqual(225);
    expect(content.wordCount).toBe(countWords(content.htmlContent));
    expect(headingsOf(content.htmlContent).length).toBeGreaterThanOrEqual(5);
    expect(new Set(headingsOf(content.htmlContent)).size).toBe(
      headingsOf(content.htmlContent).length,
    );
    expect(content).toMatchObject({
      title: 'Cleaning a burr grinder',
      primaryKeyword: 'clean a burr grinder',
      writtenByRunId: article.runId,
      status: 'draft',
      version: 1,
    });
    expect(content.htmlContent).toMatch(/Sandbox text/);
    expect(credits).toBe(Math.min(15, Math.floor(content.wordCount / 100)));
    expect(await settlementsOf(bench.tenant)).toEqual([
      `Generated content (${content.wordCount} words): ${credits}`,
    ]);
    const task = await bench.tenant.fork().findOneOrFail(Task, { id: article.taskId });
    expect(task.status).toBe('completed');
    expect(await bench.tenant.fork().count(ContentVersion, { contentId: content.id })).toBe(1);
    const usage = await bench.tenant.fork().findOneOrFail(CreditUsageLog, { runId: article.runId });
    // The tokens of outline and parts, too: far more than the editor's own.
    expect(usage.tokensOut).toBeGreaterThan(content.wordCount);
  });

  it('keeps the sections the customer has named, in their order', async () => {
    const outline = ['Why it gets dirty', 'Tools & brushes', 'Every week', 'Every year'];
    const article = await longArticle(bench, { outline });
    await writeParts(bench, article);
    const { result } = await takeStep(bench, article, 'edit_article', 'edit');
    const content = await bench.tenant
      .fork()
      .findOneOrFail(Content, { id: String(result.contentId) });
    expect(headingsOf(content.htmlContent)).toEqual(
      outline.map((heading) => heading.replace('&', '&amp;')),
    );
    expect(content.findings.map(({ kind }) => kind)).not.toContain('missing_section');
  });

  it('that came out too short is lengthened by the editor', async () => {
    const article = await longArticle(bench);
    await writeParts(bench, article);
    const short = { html: '<h2>Cut short</h2><p>Only this is left of the part.</p>' };
    await bench.tenant.transaction((em) =>
      em.nativeUpdate(
        ArticlePart,
        { runId: article.runId, kind: 'section', position: 1 },
        { data: short },
      ),
    );
    const { result } = await takeStep(bench, article, 'edit_article', 'edit');
    expect(Math.abs(Number(result.wordCount) - 1500)).toBeLessThanOrEqual(225);
  });

  it('pays nothing twice when a run goes on with what another one was stopped at', async () => {
    const first = await longArticle(bench);
    const parts = await writeParts(bench, first);
    await bench.tenant.transaction((em) =>
      finishRun(em, { runId: first.runId, status: 'cancelled' }),
    );
    const second = await anotherRun(bench, first);
    await writeParts(bench, second);
    await takeStep(bench, second, 'edit_article', 'edit');
    expect(await callsOf('article_outline')).toBe(1);
    expect(await callsOf('article_section')).toBe(parts);
    expect(await callsOf('edit_article')).toBe(1);
    const kept = await bench.tenant.fork().count(ArticlePart, { runId: second.runId });
    expect(kept).toBe(1 + parts + 1);
  });

  it('is asked about anew where its task has changed since', async () => {
    const first = await longArticle(bench);
    await writeParts(bench, first);
    await bench.tenant.transaction((em) =>
      finishRun(em, { runId: first.runId, status: 'cancelled' }),
    );
    const second = await anotherRun(bench, first);
    await bench.tenant.transaction((em) =>
      em.nativeUpdate(Task, { id: first.taskId }, { articleContext: 'Never mention vinegar.' }),
    );
    await writeParts(bench, second);
    expect(await callsOf('article_outline')).toBe(2);
  });

  it('is asked about anew after a run that has written it to its end', async () => {
    const first = await longArticle(bench);
    await writeParts(bench, first);
    await takeStep(bench, first, 'edit_article', 'edit');
    await bench.tenant.transaction((em) =>
      finishRun(em, { runId: first.runId, status: 'completed' }),
    );
    const second = await anotherRun(bench, first);
    await takeStep(bench, second, 'article_outline', 'outline');
    expect(await callsOf('article_outline')).toBe(2);
  });

  it('fails, named, with a part that is hardly there, and charges nothing', async () => {
    const article = await longArticle(bench);
    await takeStep(bench, article, 'article_outline', 'outline');
    const { accountId } = article.position;
    const { stepId } = await bench.once(article.workflowId, (activities) =>
      activities.prepareAiStep({
        ...article.position,
        functionName: 'article_section',
        step: 'part-1',
        subject: { taskId: article.taskId, part: 0 },
      }),
    );
    await bench.once(article.workflowId, (activities) =>
      activities.callModel({ accountId, stepId, turn: 0 }),
    );
    // What came is a tenth of what was planned for it.
    const planned = [[{ heading: 'All of it', points: [], words: 9000 }]];
    await bench.tenant.transaction((em) =>
      em.nativeUpdate(
        ArticlePart,
        { runId: article.runId, kind: 'outline' },
        { data: { parts: planned } },
      ),
    );
    await expect(
      bench.once(article.workflowId, (activities) =>
        activities.saveAiStep({ ...article.position, stepId, turn: 0 }),
      ),
    ).rejects.toMatchObject({
      type: 'ai_invalid',
      message: expect.stringMatching(/^The model wrote \d+ of 9000 words of part 1\.$/),
    });
    expect(await bench.tenant.fork().count(ArticlePart, { kind: 'section' })).toBe(0);
    expect(await settlementsOf(bench.tenant)).toEqual([]);
  });
});
