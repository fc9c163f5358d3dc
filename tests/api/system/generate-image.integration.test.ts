import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ImageSettings } from '#domain/writer/image-settings.ts';
import type { ImageRequest } from '#providers/images/image-model.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { drawPicture } from '#sandbox/pictures/draw-picture.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTrialApi } from '#tests/api/setup/trial-worker.ts';

const path = 'system/settings/integrations/image_generation/generate_image/';

let api: Awaited<ReturnType<typeof createTrialApi>>;
let tenant: Tenant;
let asked: ImageRequest[];
let chosen: Pick<ImageSettings, 'provider' | 'model'>[];
let failure: Error | null;

const model = {
  provider: 'openai',
  isSandbox: false,
  async generate(request: ImageRequest) {
    asked.push(request);
    if (failure) throw failure;
    const { width, height } = request;
    const bytes = drawPicture({ prompt: request.prompt, variant: 0, width, height });
    const billed = { tokensIn: 0, tokensOut: 0, costUsdMicros: 11_000, latencyMs: 5 };
    const seen = { mime: 'image/png', width, height } as const;
    return { bytes, ...seen, model: request.model, ...billed };
  },
};

beforeAll(async () => {
  api = await createTrialApi({
    imageModels: {
      async forAccount(_em, { provider, model: name }) {
        chosen.push({ provider, model: name });
        return { model, modelName: name ?? 'gpt-image-1', keyName: 'account:1' };
      },
    },
  });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  [asked, chosen, failure] = [[], [], null];
});

async function balance(): Promise<number> {
  const { body } = await tenant.get('billing/credits/balance/balance/').expect(200);
  return body.data.credits;
}

async function draw(body: object = {}) {
  return (await tenant.post(path, { prompt: 'A glass', ...body }).expect(200)).body.data;
}

describe('a picture that is tried', () => {
  it('is shown with what it took, and charged as one image', async () => {
    const before = await balance();
    const drawn = await draw({ size: '256x128' });
    expect(drawn).toMatchObject({
      status: 'completed',
      mime: 'image/png',
      width: 256,
      height: 128,
      provider: 'openai',
      model: 'gpt-image-1',
      credits: 5,
      cost_usd_micros: 11_000,
      error: null,
    });
    const bytes = Buffer.from(drawn.image.replace('data:image/png;base64,', ''), 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(drawn.milliseconds).toBeGreaterThanOrEqual(0);
    expect(await balance()).toBe(before - 5);
    const [start] = api.started.slice(-1);
    expect(JSON.stringify(start)).not.toContain('A glass');
    const { body } = await tenant.get(`system/ai-requests/?run_id=${drawn.run_id}`).expect(200);
    expect(body.results).toMatchObject([{ function: 'generate_images', status: 'ok' }]);
  });

  it('is of the vendor, model and size that are asked for, else of those the account has set', async () => {
    const sizes = { featured: '512x256', mobile: '128x256' };
    const config = { provider: 'runware', model: 'runware:97@1', sizes };
    await tenant.put('system/settings/integrations/image_generation/', { config }).expect(200);
    await draw();
    await draw({ image_type: 'mobile', model: 'runware:100@1' });
    await draw({ provider: 'openai', size: '128x128' });
    expect(chosen).toEqual([
      { provider: 'runware', model: 'runware:97@1' },
      { provider: 'runware', model: 'runware:100@1' },
      { provider: 'openai', model: null },
    ]);
    expect(asked.map(({ width, height }) => `${width}x${height}`)).toEqual([
      '512x256',
      '128x256',
      '128x128',
    ]);
  });

  it('that the vendor refuses costs nothing and says why', async () => {
    const before = await balance();
    const kind = 'content_refused';
    failure = new ProviderError({
      provider: 'openai',
      kind,
      message: 'Not this',
      retryable: false,
    });
    const drawn = await draw();
    expect(drawn).toMatchObject({ status: 'failed', image: null, credits: 0 });
    expect(drawn.error).toMatchObject({ category: kind, message: 'Not this' });
    expect(await balance()).toBe(before);
  });

  it('is drawn once for one Idempotency-Key', async () => {
    const key = randomUUID();
    const ask = () =>
      tenant.post(path, { prompt: 'A cup', size: '128x128' }).set('Idempotency-Key', key);
    const [first, second] = [await ask().expect(200), await ask().expect(200)];
    expect(second.body.data.image).toBe(first.body.data.image);
    expect(asked.length).toBe(1);
  });

  it('is refused in a wrong form', async () => {
    const wrong = { prompt: ' ', provider: 'dall-e', size: 'large', image_type: 'poster' };
    const { body } = await tenant.post(path, wrong).expect(400);
    expect(Object.keys(body.errors).toSorted()).toEqual(Object.keys(wrong).toSorted());
    const search = path.replace('image_generation', 'search');
    await tenant.post(search, { prompt: 'A cup' }).expect(422);
    await tenant.post(path.replace('image_generation', 'fax'), { prompt: 'A cup' }).expect(400);
    expect(asked).toEqual([]);
  });
});
