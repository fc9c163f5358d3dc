import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request has asked of the database so far. */
export interface QueryTally {
  queries: number;
  /** Time between asking and the answer, added up; queries at the same time count each. */
  milliseconds: number;
}

/** What belongs to the request that is being answered, wherever its work has got to. */
export interface RequestScope {
  requestId: string;
  /** Present when the request asked to be measured. */
  tally?: QueryTally;
}

/** One a process, made by its main file: logger, database and app read the same. */
export type RequestScopes = AsyncLocalStorage<RequestScope>;

export function createRequestScopes(): RequestScopes {
  return new AsyncLocalStorage();
}

/** Members of every log line that a request causes. */
export function logContext(scopes: RequestScopes): () => { requestId?: string } {
  return () => {
    const scope = scopes.getStore();
    return scope ? { requestId: scope.requestId } : {};
  };
}
