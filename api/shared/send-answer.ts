import type { Response } from 'express';
import type { Answer, Page } from './answer.ts';
import { localsOf } from './locals.ts';
import { pageLinks } from './page-links.ts';
import type { Exchange } from './route-record.ts';

/** An answer ready to be sent or stored; `body` without the request id, null where there is no body of ours. */
export interface RenderedAnswer {
  status: number;
  body: Record<string, unknown> | null;
  /** The handler wrote the response itself. */
  isWritten?: boolean;
}

/**
 * Puts a handler's value into the envelope. The declared schema checks and strips it, so a column that is
 * not declared can never leave the house.
 */
export function renderAnswer(
  answer: Answer,
  value: unknown,
  { request, dependencies }: Exchange,
): RenderedAnswer {
  switch (answer.kind) {
    case 'one': {
      const message = answer.message === undefined ? {} : { message: answer.message };
      return {
        status: answer.status,
        body: { success: true, data: answer.data.parse(value), ...message },
      };
    }
    case 'list': {
      const page = value as Page<unknown>;
      const links = pageLinks(page, request, dependencies.settings.publicUrl);
      const results = page.rows.map((row) => answer.row.parse(row));
      return { status: 200, body: { success: true, count: page.count, ...links, results } };
    }
    case 'deleted':
      return { status: 204, body: null };
    case 'raw':
      return { status: 200, body: null, isWritten: true };
  }
}

/** Sends a rendered answer with the id of this request. */
export function sendAnswer(answer: RenderedAnswer, response: Response): void {
  if (answer.isWritten) return;
  response.status(answer.status);
  if (answer.body === null) response.end();
  else response.json({ ...answer.body, request_id: localsOf(response).requestId });
}
