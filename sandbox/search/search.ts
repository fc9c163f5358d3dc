import type { RequestHandler } from 'express';
import { z } from 'zod';
import { bodyJson } from '#sandbox/shared/request-body.ts';
import { resultsFor } from './made-up-web.ts';
import { serperError } from './serper-error.ts';

const body = z.object({
  q: z.string().trim().min(1),
  gl: z.string().default('us'),
  hl: z.string().default('en'),
  num: z.int().min(1).max(100).default(10),
});

/** Any key is good but `invalid`, which is answered like a wrong key at Serper, and none at all. */
export const checkKey: RequestHandler = (request, response, next) => {
  const key = request.get('x-api-key');
  if (key === undefined || key === 'invalid') response.status(403).json(serperError(403));
  else next();
};

/** POST /serper/search: the made-up web in the shape of Serper's Google search. */
export const search: RequestHandler = (request, response) => {
  const asked = body.safeParse(bodyJson(request));
  if (!asked.success) {
    response.status(400).json(serperError(400, 'Missing query parameter'));
    return;
  }
  const { q, gl, hl, num } = asked.data;
  const organic = resultsFor(q)
    .slice(0, num)
    .map((link, index) => ({
      title: `Sandbox result ${index + 1}`,
      link,
      snippet: 'Made up by the IGNY8 sandbox: there is no such page.',
      position: index + 1,
    }));
  response.json({
    searchParameters: { q, gl, hl, num, type: 'search', engine: 'google' },
    organic,
    credits: 1,
  });
};
