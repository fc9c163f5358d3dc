import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { type AiReply, AiStep } from '#entities/system/ai-step.ts';
import { ArticlePart } from '#entities/writer/article-part.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { Task } from '#entities/writer/task.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { useActivityBench } from './support/activity-bench.ts';
import { settlementsOf } from './support/rows.ts';

const bench = useActivityBench();
const sentences = 'Coffee needs clean water and a little patience. ';
const written = {
  title: 'How to brew',
  html: `<h1>How to brew</h1><h2>Water</h2><p onclick="x()">${sentences.repeat(20)}</p><h2>Beans</h2><p>${sentences.repeat(20)}</p>`,
  meta_title: 'Brewing coffee',
  meta_description: 'Water, beans, patience.',
  primary_keyword: 'brew coffee',
  secondary_keywords: [],
  tags: [],
  categories: [],
};

let taskId: string;
let contentId: string;
let writingRunId: string;
let runId: string;

beforeEach(async () => {
  const { tenant } = bench;
  [taskId, contentId] = [uuidv7(), uuidv7()];
  [writingRunId, runId] = [await startedRun(tenant, 5), await startedRun(tenant, 1)];
  await tenant.transaction(async (em) => {
    const task = { id: taskId, title: 'Brewing', wordCount: 320, status: 'completed' as const };
    await em.insert(Task, { ...tenant.place, ...task });
    await em.insert(Content, {
      ...tenant.place,
      id: contentId,
      taskId,
      title: 'Edited by hand',
      slug: contentId,
      htmlContent: '<p>Edited by hand.</p>',
      wordCount: 3,
      writtenByRunId: writingRunId,
    });
  });
});

const replyOf = (answer: unknown): AiReply => ({
  text: typeof answer === 'string' ? answer : JSON.stringify(answer),
  finishReason: 'stop',
  refusal: null,
  model: 'test',
  tokensIn: 1,
  tokensOut: 1,
  costUsdMicros: null,
});

function keepStep(functionName: string, answers: unknown[], subject: object = {}) {
  const { tenant } = bench;
  return tenant.fork().insert(AiStep, {
    accountId: tenant.accountId,
    runId: writingRunId,
    functionName,
    subject: { taskId, ...subject },
    promptVersion: '1',
    model: 'test',
    messages: [],
    reservedCredits: 3,
    status: 'saved',
    replies: answers.map(replyOf),
  });
}

const position = () => ({
  accountId: bench.tenant.accountId,
  runId,
  stage: 'reparse',
  percent: 99,
});
const reparse = () =>
  bench.once(`reparse/${contentId}/1`, (activities) =>
    activities.reparseText({ ...position(), contentId }),
  );
const contentNow = () => bench.tenant.fork().findOneOrFail(Content, { id: contentId });

describe('a text of one reply', () => {
  it('is parsed and cleaned again into a new version, for 1 credit and no call', async () => {
    await keepStep('generate_content', [written]);
    const before = await balanceOf(bench.tenant);
    const answer = await reparse();
    const content = await contentNow();
    expect(answer).toEqual({
      contentId,
      version: 2,
      wordCount: content.wordCount,
      changed: 1,
    });
    expect(content).toMatchObject({
      title: 'How to brew',
      metaTitle: 'Brewing coffee',
      version: 2,
    });
    expect(content.htmlContent).toMatch(/^<h2>Water<\/h2>/);
    expect(content.htmlContent).not.toMatch(/onclick|<h1/);
    const versions = await bench.tenant
      .fork()
      .find(ContentVersion, { contentId }, { orderBy: { version: 'asc' } });
    expect(versions.map(({ reason, madeByRunId }) => [reason, madeByRunId ?? null])).toEqual([
      ['original', null],
      ['reparsed', runId],
    ]);
    expect(await settlementsOf(bench.tenant)).toEqual(['Reparse: 1']);
    expect(await balanceOf(bench.tenant)).toBe(before);
    expect(await bench.tenant.fork().count(AiRequestLog, {})).toBe(0);
  });

  it('is charged once when it is done twice, and is no newer version when it is the same text', async () => {
    await keepStep('generate_product_content', [written]);
    await reparse();
    expect(await reparse()).toMatchObject({ version: 2, changed: 0 });
    expect(await settlementsOf(bench.tenant)).toEqual(['Reparse: 1']);
  });

  it('is the repair where there was one', async () => {
    await keepStep('generate_content', ['{"html":', { ...written, title: 'Repaired' }]);
    await reparse();
    expect((await contentNow()).title).toBe('Repaired');
  });

  it('keeps the text of before and charges nothing when the reply cannot be read', async () => {
    await keepStep('generate_content', ['no JSON']);
    await expect(reparse()).rejects.toMatchObject({ type: 'ai_invalid' });
    expect(await contentNow()).toMatchObject({ version: 1, title: 'Edited by hand' });
    expect(await settlementsOf(bench.tenant)).toEqual([]);
  });
});

describe('a text in parts', () => {
  beforeEach(async () => {
    const part = (heading: string) => ({ heading, points: [], words: 160 });
    const parts = [[part('Water')], [part('Beans')]];
    const { tenant } = bench;
    const outline = { taskId, runId: writingRunId, kind: 'outline' as const, data: { parts } };
    await tenant.fork().insert(ArticlePart, { ...tenant.place, ...outline });
    const section = (heading: string) => ({
      html: `<h2>${heading}</h2><p>${`${heading} are what it begins with. `.repeat(30)}</p>`,
    });
    // Stored in the order in which they came back.
    await keepStep('article_section', [section('Beans')], { part: 1 });
    await keepStep('article_section', [section('Water')], { part: 0 });
  });

  it('is put together of its parts in their order, with what the editor changed', async () => {
    const { html: _html, ...rest } = written;
    const edits = [{ block: 2, html: `<p>Edited. ${sentences.repeat(20)}</p>` }];
    await keepStep('edit_article', [{ ...rest, edits }]);
    await reparse();
    const { htmlContent } = await contentNow();
    expect(htmlContent).toMatch(/<h2>Water<\/h2>\s*<p>Edited\. .*<h2>Beans<\/h2>/s);
  });

  it('without the editor’s pass is no text', async () => {
    await expect(reparse()).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('what a person changes meanwhile is kept as a version', async () => {
  await keepStep('generate_content', [written]);
  await bench.tenant.transaction(async (em) => {
    const content = await em.findOneOrFail(Content, { id: contentId });
    await changeText(em, content, { html: '<p>Mine.</p>' }, { reason: 'edited' });
  });
  expect(await reparse()).toMatchObject({ version: 3, changed: 1 });
  const kept = await bench.tenant.fork().findOneOrFail(ContentVersion, { contentId, version: 2 });
  expect(kept.html).toBe('<p>Mine.</p>');
});
