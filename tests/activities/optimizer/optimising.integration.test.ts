import { beforeEach, describe, expect, it } from 'vitest';
import { optimizeContentFunction } from '#activities/optimizer/functions/optimize-content.ts';
import type { EntryPoint } from '#domain/optimizer/entry-point.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { useActivityBench } from '#tests/activities/support/activity-bench.ts';
import { settlementsOf } from '#tests/activities/support/rows.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const bench = useActivityBench();
const paragraph = (drink: string) =>
  `<p>Beans of ${drink} ${'need water, time and a little care, '.repeat(12)}and patience.</p>`;
const html = `${paragraph('today')}<h2>What it needs</h2>${paragraph('cold brew')}<h2>What it gives</h2><p>Less acid than hot water draws, more of the sweetness, and a cup that keeps for days in the cold.</p><p>See <a href="/filters/">filters</a>.</p>`;
const words = countWords(html);

let contentId: string;
let runId: string;

beforeEach(async () => {
  const { tenant } = bench;
  [contentId, runId] = [uuidv7(), await startedRun(tenant, 10)];
  const entryPoint: EntryPoint = 'writer';
  await tenant.transaction(async (em) => {
    await em.insert(Content, {
      ...tenant.place,
      id: contentId,
      title: 'Brewing without heat',
      slug: 'brewing-without-heat',
      htmlContent: html,
      wordCount: words,
      primaryKeyword: 'cold brew',
    });
    await em.insert(OptimizationTask, { ...tenant.place, contentId, runId, entryPoint });
  });
});

const contentNow = () => bench.tenant.fork().findOneOrFail(Content, { id: contentId });
const taskNow = () => bench.tenant.fork().findOneOrFail(OptimizationTask, { runId });
const contextOf = (version = 1) => ({
  accountId: bench.tenant.accountId,
  runId,
  stepKey: `optimize/${contentId}/1:optimize`,
  subject: { contentId, version },
  now: new Date(),
});
const load = (version = 1) =>
  bench.tenant.transaction((em) => optimizeContentFunction.load(em, contextOf(version)));
const answer = (change: object = {}) => ({
  html: html.replace('<p>Beans', '<p>Cold brew needs little. Beans'),
  meta_title: 'Cold brew: what it needs and what it gives',
  meta_description:
    'Cold brew needs beans, water and time. What each of them does, what it costs, and what you get for it in the end.',
  changes: ['The first paragraph names the keyword.'],
  ...change,
});
const save = (change: object = {}) =>
  bench.tenant.transaction((em) => optimizeContentFunction.save(em, contextOf(), answer(change)));

describe('a text that scores better', () => {
  it('is the next version of its content, and the optimising says what changed', async () => {
    await load();
    const saved = await save();
    expect(saved).toMatchObject({ result: { contentId, kept: 1 }, relatedObjectType: 'content' });
    const content = await contentNow();
    expect(content).toMatchObject({
      version: 2,
      status: 'optimized',
      optimizerVersion: 1,
      optimizedTextVersion: 2,
      metaTitle: 'Cold brew: what it needs and what it gives',
    });
    expect(content.htmlContent).toContain('Cold brew needs little.');
    const task = await taskNow();
    expect(task).toMatchObject({
      status: 'completed',
      htmlBefore: html,
      htmlAfter: content.htmlContent,
      metadata: { kept: true, changes: ['The first paragraph names the keyword.'] },
    });
    const [before, after] = [task.scoresBefore, task.scoresAfter] as {
      overall: { score: number };
    }[];
    expect(after?.overall.score).toBeGreaterThan(before?.overall.score ?? 100);
    expect(content.optimizationScores).toEqual(task.scoresAfter);
    const versions = await bench.tenant
      .fork()
      .find(ContentVersion, { contentId }, { orderBy: { version: 'asc' } });
    expect(versions.map(({ reason, html: kept }) => [reason, kept === html])).toEqual([
      ['original', true],
      ['optimized', false],
    ]);
  });

  it('has no link that the text before did not have', async () => {
    await load();
    const invented = 'beans at <a href="https://shop.example/buy">our shop</a>';
    await save({ html: answer().html.replace('Beans', invented) });
    const { htmlContent } = await contentNow();
    expect(htmlContent).toContain('beans at our shop');
    expect(htmlContent).not.toContain('shop.example');
    expect(htmlContent).toContain('href="/filters/"');
  });

  it('is checked as every text of a model: mended, and what is left to look at replaces what was', async () => {
    const old = { kind: 'placeholder_text' as const, message: 'Of the text before' };
    await bench.tenant.fork().nativeUpdate(Content, { id: contentId }, { findings: [old] });
    await load();
    const claim = '<p>**Cold brew** is loved: a study shows that 85% of people drink it.</p>';
    await save({ html: `${answer().html}${claim}` });
    const { htmlContent, findings } = await contentNow();
    expect(htmlContent).toContain('<strong>Cold brew</strong> is loved');
    expect(findings.map(({ kind }) => kind)).toEqual(['unsourced_figure']);
  });

  it('keeps the status of what is further on', async () => {
    await bench.tenant
      .fork()
      .nativeUpdate(Content, { id: contentId }, { status: 'published', publishedVersion: 1 });
    await load();
    await save();
    expect(await contentNow()).toMatchObject({ status: 'published', version: 2 });
  });
});

describe('a text that is not better', () => {
  it('leaves the old one as it is; the stage is done and paid for', async () => {
    await load();
    const saved = await save({ html: '<p>Short.</p>', meta_title: '', meta_description: '' });
    expect(saved).toMatchObject({ result: { kept: 0 }, amount: 1 });
    expect(saved.message).toContain(`it has 1 of ${words} words`);
    const task = await taskNow();
    expect(await contentNow()).toMatchObject({
      version: 1,
      htmlContent: html,
      status: 'optimized',
      optimizerVersion: 1,
      optimizedTextVersion: 1,
      optimizationScores: task.scoresBefore,
    });
    expect(task).toMatchObject({ status: 'completed', htmlAfter: '<p>Short.</p>' });
    expect(task.metadata).toMatchObject({ kept: false });
  });

  it('never replaces what somebody wrote meanwhile, which still needs optimising', async () => {
    await load();
    await bench.tenant.transaction(async (em) => {
      const content = await em.findOneOrFail(Content, { id: contentId });
      const change = { html: `${html}<p>Edited by hand.</p>` };
      await changeText(em, content, change, { reason: 'edited' });
    });
    const saved = await save();
    expect(saved.message).toContain('the text was changed meanwhile');
    const content = await contentNow();
    expect(content).toMatchObject({ version: 2, optimizerVersion: 0, status: 'draft' });
    expect(content.htmlContent).toContain('Edited by hand.');
  });
});

it('does not begin with a text that has changed since it was asked for', async () => {
  await expect(load(7)).rejects.toMatchObject({ code: 'conflict' });
});

it('tells the model scores and advice, the most expensive first', async () => {
  const data = await load();
  expect(data).toMatchObject({ html, primary_keyword: 'cold brew', word_count: words });
  const { scores, advice } = data as { scores: Record<string, number>; advice: string[] };
  expect(scores.overall).toBeLessThan(60);
  expect(advice).toContain('The keyword is missing in the first paragraph.');
  expect((await taskNow()).status).toBe('running');
});

it('goes through the engine with the sandbox twice, and is charged once, by the words', async () => {
  const { tenant } = bench;
  const position = { accountId: tenant.accountId, runId, stage: 'optimize', percent: 50 };
  const workflowId = `optimize/${contentId}/1`;
  const [{ stepId }] = await bench.twice(workflowId, (activities) =>
    activities.prepareAiStep({
      ...position,
      functionName: 'optimize_content',
      step: 'optimize',
      subject: { contentId, version: 1 },
    }),
  );
  await bench.twice(workflowId, (activities) =>
    activities.callModel({ accountId: tenant.accountId, stepId, turn: 0 }),
  );
  const [first, second] = await bench.twice(workflowId, (activities) =>
    activities.saveAiStep({ ...position, stepId, turn: 0 }),
  );
  expect(first).toMatchObject({ outcome: 'saved', result: { kept: 1 }, credits: 1 });
  expect(second).toEqual(first);
  const { version, wordCount } = await contentNow();
  expect(version).toBe(2);
  expect(await settlementsOf(tenant)).toEqual([`Optimized content (${wordCount} words): 1`]);
  expect((await taskNow()).creditsUsed).toBe(1);
  expect(await balanceOf(tenant)).toBe(990);
});

it('that fails is noted as failed, and one that is completed stays so', async () => {
  const { tenant } = bench;
  const fail = () =>
    bench.once('optimize', (activities) =>
      activities.failOptimization({ accountId: tenant.accountId, runId, reason: 'Refused' }),
    );
  await fail();
  expect(await taskNow()).toMatchObject({ status: 'failed', metadata: { reason: 'Refused' } });
  await tenant.fork().nativeUpdate(OptimizationTask, { runId }, { status: 'completed' });
  await fail();
  expect((await taskNow()).status).toBe('completed');
});
