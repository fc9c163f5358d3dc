import { afterAll, describe, expect, it } from 'vitest';
import { createLocalEmbeddingModel } from '#providers/ai/local/local-embedding-model.ts';
import { installFakePackage, wholeModel } from './fake-package.ts';

const fake = installFakePackage();
afterAll(() => fake[Symbol.dispose]());

const { signal } = new AbortController();
const model = (name: string, ...files: string[]) =>
  createLocalEmbeddingModel({
    folder: fake.model(name, ...(files.length > 0 ? files : wholeModel)),
    packageFrom: fake.from,
  });

describe('a model of one’s own', () => {
  it('is known by its folder and costs nothing', async () => {
    const local = model('MiniLM');
    expect(local).toMatchObject({ provider: 'local', isSandbox: false, name: 'local:MiniLM' });
    const { model: answered, tokensIn } = await local.embed(['kettle'], signal);
    expect({ answered, tokensIn }).toEqual({ answered: 'local:MiniLM', tokensIn: 0 });
  });

  it('has another name where its numbers are less exact', () => {
    const [onnx, ...rest] = wholeModel.toReversed();
    expect(onnx).toBe('onnx/model.onnx');
    expect(model('small', ...rest, 'onnx/model_quantized.onnx').name).toBe('local:small:q8');
  });

  it('reads a few texts at once, keeps their order and stays off the network', async () => {
    const texts = Array.from({ length: 150 }, (_, index) => 'k'.repeat(index + 1));
    const { vectors } = await model('MiniLM').embed(texts, signal);
    expect(vectors.map(([, , length]) => length)).toEqual(texts.map((text) => text.length));
    expect([vectors[0]?.[0], vectors[149]?.[0]]).toEqual([64, 22]);
    expect(vectors.every(([, isOffline]) => isOffline === 1)).toBe(true);
  });

  it('answers several callers, each its own', async () => {
    const local = model('MiniLM');
    const lengths = [3, 5, 8];
    const replies = await Promise.all(
      lengths.map((length) => local.embed(['k'.repeat(length)], signal)),
    );
    expect(replies.map(({ vectors }) => vectors[0]?.[2])).toEqual(lengths);
  });

  it('has no vectors for no texts', async () => {
    expect((await model('MiniLM').embed([], signal)).vectors).toEqual([]);
  });

  it('says when the weights cannot be loaded, and that trying again is in vain', async () => {
    await expect(model('broken').embed(['kettle'], signal)).rejects.toMatchObject({
      name: 'ProviderError',
      provider: 'local',
      kind: 'invalid_request',
      retryable: false,
      message: expect.stringContaining('Protobuf parsing failed'),
    });
  });

  it('goes on after a text that it cannot read', async () => {
    const local = model('MiniLM');
    const refused = local.embed(['refuse this'], signal);
    await expect(refused).rejects.toMatchObject({ kind: 'invalid_request', retryable: false });
    expect((await local.embed(['kettle'], signal)).vectors).toHaveLength(1);
  });

  it('says that its thread has died, and goes on in another', async () => {
    const local = model('MiniLM');
    const died = local.embed(['end the thread'], signal);
    const next = local.embed(['kettle'], signal);
    await expect(died).rejects.toMatchObject({ kind: 'unavailable', retryable: true });
    expect((await next).vectors).toHaveLength(1);
  });

  it('does one caller’s texts before those of the next', async () => {
    const local = model('MiniLM');
    const done: string[] = [];
    const ask = async (name: string, count: number) => {
      await local.embed(
        Array.from({ length: count }, () => name),
        signal,
      );
      done.push(name);
    };
    await Promise.all([ask('many', 640), ask('few', 1)]);
    expect(done).toEqual(['many', 'few']);
  });

  it('lets go at once who waits for his turn and is cancelled', async () => {
    const local = model('MiniLM');
    const abort = new AbortController();
    let isFirstDone = false;
    const first = local
      .embed(
        Array.from({ length: 2000 }, () => 'kettle'),
        signal,
      )
      .then(() => {
        isFirstDone = true;
      });
    const second = local.embed(['press'], abort.signal);
    abort.abort(new Error('the run was cancelled'));
    await expect(second).rejects.toThrow('the run was cancelled');
    expect(isFirstDone).toBe(false);
    await first;
  });

  it('stops between two portions when it is cancelled', async () => {
    const abort = new AbortController();
    const reason = new Error('the run was cancelled');
    const work = model('MiniLM').embed(
      Array.from({ length: 2000 }, () => 'kettle'),
      abort.signal,
    );
    abort.abort(reason);
    await expect(work).rejects.toBe(reason);
  });
});
