import type { SignedInUser } from './authentication.ts';

declare global {
  namespace Express {
    /** What the frame keeps about one exchange; for logs and the error answer. */
    interface Locals {
      requestId: string;
      /** The route as registered (`/api/v1/planner/keywords/:id/`), once known. */
      routePath?: string;
      user?: SignedInUser;
    }
  }
}
