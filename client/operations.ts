import type {
  Client,
  ClientPathsWithMethod,
  MaybeOptionalInit,
  MethodResponse,
} from 'openapi-fetch';
import type { paths } from './generated/api.ts';

/** The generated side: paths, parameters, bodies and answers as the API's document has them. */
export type Operations = Client<paths>;

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Paths are written as the document has them: `/api/v1/runs/{id}/`. */
export type PathOf<M extends Method> = ClientPathsWithMethod<Operations, M>;

/** `params` (path, query, header), `body`, and everything `fetch` takes, such as `signal`. */
export type InitOf<M extends Method, P extends PathOf<M>> = MaybeOptionalInit<paths[P], M>;

type Body<M extends Method, P extends PathOf<M>, Init> = MethodResponse<Operations, M, P, Init>;

/** The envelope with its `data` or `results`; undefined where the API answers 204. */
export type AnswerOf<M extends Method, P extends PathOf<M>, Init> = [Body<M, P, Init>] extends [
  never,
]
  ? undefined
  : Body<M, P, Init>;

/** Left out where nothing of it is required. */
export type Given<Init> = undefined extends Init ? [init?: Init] : [init: Init];

/**
 * One request.
 *
 * @throws ApiError when the API refuses; TypeError when nobody answers; the signal's reason when aborted
 */
export type Call<M extends Method> = <P extends PathOf<M>, Init extends InitOf<M, P>>(
  path: P,
  ...init: Given<Init>
) => Promise<AnswerOf<M, P, Init>>;

type PageBody<P> = P extends keyof paths
  ? paths[P] extends {
      get: { responses: { 200: { content: { 'application/json': infer Page } } } };
    }
    ? Page extends { results: unknown[]; next: string | null }
      ? Page
      : never
    : never
  : never;

/** Paths of lists. */
export type ListPath = {
  [P in PathOf<'get'>]: [PageBody<P>] extends [never] ? never : P;
}[PathOf<'get'>];

/** One page: `count`, `next`, `previous`, `results`. */
export type PageOf<P extends ListPath> = PageBody<P>;

export type RowOf<P extends ListPath> = PageOf<P>['results'][number];
