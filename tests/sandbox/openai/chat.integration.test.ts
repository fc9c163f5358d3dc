import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writtenText } from '#contracts/ai/article-brief.ts';
import { ask, clientOf } from '../support/model.ts';
import { articleTask } from '../support/questions.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
const article = { name: 'generate_content', output: writtenText, data: articleTask() };

describe('chat completions through the openai package', () => {
  it('answers with usage, the asked model and the mark of the sandbox', async () => {
    const { data, response } = await ask(clientOf(sandbox), article).withResponse();
    expect(response.headers.get('x-sandbox')).toBe('true');
    expect(data).toMatchObject({ model: 'gpt-4o-mini', system_fingerprint: 'igny8-sandbox' });
    expect(data.choices[0]).toMatchObject({ finish_reason: 'stop', message: { refusal: null } });
    const { prompt_tokens, completion_tokens, total_tokens } = data.usage ?? {};
    expect(prompt_tokens).toBeGreaterThan(100);
    expect(completion_tokens).toBeGreaterThan(900);
    expect(total_tokens).toBe(Number(prompt_tokens) + Number(completion_tokens));
  });

  it('gives the same answer to the same question', async () => {
    const client = clientOf(sandbox);
    const [first, second] = await Promise.all([ask(client, article), ask(client, article)]);
    expect(first.choices[0]?.message.content).toBe(second.choices[0]?.message.content);
  });

  it('answers a repair turn from the data of the first turn', async () => {
    const client = clientOf(sandbox);
    const reply = await client.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [
        { role: 'user', content: `<data>\n${JSON.stringify(article.data)}\n</data>` },
        { role: 'assistant', content: '{"title": 3}' },
        { role: 'user', content: 'title: expected string' },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: article.name,
          strict: true,
          schema: { ...z.toJSONSchema(article.output) },
        },
      },
    });
    const answer = writtenText.parse(JSON.parse(reply.choices[0]?.message.content ?? ''));
    expect(answer.title).toBe(article.data.title);
  });

  it('fits any other schema, and answers plainly without one', async () => {
    const client = clientOf(sandbox);
    const output = z.strictObject({
      kind: z.enum(['a', 'b']),
      score: z.int().min(1).max(5),
      parts: z.array(z.strictObject({ name: z.string(), note: z.string().nullable() })).min(3),
    });
    const reply = await ask(client, { name: 'something_new', output, data: { topic: 'kettles' } });
    const answer = output.parse(JSON.parse(reply.choices[0]?.message.content ?? ''));
    expect(answer.parts.length).toBeGreaterThanOrEqual(3);
    const plain = await client.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: 'Hello kettle' }],
    });
    expect(plain.choices[0]?.message.content).toContain('Hello kettle');
  });

  it("stops at the caller's token limit", async () => {
    const reply = await ask(clientOf(sandbox), { ...article, maxTokens: 50 });
    expect(reply.choices[0]?.finish_reason).toBe('length');
    expect(reply.usage?.completion_tokens).toBe(50);
  });

  it('refuses what OpenAI refuses, in errors the package understands', async () => {
    await expect(ask(clientOf(sandbox, 'sk-invalid'), article)).rejects.toMatchObject({
      constructor: OpenAI.AuthenticationError,
      status: 401,
      code: 'invalid_api_key',
    });
    const loose = z.looseObject({ title: z.string() });
    await expect(ask(clientOf(sandbox), { ...article, output: loose })).rejects.toMatchObject({
      constructor: OpenAI.BadRequestError,
      param: 'response_format',
    });
    const optional = z.strictObject({ title: z.string().optional() });
    await expect(ask(clientOf(sandbox), { ...article, output: optional })).rejects.toThrow(
      /'required'/,
    );
    await expect(clientOf(sandbox).files.list()).rejects.toMatchObject({ status: 404 });
  });

  it('wants a key, and lists models', async () => {
    const anonymous = await fetch(`${sandbox.url}/v1/models`);
    expect(anonymous.status).toBe(401);
    const models = await clientOf(sandbox).models.list();
    expect(models.data.map(({ id }) => id)).toContain('gpt-4o-mini');
  });
});
