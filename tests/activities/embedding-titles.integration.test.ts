import { beforeEach, expect, it } from 'vitest';
import { createEmbedIdeaTitles } from '#activities/planner/embed-idea-titles.ts';
import { createSaveAiStep } from '#activities/thinker/save-ai-step.ts';
import type { ProposedIdea } from '#contracts/ai/generate-ideas.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { TextEmbedding } from '#entities/planner/text-embedding.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { fakedVendors } from './support/faked-vendors.ts';
import { inActivity } from './support/in-activity.ts';

const database = openDatabase();
let tenant: Tenant;
let clusterId: string;
let bought: string[][];

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 1000 });
  clusterId = uuidv7();
  bought = [];
  await tenant.fork().insert(Cluster, { id: clusterId, ...tenant.place, name: 'Ants' });
});

/** To this model titles with ants are one; of the others those that begin with the same letter. */
function vectorOf(title: string): Float32Array {
  const axis = title.includes('Ants') ? 0 : title.charCodeAt(0) - 64;
  return Float32Array.from({ length: 27 }, (_, index) => (index === axis ? 1 : 0));
}

const model: EmbeddingModel = {
  provider: 'test',
  isSandbox: true,
  name: 'test-model',
  maximumTexts: 3,
  async embed(texts) {
    bought.push(texts);
    return { vectors: texts.map(vectorOf), model: 'test-model', tokensIn: texts.length };
  },
};

function idea(title: string): ProposedIdea {
  return {
    title,
    angle: '',
    description: '',
    content_type: 'article',
    content_structure: 'guide',
    target_keywords: [],
    intent: 'informational',
    word_count: 900,
  };
}

/** A step whose model has answered, with what comes after it. */
async function answered(text: string) {
  const { accountId } = tenant;
  const runId = await startedRun(tenant, 15);
  const stepId = uuidv7();
  const reply = { text, finishReason: 'stop' as const, refusal: null, model: 'm' };
  await tenant.fork().insert(AiStep, {
    id: stepId,
    accountId,
    runId,
    functionName: 'generate_ideas',
    subject: { clusterId, count: 5, stepKey: `generate-ideas/${runId}:ideas` },
    promptVersion: '1',
    model: 'm',
    messages: [],
    reservedCredits: 15,
    replies: [{ ...reply, tokensIn: 1, tokensOut: 1 }],
    status: 'replied',
  });
  const act = <Result>(work: () => Promise<Result>) =>
    inActivity(`generate-ideas/${runId}`, () => runInTenant(database.orm, accountId, work));
  const input = { accountId, runId, stepId, turn: 0 };
  return {
    embed: (embeddingModel: EmbeddingModel | null = model) =>
      act(() => createEmbedIdeaTitles(fakedVendors(database.orm, { embeddingModel }))(input)),
    save: () =>
      act(() =>
        createSaveAiStep(fakedVendors(database.orm))({ ...input, stage: 'ideas', percent: 99 }),
      ),
  };
}

const answeredIdeas = (...titles: string[]) =>
  answered(JSON.stringify({ ideas: titles.map(idea) }));

const insertIdeas = (titles: string[]) =>
  tenant.fork().insertMany(
    ContentIdea,
    titles.map((ideaTitle) => ({ ...tenant.place, id: uuidv7(), clusterId, ideaTitle })),
  );

it('a twin in other words is found, and its title bought once for all later ideas', async () => {
  await insertIdeas(['Get Rid of Ants', 'Wasps in Summer', 'Mice in Winter']);
  const first = await answeredIdeas('Keeping Ants Out for Good', 'Bees');
  await first.embed();
  expect(bought.flat().toSorted()).toEqual([
    'Bees',
    'Get Rid of Ants',
    'Keeping Ants Out for Good',
    'Mice in Winter',
    'Wasps in Summer',
  ]);
  expect(bought.map((texts) => texts.length)).toEqual([3, 2]);
  const saved = await first.save();
  expect(saved).toMatchObject({ outcome: 'saved', result: { ideas: 2, near_duplicates: 1 } });
  const made = await tenant.fork().findOneOrFail(ContentIdea, { ideaTitle: /^Keeping/ });
  expect(made).toMatchObject({
    duplicateOfType: 'idea',
    duplicateOfTitle: 'Get Rid of Ants',
    duplicateScore: 1,
  });
  bought = [];
  const second = await answeredIdeas('Woodlice');
  await second.embed();
  expect(bought).toEqual([['Woodlice']]);
});

it('two of one reply that mean the same are marked, the later with the earlier', async () => {
  const step = await answeredIdeas('Get Rid of Ants', 'Keeping Ants Out for Good');
  await step.embed();
  await step.save();
  const rows = await tenant.fork().find(ContentIdea, {}, { orderBy: { ideaTitle: 'asc' } });
  expect(rows.map(({ duplicateOfTitle }) => duplicateOfTitle)).toEqual([null, 'Get Rid of Ants']);
});

it('without vectors words decide alone, and the ideas are saved all the same', async () => {
  await insertIdeas(['Get Rid of Ants']);
  const step = await answeredIdeas('Keeping Ants Out for Good', 'How to Get Rid of Ants');
  const unavailable = { provider: 'test', kind: 'unavailable', retryable: true } as const;
  const down: EmbeddingModel = {
    ...model,
    embed: () => Promise.reject(new ProviderError({ ...unavailable, message: 'No answer' })),
  };
  await expect(step.embed(down)).rejects.toThrow('No answer');
  const saved = await step.save();
  expect(saved).toMatchObject({ outcome: 'saved', result: { ideas: 2, near_duplicates: 1 } });
  const [log] = await tenant.fork().find(AiRequestLog, {});
  expect(log).toMatchObject({ functionName: 'embed_idea_titles', status: 'failed' });
});

it('without a model nothing is bought', async () => {
  const step = await answeredIdeas('Bees');
  await step.embed(null);
  expect(await tenant.fork().count(TextEmbedding, {})).toBe(0);
  expect(await step.save()).toMatchObject({ outcome: 'saved' });
});

it('an answer that cannot be used is left to the repair', async () => {
  const step = await answered('I cannot do that');
  await step.embed();
  expect(bought).toEqual([]);
  expect(await step.save()).toEqual({ outcome: 'repair' });
});

it('done twice, it buys nothing twice', async () => {
  const step = await answeredIdeas('Bees', 'Ants');
  await step.embed();
  await step.embed();
  expect(bought).toHaveLength(1);
});
