import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import { toStrictJsonSchema } from '#providers/ai/json-schema.ts';
import { createOpenAiEmbeddingModel } from '#providers/ai/openai/embedding-model.ts';
import { createOpenAiTextModel } from '#providers/ai/openai/text-model.ts';
import { createOpenAiImageModel } from '#providers/images/openai/image-model.ts';
import { type RunningSandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { shippedMessages } from '#tests/activities/support/shipped-prompt.ts';

const signal = new AbortController().signal;
describe("the platform's own prompts, schemas and clients against the sandbox", () => {
  let sandbox: RunningSandbox;
  let directory: string;
  let options: { apiKey: string; baseUrl: string; timeoutMs: number; sandboxUrl: string };
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'igny8-sandbox-'));
    sandbox = await startSandbox({ host: '127.0.0.1', port: 0, dataDirectory: directory });
    const { url } = sandbox;
    options = { apiKey: 'sk-any', baseUrl: `${url}/v1`, timeoutMs: 10_000, sandboxUrl: url };
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true, force: true });
  });

  it.each(aiFunctionContracts)('$name: the answer fits its schema', async (contract) => {
    const { name: functionName, outputSchema, sampleData } = contract;
    const messages = await shippedMessages(functionName, sampleData);
    const model = createOpenAiTextModel(options);
    expect(model.isSandbox).toBe(true);
    const request = { model: 'gpt-4o-mini', functionName, messages };
    const reply = await model.complete(
      { ...request, jsonSchema: toStrictJsonSchema(outputSchema) },
      signal,
    );
    expect(reply).toMatchObject({ finishReason: 'stop', refusal: null });
    expect(outputSchema.safeParse(JSON.parse(reply.text)).error).toBeUndefined();
    expect(reply.tokensIn).toBeGreaterThan(0);
    expect(reply.tokensOut).toBeGreaterThan(0);
  });

  it('the sample keywords fall into groups a person would make', async () => {
    const file = new URL('../../../samples/keywords.csv', import.meta.url);
    const [, ...lines] = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
    const rows = lines.map((line) => line.split(','));
    const phrases = rows.map(([keyword = '']) => keyword);
    const model = createOpenAiEmbeddingModel({ ...options, model: 'text-embedding-3-small' });
    const { vectors } = await model.embed(phrases, signal);
    const { groups, leftOut } = clusterKeywords(
      rows.map(([keyword = '', volume, , , intent = null], index) => {
        const vector = vectors[index] ?? new Float32Array();
        return { id: keyword, keyword, volume: Number(volume), intent, vector };
      }),
    );
    expect(groups.length).toBeGreaterThan(20);
    expect(leftOut.length).toBeLessThan(40);
    const groupOf = (phrase: string) =>
      groups.find(({ memberIds }) => memberIds.includes(phrase))?.key;
    expect(groupOf('best knock box')).toBe(groupOf('knock box drawer'));
    expect(groupOf('54mm portafilter')).toBe(groupOf('portafilter stand'));
    expect(groupOf('best milk frother')).not.toBe(groupOf('best espresso machine'));
    expect(leftOut.map(({ id }) => id)).toContain('coffee grounds for plants');
  });

  it('a picture comes in the size asked for, as PNG', async () => {
    const model = createOpenAiImageModel(options);
    const size = { width: 1536, height: 1024 };
    const picture = await model.generate(
      { model: 'gpt-image-1', prompt: 'A stand', ...size },
      signal,
    );
    expect(picture).toMatchObject({ mime: 'image/png', ...size });
  });
});
