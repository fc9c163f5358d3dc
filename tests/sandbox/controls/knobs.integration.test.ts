import OpenAI from 'openai';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  generateImagePromptsContract,
  generateImagePromptsOutput,
} from '#contracts/ai/generate-image-prompts.ts';
import { ask, clientOf } from '../support/model.ts';
import { rest } from '../support/rest.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
beforeEach(() => sandbox.reset());

const chat = () =>
  ask(clientOf(sandbox), {
    name: 'generate_image_prompts',
    output: generateImagePromptsOutput,
    data: { title: 'Kettles', summary: '', headings: ['A'], style: 'photo', in_article_count: 1 },
  });
const choice = async () => (await chat()).choices[0];
const fits = (text: string | null | undefined) =>
  generateImagePromptsOutput.safeParse(JSON.parse(text ?? '')).success;

describe('knobs on the model', () => {
  it('delay an answer and still give it', async () => {
    await sandbox.turn({
      match: { function: 'generate_image_prompts' },
      effect: { delay_ms: 300 },
    });
    const start = performance.now();
    expect(fits((await choice())?.message.content)).toBe(true);
    expect(performance.now() - start).toBeGreaterThanOrEqual(290);
  });

  it('limit the rate with Retry-After, as often as told', async () => {
    await sandbox.turn({ effect: { rate_limit: { retry_after_seconds: 7 } }, times: 1 });
    const refused = await chat().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OpenAI.RateLimitError);
    expect(
      (refused as InstanceType<typeof OpenAI.RateLimitError>).headers?.get('retry-after'),
    ).toBe('7');
    expect(fits((await choice())?.message.content)).toBe(true);
  });

  it.each([
    [500, OpenAI.InternalServerError],
    [401, OpenAI.AuthenticationError],
    [503, OpenAI.InternalServerError],
  ])('answer with status %i', async (code, kind) => {
    await sandbox.turn({ effect: { status: { code } } });
    await expect(chat()).rejects.toMatchObject({ constructor: kind, status: code });
  });

  it('answer badly: not JSON, not the schema, cut off, not at all', async () => {
    await sandbox.turn({ effect: 'malformed' });
    const malformed = await choice();
    expect(() => JSON.parse(malformed?.message.content ?? '') as unknown).toThrow(SyntaxError);
    await sandbox.turn({ effect: 'invalid_schema' });
    expect(fits((await choice())?.message.content)).toBe(false);
    await sandbox.turn({ effect: 'truncated' });
    expect((await choice())?.finish_reason).toBe('length');
    await sandbox.turn({ effect: 'refusal' });
    const refused = await choice();
    expect([refused?.message.content, refused?.message.refusal]).toEqual([
      null,
      expect.any(String),
    ]);
  });

  it('answer in the ways of other vendors: fenced, filtered, empty, without a word of tokens', async () => {
    await sandbox.turn({ effect: 'fenced' });
    const [, json] =
      /^Here is [^\n]*\n\n```json\n(.*)\n```\n$/s.exec((await choice())?.message.content ?? '') ??
      [];
    expect(fits(json)).toBe(true);
    await sandbox.turn({ effect: 'content_filter' });
    expect((await choice())?.finish_reason).toBe('content_filter');
    await sandbox.turn({ effect: 'empty' });
    expect((await choice())?.message.content).toBe('');
    await sandbox.turn({ effect: 'no_usage' });
    expect(await chat()).not.toHaveProperty('usage');
  });

  it('refuse structured outputs, and answer the same function asked in words', async () => {
    await sandbox.turn({ match: { function: 'generate_image_prompts' }, effect: 'json_mode_only' });
    await expect(chat()).rejects.toMatchObject({ status: 400, param: 'response_format' });
    const told = `Describe.\n\nThe given schema is the JSON schema "generate_image_prompts". Answer.\n{"type":"object"}`;
    const data = generateImagePromptsContract.sampleData;
    const { choices } = await clientOf(sandbox).chat.completions.create({
      model: 'old',
      messages: [
        { role: 'system', content: told },
        { role: 'user', content: `<data>\n${JSON.stringify(data)}\n</data>` },
      ],
      response_format: { type: 'json_object' },
    });
    expect(fits(choices[0]?.message.content)).toBe(true);
  });

  it('drop the connection, before and after the work', async () => {
    for (const effect of ['drop_connection', 'create_then_drop']) {
      await sandbox.turn({ effect });
      await expect(chat()).rejects.toBeInstanceOf(OpenAI.APIConnectionError);
    }
  });

  it('act on what they match only, delays beside one other effect', async () => {
    await sandbox.turn(
      { match: { contains: 'no such words' }, effect: { status: { code: 500 } } },
      { match: { function: 'auto_cluster' }, effect: { status: { code: 500 } } },
      { match: { path: '/v1/embeddings' }, effect: { status: { code: 500 } } },
      { match: { contains: 'Kettles' }, effect: { delay_ms: 1 } },
      { match: { path: '/v1/chat' }, effect: 'truncated', times: 1 },
    );
    expect((await choice())?.finish_reason).toBe('length');
    expect((await choice())?.finish_reason).toBe('stop');
  });

  it('are refused when they make no sense', async () => {
    await expect(sandbox.turn({ effect: 'explode' })).rejects.toThrow(/effect/);
  });
});

describe('knobs on WordPress', () => {
  const path = '/wordpress/wp-json/wp/v2/posts';
  const create = () =>
    rest(sandbox, '/wp/v2/posts', { json: { title: 'Once', status: 'publish' } });
  const count = async () => (await rest(sandbox, '/wp/v2/posts?search=once')).items.length;

  it('create the post and lose the answer', async () => {
    const before = await count();
    await sandbox.turn({ match: { path, method: 'POST' }, effect: 'create_then_drop', times: 1 });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(before + 1);
  });

  it('drop the connection before anything is made', async () => {
    const before = await count();
    await sandbox.turn({ match: { path, method: 'POST' }, effect: 'drop_connection', times: 1 });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(before);
  });

  it('fail in WordPress words, in HTML, and in broken JSON', async () => {
    await sandbox.turn({ effect: { status: { code: 401 } } });
    const { status, body } = await create();
    expect([status, body.code]).toEqual([401, 'rest_not_logged_in']);
    await sandbox.turn({ effect: 'html' });
    const html = await fetch(`${sandbox.url}${path}`);
    expect([html.status, html.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    await sandbox.turn({ effect: 'malformed' });
    const broken = await fetch(`${sandbox.url}${path}`);
    expect(broken.headers.get('content-type')).toContain('application/json');
    await expect(broken.json()).rejects.toThrow(SyntaxError);
  });

  it('see a call under ?rest_route= as the one it is', async () => {
    await sandbox.turn({ match: { path }, effect: { status: { code: 500 } } });
    const response = await fetch(`${sandbox.url}/wordpress/?rest_route=/wp/v2/posts`);
    expect(response.status).toBe(500);
  });
});

describe('the log of requests', () => {
  it('counts calls by function, and shows repeated ones by their hash', async () => {
    await Promise.all([chat(), chat()]);
    const response = await fetch(`${sandbox.url}/sandbox/requests`);
    const log = (await response.json()) as {
      total: number;
      counts: unknown[];
      requests: { body_hash: string; status: number }[];
    };
    expect(log.total).toBe(2);
    const path = '/v1/chat/completions';
    expect(log.counts).toEqual([
      { method: 'POST', path, function: 'generate_image_prompts', count: 2 },
    ]);
    const [first, second] = log.requests;
    expect(first?.body_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.body_hash).toBe(first?.body_hash);
    expect(first?.status).toBe(200);
  });

  it('writes down what a knob did', async () => {
    await sandbox.turn({ effect: 'drop_connection' });
    await chat().catch(() => undefined);
    const response = await fetch(`${sandbox.url}/sandbox/requests`);
    expect(await response.json()).toMatchObject({
      requests: [{ effects: ['drop_connection'], status: null }],
    });
  });
});
