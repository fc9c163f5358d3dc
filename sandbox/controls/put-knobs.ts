import type { RequestHandler } from 'express';
import { z } from 'zod';
import { bodyJson } from '#sandbox/shared/request-body.ts';
import { knobsBody } from './knob-schema.ts';
import type { RuleBook } from './rule-book.ts';

/** PUT /sandbox/knobs: replaces all rules. 400 names what does not fit. */
export function putKnobs(rules: RuleBook): RequestHandler {
  return (request, response) => {
    const body = knobsBody.safeParse(bodyJson(request));
    if (!body.success) {
      response.status(400).json({ error: z.prettifyError(body.error) });
      return;
    }
    rules.replace(body.data.rules);
    response.json({ rules: rules.list() });
  };
}
