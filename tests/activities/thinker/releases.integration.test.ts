import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aiFunctions } from '#activities/thinker/function-registry.ts';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { type AiReply, AiStep } from '#entities/system/ai-step.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { useActivityBench } from '#tests/activities/support/activity-bench.ts';
import { settlementsOf } from '#tests/activities/support/rows.ts';
import { expectBooksToAddUp } from '#tests/entities/support/books.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const bench = useActivityBench();

/** Which workflows run a function: their recorded ends are looked at. A function that is missing here fails. */
const workflowsOf: Readonly<Record<string, readonly string[]>> = {
  auto_cluster: ['autoCluster', 'nameClusters'],
  generate_ideas: ['generateIdeas'],
  generate_content: ['generateContent', 'contentPipeline'],
  generate_product_content: ['generateContent'],
  generate_service_content: ['generateContent'],
  generate_taxonomy_content: ['generateContent'],
  generate_page_content: ['generateContent'],
  research_article: ['generateContent'],
  article_outline: ['generateContent'],
  article_section: ['generateContent'],
  edit_article: ['generateContent'],
  generate_image_prompts: ['generateImages'],
  optimize_content: ['optimizeContent'],
  creative_titles: ['suggestTitles'],
};

/** A part of a run: it has no end of its own, its run has. */
const parts = new Set(['nameClusters']);

const reply = (fields: Partial<AiReply>): AiReply => ({
  text: '{}',
  finishReason: 'stop',
  refusal: null,
  model: 'test',
  tokensIn: 900,
  tokensOut: 90,
  costUsdMicros: 5,
  ...fields,
});

/** What comes back of the paid call, and how the engine names it. */
const badReplies: [name: string, replies: AiReply[], failure: string][] = [
  ['is refused', [reply({ refusal: 'No.' })], 'content_refused'],
  ['is filtered', [reply({ finishReason: 'content_filter' })], 'content_refused'],
  ['is misshapen twice', [reply({ text: '[]' }), reply({ text: 'no JSON' })], 'ai_invalid'],
  [
    'is cut off twice',
    [reply({ finishReason: 'length' }), reply({ finishReason: 'length' })],
    'ai_invalid',
  ],
];

/** How a run ends around a call that never came back, or came back too late to be saved. */
const ends = ['failed', 'cancelled', 'timed_out'] as const;

async function heldStep(functionName: string, replies: AiReply[] = []) {
  const { tenant } = bench;
  const runId = await startedRun(tenant, 40);
  const stepId = uuidv7();
  await tenant.fork().insert(AiStep, {
    id: stepId,
    accountId: tenant.accountId,
    runId,
    functionName,
    subject: { stepKey: `${runId}:step` },
    promptVersion: '1',
    model: 'test',
    messages: [{ role: 'user', content: 'Hello' }],
    reservedCredits: 40,
    replies,
  });
  const position = { accountId: tenant.accountId, runId, stage: 'step', percent: 50 };
  const save = (turn: number) =>
    bench.once(`run/${runId}`, (activities) =>
      activities.saveAiStep({ ...position, stepId, turn }),
    );
  return { runId, save };
}

async function expectAllGivenBack(runId: string): Promise<void> {
  const { tenant } = bench;
  expect(await balanceOf(tenant)).toBe(1000);
  expect(await settlementsOf(tenant)).toEqual([]);
  expect(await expectBooksToAddUp(tenant, 1000)).toBe(0);
  const hold = await tenant.fork().findOneOrFail(CreditHold, { runId });
  expect(hold).toMatchObject({ reserved: 40, settled: 0, released: 40, closed: true });
}

describe.each(aiFunctions.map(({ name }) => name))('%s gives its credits back', (name) => {
  it.each(badReplies)('when the answer %s', async (_name, replies, failure) => {
    const { runId, save } = await heldStep(name, replies);
    const last = replies.length - 1;
    for (let turn = 0; turn < last; turn += 1) {
      expect(await save(turn)).toEqual({ outcome: 'repair' });
    }
    await expect(save(last)).rejects.toMatchObject({ type: failure });
    const end = { runId, status: 'failed' as const };
    await bench.tenant.transaction((em) => finishRun(em, end));
    await expectAllGivenBack(runId);
  });

  it.each(ends)('when its run has %s before an answer was there', async (status) => {
    const { runId, save } = await heldStep(name);
    await bench.tenant.transaction((em) => finishRun(em, { runId, status }));
    await expect(save(0)).rejects.toThrow('no reply');
    await expectAllGivenBack(runId);
  });

  it('by every workflow that runs it: failed and cancelled, each ends its run', () => {
    const workflows = workflowsOf[name] ?? [];
    expect(workflows, `${name} is in no workflow of the table`).not.toEqual([]);
    for (const workflow of workflows.filter((type) => !parts.has(type))) {
      for (const path of ['failed', 'cancelled']) {
        expect(summariesOf(workflow, path), `${workflow}, ${path}`).toContain(`run ${path}`);
      }
    }
  });
});

it('the table names no function that is not registered', () => {
  const names = aiFunctions.map(({ name }) => name);
  expect(Object.keys(workflowsOf).sort()).toEqual([...names].sort());
});

interface History {
  events: { userMetadata?: { summary?: { data?: string } } }[];
}

/** What a recorded execution says it did, in the summaries of its activities. */
function summariesOf(workflow: string, path: string): string[] {
  const file = new URL(`../../workflows/histories/${workflow}/${path}.json`, import.meta.url);
  const { events } = JSON.parse(readFileSync(file, 'utf8')) as History;
  return events.flatMap(({ userMetadata }) => {
    const data = userMetadata?.summary?.data;
    return data ? [String(JSON.parse(Buffer.from(data, 'base64').toString('utf8')))] : [];
  });
}
