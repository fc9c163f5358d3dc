import createOperations from 'openapi-fetch';
import { ApiError } from './api-error.ts';
import { callOf } from './call.ts';
import { type FollowOptions, followEvents, type RunEvent } from './events/follow-run.ts';
import type { paths } from './generated/api.ts';
import type { Call, ListPath, Operations, PageOf, RowOf } from './operations.ts';
import { type GetPage, type ListInit, walkPages, walkRows } from './paging.ts';
import { withApiKey, withSession } from './sending/authorise.ts';
import { boundBy } from './sending/bound.ts';
import { type Retries, retrying } from './sending/retry.ts';
import type { Send } from './sending/send.ts';
import { type Exchange, Session, type SessionOptions, type Tokens } from './sending/session.ts';

export interface ClientOptions extends SessionOptions {
  /** Address of the API without `/api/v1/`. */
  baseUrl: string;
  /** The key of a plugin or script, instead of a sign-in. */
  apiKey?: string;
  /** Left out, every request is sent once. */
  retries?: Retries;
  /** Ends everything the client does. */
  signal?: AbortSignal;
  /** Instead of the global one: to count, to log, to test. */
  fetch?: Send;
}

export interface ApiClient {
  get: Call<'get'>;
  post: Call<'post'>;
  put: Call<'put'>;
  patch: Call<'patch'>;
  delete: Call<'delete'>;
  /** Every row of a list, by cursor. */
  rows<P extends ListPath>(path: P, init?: ListInit<P>): AsyncGenerator<RowOf<P>>;
  /** The pages of a list, by number. */
  pages<P extends ListPath>(path: P, init?: ListInit<P>): AsyncGenerator<PageOf<P>>;
  /** What a run tells while it works, until its `result`. */
  followRun(runId: string, options?: FollowOptions): AsyncGenerator<RunEvent>;
  /** Takes the tokens of a sign-in (`data` of register, login, …); null forgets them. */
  useTokens(tokens: Tokens | null): void;
}

/** Exchanges a refresh token; the API's refusal of it (400, 401) means that the session is over. */
function exchangeBy(operations: Operations): Exchange {
  return async (refresh) => {
    const post = callOf(operations, 'post');
    try {
      const body = refresh === undefined ? {} : { refresh };
      const { data } = await post('/api/v1/auth/refresh/', { body });
      return data;
    } catch (error) {
      if (error instanceof ApiError && [400, 401].includes(error.status)) return null;
      throw error;
    }
  };
}

/**
 * The API as a typed client, for browsers and Node: paths, parameters, bodies and answers are those of
 * the document at `/api/schema/`. Every refusal is thrown as `ApiError`.
 */
export function createClient(options: ClientOptions): ApiClient {
  const { baseUrl, apiKey, retries, usesCookie } = options;
  const signal = options.signal ?? new AbortController().signal;
  const once: Send = options.fetch ?? ((request) => fetch(request));
  const generated = (send: Send) =>
    createOperations<paths>({
      baseUrl,
      fetch: send,
      ...(usesCookie && { credentials: 'include' as const }),
    });
  // The exchange is never repeated: a refresh token that comes twice ends the session.
  const session = new Session(options, exchangeBy(generated(boundBy(once, signal))));
  const authorised = (send: Send) =>
    apiKey === undefined ? withSession(send, session) : withApiKey(send, apiKey);
  const operations = generated(
    boundBy(authorised(retries ? retrying(once, retries) : once), signal),
  );
  const getPage = callOf(operations, 'get') as unknown as GetPage;
  const root = baseUrl.replace(/\/+$/, '');
  return {
    get: callOf(operations, 'get'),
    post: callOf(operations, 'post'),
    put: callOf(operations, 'put'),
    patch: callOf(operations, 'patch'),
    delete: callOf(operations, 'delete'),
    rows: (path, init) => walkRows(getPage, path, init),
    pages: (path, init) => walkPages(getPage, path, init),
    followRun: (runId, follow = {}) =>
      followEvents(authorised(once), `${root}/api/v1/runs/${encodeURIComponent(runId)}/events/`, {
        ...follow,
        signal: AbortSignal.any([signal, follow.signal ?? signal]),
      }),
    useTokens: (tokens) => session.set(tokens),
  };
}
