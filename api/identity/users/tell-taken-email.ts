import { violatedConstraint } from '#api/shared/violated-constraint.ts';
import { emailTaken } from '#entities/identity/email-taken.ts';

/** For `catch`: a taken e-mail in the words of the specification, everything else as it is. */
export function tellTakenEmail(error: unknown): never {
  throw violatedConstraint(error)?.includes('email') ? emailTaken() : error;
}
