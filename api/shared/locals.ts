import type { Response } from 'express';
import type { SignedInUser } from './signed-in-user.ts';

/** What the frame keeps about one exchange, for logs and the error answer. */
interface ExchangeLocals {
  requestId: string;
  /** The route's path as declared (`planner/keywords/{id}/`), once known. */
  routePath?: string;
  user?: SignedInUser;
}

/** Express types `locals` as anything; this is what is in it. */
export function localsOf(response: Response): ExchangeLocals {
  return response.locals as ExchangeLocals;
}
