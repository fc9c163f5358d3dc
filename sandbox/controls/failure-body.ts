import { openAiError } from '#sandbox/openai/openai-error.ts';
import { runwareError } from '#sandbox/runware/runware-error.ts';
import { serperError } from '#sandbox/search/serper-error.ts';

const wordpressCodes: Readonly<Record<number, [code: string, message: string]>> = {
  401: ['rest_not_logged_in', 'You are not currently logged in.'],
  403: ['rest_forbidden', 'Sorry, you are not allowed to do that.'],
  404: ['rest_no_route', 'No route was found matching the URL and request method.'],
  429: ['too_many_requests', 'Too many requests.'],
};

/** The body with which the asked vendor tells of a failure of this status. */
export function failureBody(path: string, status: number): object {
  if (path.startsWith('/serper')) return serperError(status);
  if (path.startsWith('/runware')) return runwareError(status);
  if (!path.startsWith('/wordpress')) return openAiError(status).body;
  const [code, message] = wordpressCodes[status] ?? [
    'internal_server_error',
    '<p>There has been a critical error on this website.</p>',
  ];
  return { code, message, data: { status } };
}
