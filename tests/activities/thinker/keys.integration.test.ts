import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { translateFailure } from '#activities/shared/translate-failure.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { PaidCallLease } from '#entities/system/paid-call-lease.ts';
import { completion } from '#tests/providers/ai/chat.ts';
import { answers, refuses, startVendorServer } from '#tests/providers/ai/vendor-server.ts';
import { useEngine } from './support/engine.ts';

const engine = useEngine();
type Refusal = Parameters<typeof refuses>;
const tooMany: Refusal = [429, { message: 'Slow down' }, { 'retry-after': '20' }];
const noBudget: Refusal = [429, { code: 'insufficient_quota', message: 'No budget' }];
const notAccepted: Refusal = [401, { code: 'invalid_api_key', message: 'Wrong key sk-wr****ng' }];

/** A vendor that refuses some keys, and says which key asked. */
async function startVendor(refused: Record<string, Refusal> = {}) {
  const server = await startVendorServer((response) => {
    const key = server.calls.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? '';
    const refusal = refused[key];
    const behave = refusal ? refuses(...refusal) : answers(completion({}));
    behave(response);
  });
  const keys = () => server.calls.map(({ headers }) => headers.authorization?.slice(7));
  return Object.assign(server, { keys, refused });
}

type Activities = Awaited<ReturnType<typeof engine.startedAt>>;

/** One attempt of the paid call of a new step; what it failed with, as Temporal hears it. */
async function callOnce({ prepareAiStep, callModel }: Activities, step = 'ideas') {
  const input = await engine.ideasStep(step);
  const { stepId } = await engine.inTenant(() => prepareAiStep(input));
  const { accountId } = input;
  const again = async (number: number) => {
    try {
      await engine.inTenant(() => callModel({ accountId, stepId, turn: 0 }), number);
      return null;
    } catch (error) {
      return translateFailure(error) as ApplicationFailure;
    }
  };
  return { failure: await again(1), again };
}

describe('whose key is used', () => {
  it("is the platform's where the account has none", async () => {
    await using vendor = await startVendor();
    await callOnce(await engine.startedAt(vendor.baseUrl, ['sk-first', 'sk-second']));
    expect(vendor.keys()).toEqual(['sk-first']);
    expect(await engine.log()).toMatchObject([
      { keyName: 'platform:1', provider: 'openai', model: 'gpt-4o-mini-2024-07-18', step: 'ideas' },
    ]);
  });

  it("is the account's own, with its model, and the step says so without the key", async () => {
    await using vendor = await startVendor();
    await engine.ownKeys(['sk-own-1234567890'], { model: 'gpt-5-mini' });
    await callOnce(await engine.startedAt(vendor.baseUrl));
    expect(vendor.keys()).toEqual(['sk-own-1234567890']);
    expect(vendor.calls[0]?.body).toMatchObject({ model: 'gpt-5-mini' });
    const step = await engine.storedStep();
    expect(step).toMatchObject({ keyName: 'account:1', provider: 'openai', model: 'gpt-5-mini' });
    expect(JSON.stringify([step, await engine.log()])).not.toContain('sk-own');
  });

  it.each([
    ['gpt-4.1', 'gpt-4.1'],
    ['o1-pro', 'gpt-4o-mini'],
  ])('of the platform asks for %s only where that is one of its models', async (model, asked) => {
    await using vendor = await startVendor();
    await engine.ownKeys([], { model });
    await callOnce(await engine.startedAt(vendor.baseUrl));
    expect(vendor.calls[0]?.body).toMatchObject({ model: asked });
  });

  it('gone since the step was prepared takes its model along', async () => {
    await using vendor = await startVendor();
    await engine.ownKeys(['sk-own-1234567890'], { model: 'o1-pro' });
    const { prepareAiStep, callModel } = await engine.startedAt(vendor.baseUrl);
    const input = await engine.ideasStep();
    const { stepId } = await engine.inTenant(() => prepareAiStep(input));
    expect((await engine.storedStep()).model).toBe('o1-pro');
    await engine.tenant.transaction((em) =>
      em.nativeUpdate(IntegrationSettings, {}, { sealedSecrets: null }),
    );
    const { accountId } = input;
    await engine.inTenant(() => callModel({ accountId, stepId, turn: 0 }));
    expect(vendor.keys()).toEqual(['sk-platform']);
    expect(vendor.calls[0]?.body).toMatchObject({ model: 'gpt-4o-mini' });
  });

  it('is nobody else’s where the stored one cannot be opened', async () => {
    await using vendor = await startVendor();
    await engine.ownKeys(['sk-own-1234567890']);
    await engine.tenant.transaction((em) =>
      em.nativeUpdate(IntegrationSettings, {}, { sealedSecrets: 'v1:other:AAAA' }),
    );
    const { prepareAiStep } = await engine.startedAt(vendor.baseUrl);
    const input = await engine.ideasStep();
    await expect(engine.inTenant(() => prepareAiStep(input))).rejects.toMatchObject({
      code: 'unprocessable',
      errors: { api_key: [expect.stringContaining('enter it again')] },
    });
    expect(vendor.calls).toEqual([]);
  });

  it('holds no place among the paid calls of its account where it cannot be said', async () => {
    await using vendor = await startVendor();
    const activities = await engine.startedAt(vendor.baseUrl);
    const broken = new Error('No key can be chosen');
    const next = () => {
      throw broken;
    };
    const modelFor = () => 'gpt-4o-mini';
    const forAccount = async () => ({ source: 'platform' as const, modelFor, next });
    const { callModel } = await engine.startedAt(vendor.baseUrl, undefined, {
      textModels: { forAccount },
    });
    const { failure } = await callOnce({ ...activities, callModel });
    expect(failure?.message).toBe(broken.message);
    expect(await engine.tenant.fork().count(PaidCallLease)).toBe(0);
  });
});

describe('a key that is refused', () => {
  it.each([
    ['for too many requests', tooMany],
    ['for want of budget', noBudget],
    ['as wrong', notAccepted],
  ])('%s makes room for the next at once, each attempt one call', async (_why, refusal) => {
    await using vendor = await startVendor({ 'sk-first-12345678': refusal });
    await engine.ownKeys(['sk-first-12345678', 'sk-second-1234567']);
    const activities = await engine.startedAt(vendor.baseUrl);
    const { failure, again } = await callOnce(activities);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ nonRetryable: false, nextRetryDelay: 1 });
    expect(failure?.message).toMatch(/another key is tried$/);
    expect(failure?.message).not.toMatch(/sk-/);
    expect(await again(2)).toBeNull();
    expect(vendor.keys()).toEqual(['sk-first-12345678', 'sk-second-1234567']);
    expect(await engine.log()).toMatchObject([
      { status: 'failed', keyName: 'account:1', attempt: 1 },
      { status: 'ok', keyName: 'account:2', attempt: 2 },
    ]);
    // Another step does not try it again for now.
    await callOnce(activities, 'other-ideas');
    expect(vendor.keys().at(-1)).toBe('sk-second-1234567');
  });

  it('with all others means what the vendor says of the last', async () => {
    await using vendor = await startVendor({ 'sk-a': notAccepted, 'sk-b': tooMany });
    const { failure, again } = await callOnce(
      await engine.startedAt(vendor.baseUrl, ['sk-a', 'sk-b']),
    );
    expect(failure).toMatchObject({ nonRetryable: false, nextRetryDelay: 1 });
    expect(await again(2)).toMatchObject({ type: 'rate_limited', nextRetryDelay: 20_000 });
    // The one whose rest ends first is asked, and works by now.
    delete vendor.refused['sk-b'];
    expect(await again(3)).toBeNull();
    expect(vendor.keys()).toEqual(['sk-a', 'sk-b', 'sk-b']);
  });

  it.each([
    ['wrong', notAccepted],
    ['without budget', noBudget],
  ])('as %s ends nothing while another was only asked too often', async (_why, refusal) => {
    await using vendor = await startVendor({ 'sk-a': tooMany, 'sk-b': refusal });
    const { again } = await callOnce(await engine.startedAt(vendor.baseUrl, ['sk-a', 'sk-b']));
    const failure = await again(2);
    expect(failure).toMatchObject({ type: 'rate_limited', nonRetryable: false });
    expect(failure?.message).toMatch(/another key serves again in a moment$/);
    // What the other key's vendor said, less the time that has passed since.
    expect(failure?.nextRetryDelay).toBeLessThanOrEqual(20_000);
    expect(failure?.nextRetryDelay).toBeGreaterThan(1);
    delete vendor.refused['sk-a'];
    expect(await again(3)).toBeNull();
    expect(vendor.keys()).toEqual(['sk-a', 'sk-b', 'sk-a']);
  });

  it('and is the only one ends the step, named', async () => {
    await using vendor = await startVendor({ 'sk-platform': notAccepted });
    const { failure } = await callOnce(await engine.startedAt(vendor.baseUrl));
    expect(failure).toMatchObject({ type: 'authentication', nonRetryable: true });
    expect(await engine.log()).toMatchObject([{ status: 'failed', keyName: 'platform:1' }]);
  });

  it('for what was asked, and not for itself, is not changed', async () => {
    await using vendor = await startVendor({ 'sk-a': [400, { message: 'Bad request' }] });
    const { failure } = await callOnce(await engine.startedAt(vendor.baseUrl, ['sk-a', 'sk-b']));
    expect(failure).toMatchObject({ type: 'invalid_request', nonRetryable: true });
    expect(vendor.keys()).toEqual(['sk-a']);
  });
});
