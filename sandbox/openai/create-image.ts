import type { RequestHandler } from 'express';
import { z } from 'zod';
import { drawPicture } from '#sandbox/pictures/draw-picture.ts';
import { countTokens } from './count-tokens.ts';
import { badRequest } from './openai-error.ts';
import { parseBody } from './parse-body.ts';

const body = z.object({
  model: z.string().default('gpt-image-1'),
  prompt: z.string().min(1).max(32_000),
  n: z.int().min(1).max(10).default(1),
  size: z.string().nullish(),
  quality: z.string().nullish(),
  response_format: z.enum(['b64_json', 'url']).nullish(),
});

/** OpenAI's sizes and smaller ones for quick tests; `auto` is a square. */
function parseSize(size: string): { width: number; height: number } {
  const [width = 0, height = 0] = (size === 'auto' ? '1024x1024' : size).split('x').map(Number);
  const good = [width, height].every(
    (side) => Number.isInteger(side) && side >= 64 && side <= 2048,
  );
  if (!good)
    throw badRequest(
      `Invalid value: '${size}'. Use auto or WIDTHxHEIGHT, 64 to 2048 each.`,
      'size',
      'invalid_value',
    );
  return { width, height };
}

/** POST /v1/images/generations. Always PNG as base64, whatever `output_format` asks; the answer says so. */
export const createImage: RequestHandler = (request, response) => {
  const { prompt, n, size, quality, response_format } = parseBody(request, body);
  if (response_format === 'url') {
    throw badRequest(
      'The sandbox gives pictures as b64_json only.',
      'response_format',
      'unsupported_value',
    );
  }
  const { width, height } = parseSize(size ?? 'auto');
  const data = Array.from({ length: n }, (_, index) => ({
    b64_json: drawPicture({ prompt, variant: index, width, height }).toString('base64'),
  }));
  const inputTokens = countTokens(prompt);
  const outputTokens = n * Math.ceil((width * height) / 1000); // about 1056 for 1024x1024, as at medium quality
  response.json({
    created: Math.floor(Date.now() / 1000),
    background: 'opaque',
    output_format: 'png',
    quality: quality ?? 'medium',
    size: `${width}x${height}`,
    data,
    usage: {
      input_tokens: inputTokens,
      output_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
      input_tokens_details: { text_tokens: inputTokens, image_tokens: 0 },
    },
  });
};
