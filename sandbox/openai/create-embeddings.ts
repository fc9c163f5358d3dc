import type { RequestHandler } from 'express';
import { z } from 'zod';
import { countTokens } from './count-tokens.ts';
import { embeddingVector } from './embedding-vector.ts';
import { parseBody } from './parse-body.ts';

const text = z.string().min(1, 'input cannot be an empty string');
const tokens = z.array(z.int()).min(1);

/** Limits are OpenAI's: 2048 inputs a call. */
const body = z.object({
  model: z.string().min(1),
  input: z.union([text, z.array(text).min(1).max(2048), tokens, z.array(tokens).min(1).max(2048)]),
  encoding_format: z.enum(['float', 'base64']).default('float'),
  dimensions: z.int().min(1).max(3072).default(256),
});

/** One text an input; token lists are read as if each number were a word. */
function inputTexts(input: z.infer<typeof body>['input']): string[] {
  if (typeof input === 'string') return [input];
  const lists: (string | number | number[])[] = input;
  if (lists.every((item) => typeof item === 'number')) return [lists.join(' ')];
  return lists.map((item) => (Array.isArray(item) ? item.join(' ') : String(item)));
}

/** POST /v1/embeddings. 256 dimensions unless `dimensions` says otherwise. */
export const createEmbeddings: RequestHandler = (request, response) => {
  const { model, input, encoding_format, dimensions } = parseBody(request, body);
  const texts = inputTexts(input);
  const used = texts.reduce((sum, each) => sum + countTokens(each), 0);
  const data = texts.map((each, index) => {
    const vector = embeddingVector(each, dimensions);
    const embedding =
      encoding_format === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector];
    return { object: 'embedding', index, embedding };
  });
  response.json({
    object: 'list',
    data,
    model,
    usage: { prompt_tokens: used, total_tokens: used },
  });
};
