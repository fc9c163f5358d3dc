import { ApiError } from './api-error.ts';
import type { Call, Method, Operations } from './operations.ts';

/** What the generated side answers whatever the path: exactly one of `data` and `error`. */
type AnyCall = (
  method: Method,
  path: string,
  init?: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** The generated side with refusals thrown, so that an answer is what it says to be. */
export function callOf<M extends Method>(operations: Operations, method: M): Call<M> {
  // The types of Call say per path what TypeScript cannot follow through a value of one type for all paths.
  const request = operations.request as unknown as AnyCall;
  const call = async (path: string, init?: object): Promise<unknown> => {
    const { data, error, response } = await request(method, path, init);
    if (response.ok) return data;
    throw new ApiError({ method: method.toUpperCase(), path }, response, error);
  };
  return call as unknown as Call<M>;
}
