import type { RequestHandler } from 'express';
import { z } from 'zod';
import { bodyJson } from '#sandbox/shared/request-body.ts';
import { type MadeUpPage, resultsFor } from './made-up-web.ts';
import { pageText } from './page-text.ts';
import { serperError } from './serper-error.ts';
import type { Spellings } from './spellings.ts';

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

/** A page as a search engine shows it: under the address at which the sandbox serves it. */
function shownAs({ site, subject, words }: MadeUpPage, web: string, spellings: Spellings) {
  spellings.remember(subject, words);
  const { title, sentences } = pageText({ site, words: spellings.of(subject) });
  const link = `${web}/${site}/${encodeURI(subject)}`;
  return { title, link, snippet: `Made up by the IGNY8 sandbox. ${sentences[0] ?? ''}` };
}

/** POST /serper/search: the made-up web in the shape of Serper's Google search. */
export function search(spellings: Spellings): RequestHandler {
  return (request, response) => {
    const asked = body.safeParse(bodyJson(request));
    if (!asked.success) {
      response.status(400).json(serperError(400, 'Missing query parameter'));
      return;
    }
    const { q, gl, hl, num } = asked.data;
    const web = `${request.protocol}://${request.get('host') ?? ''}/web`;
    const organic = resultsFor(q)
      .slice(0, num)
      .map((page, index) => ({ ...shownAs(page, web, spellings), position: index + 1 }));
    response.json({
      searchParameters: { q, gl, hl, num, type: 'search', engine: 'google' },
      organic,
      credits: 1,
    });
  };
}
