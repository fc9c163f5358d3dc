import { violatedConstraint } from '#api/shared/violated-constraint.ts';
import { conflict } from '#contracts/shared/app-error.ts';

/** For `catch`: a slug that another account has, everything else as it is. */
export function tellTakenSlug(error: unknown): never {
  throw violatedConstraint(error)?.includes('slug')
    ? conflict('This slug is taken', 'slug')
    : error;
}
