import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { promptTypeOf } from '#activities/thinker/ai-function.ts';
import { createCallModel } from '#activities/thinker/call-model.ts';
import { aiFunctions } from '#activities/thinker/function-registry.ts';
import { createPrepareAiStep } from '#activities/thinker/prepare-ai-step.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { Content } from '#entities/writer/content.ts';
import type { TextReply } from '#providers/ai/text-model.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { fakedVendors } from './support/faked-vendors.ts';
import { inActivity } from './support/in-activity.ts';

const database = openDatabase();
let tenant: Tenant;
let dependencies: ActivityDependencies;
let workflowId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  dependencies = fakedVendors(database.orm);
  workflowId = `generate-images/${tenant.accountId}`;
});

function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  return inActivity(workflowId, () => runInTenant(database.orm, tenant.accountId, work));
}

/** What the first activity of a step that describes pictures is given. */
async function picturesStep() {
  const contentId = uuidv7();
  const content = { ...tenant.place, id: contentId, title: 'Coffee', slug: 'coffee' };
  await tenant.transaction((em) =>
    em.insert(Content, { ...content, htmlContent: '<p>Coffee.</p>', wordCount: 1 }),
  );
  return {
    accountId: tenant.accountId,
    runId: await startedRun(tenant, 30),
    stage: 'image_prompts',
    percent: 10,
    functionName: 'generate_image_prompts',
    step: 'image-prompts',
    subject: { contentId },
  };
}

async function prepare(): Promise<() => Promise<{ stepId: string }>> {
  const prompts = await loadDefaultPrompts(aiFunctions.map(promptTypeOf));
  const prepareAiStep = createPrepareAiStep(dependencies, prompts);
  const input = await picturesStep();
  return () => attempt(() => prepareAiStep(input));
}

/** The one model every account is given, watched. */
async function spiedModel() {
  const { next } = await dependencies.textModels.forAccount(tenant.fork());
  return vi.spyOn(next(), 'complete');
}

function answer(text: string): TextReply {
  const tokens = { tokensIn: 1, tokensCached: 0, tokensOut: 1 };
  const rest = { finishReason: 'stop' as const, refusal: null, ...tokens };
  return { text, model: 'instant', latencyMs: 1, ...rest };
}

describe('preparing a step', () => {
  it('makes one step when two attempts of it run at the same time', async () => {
    const prepareOnce = await prepare();
    const [first, second] = await Promise.all([prepareOnce(), prepareOnce()]);
    expect(second).toEqual(first);
    expect(await tenant.fork().count(AiStep)).toBe(1);
  });
});

describe('the paid answer', () => {
  it('that came first stays when a late attempt brings another', async () => {
    const { stepId } = await (await prepare())();
    const late = Promise.withResolvers<TextReply>();
    const complete = await spiedModel();
    complete.mockReturnValueOnce(late.promise).mockResolvedValueOnce(answer('first'));
    const callModel = createCallModel(dependencies);
    const call = () => attempt(() => callModel({ accountId: tenant.accountId, stepId, turn: 0 }));
    const slow = call();
    await vi.waitFor(() => expect(complete).toHaveBeenCalledTimes(1));
    await call();
    late.resolve(answer('late'));
    await slow;
    const step = await tenant.fork().findOneOrFail(AiStep, { id: stepId });
    expect(step.replies.map((reply) => reply.text)).toEqual(['first']);
    // Both were paid.
    expect(await tenant.fork().count(AiRequestLog, { status: 'ok' })).toBe(2);
  });

  it('is kept also where it holds what no column takes', async () => {
    const { stepId } = await (await prepare())();
    const text = '{"title":"a\u0000"}';
    (await spiedModel()).mockResolvedValue(answer(text));
    const input = { accountId: tenant.accountId, stepId, turn: 0 };
    await attempt(() => createCallModel(dependencies)(input));
    const step = await tenant.fork().findOneOrFail(AiStep, { id: stepId });
    expect(step.replies).toMatchObject([{ text: String.raw`{"title":"a\u0000"}` }]);
  });
});
