import { expect, it } from 'vitest';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { askForPicture } from '#activities/writer/ask-for-picture.ts';
import type { GeneratedImage } from '#providers/images/image-model.ts';
import { inActivity } from '../support/in-activity.ts';

const picture: GeneratedImage = {
  ...{ bytes: Buffer.from('picture'), mime: 'image/png', width: 8, height: 8, model: 'painter' },
  ...{ latencyMs: 1, tokensIn: 0, tokensOut: 0, costUsdMicros: 1900 },
};

/** Asks once; what happened, in its order. */
async function ask(keep: () => Promise<void>): Promise<{ order: unknown[]; failure: unknown }> {
  const order: unknown[] = [];
  const em = {
    insert: async (_log: unknown, line: { status: string; keyName: string }) =>
      order.push(`${line.status} by ${line.keyName}`),
  };
  const dependencies = { orm: { em } } as unknown as ActivityDependencies;
  const model = { provider: 'runware', isSandbox: false, generate: async () => picture };
  const asked = {
    input: { accountId: 'account', runId: 'run', imageId: 'image' },
    asked: { prompt: 'A kettle', width: 8, height: 8 },
    keep: async () => {
      order.push('kept');
      await keep();
    },
  };
  const { signal } = new AbortController();
  const failure = await inActivity('draw', () =>
    askForPicture(
      dependencies,
      { model, modelName: 'painter', keyName: 'account:2' },
      asked,
      signal,
    ),
  ).then(
    () => null,
    (error: unknown) => error,
  );
  return { order, failure };
}

it('a picture that was paid for is kept before it is logged', async () => {
  expect(await ask(async () => {})).toEqual({ order: ['kept', 'ok by account:2'], failure: null });
});

it('a picture that cannot be kept was paid for, and the log says so', async () => {
  const full = new Error('Nothing can be kept');
  const outcome = await ask(() => Promise.reject(full));
  expect(outcome).toEqual({ order: ['kept', 'ok by account:2'], failure: full });
});
