import type { Call } from '#api/shared/route-record.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { User } from '#entities/identity/user.ts';

type AnyCall = Pick<Call<unknown, unknown, unknown, unknown>, 'request' | 'dependencies'>;

function refuseOld(message: string): AppError {
  return new AppError('validation_failed', { errors: { old_password: [message] } });
}

/**
 * Compares the password that a user has, slowed down as a sign-in is: a stolen access token must not be a
 * way to guess it, and is not enough for what asks for it.
 *
 * @param given `old_password` of the body
 * @throws AppError `validation_failed` at `old_password` without one or for a wrong one, `rate_limited`
 *   after several wrong ones
 */
export async function checkOldPassword(
  user: User,
  given: string | undefined,
  { request, dependencies }: AnyCall,
): Promise<void> {
  if (given === undefined) throw refuseOld('This field is required');
  const isRight = await dependencies.signInGuard.check(user.email, request.ip, () =>
    dependencies.passwords.verify(user.passwordHash, given),
  );
  if (!isRight) throw refuseOld('Invalid credentials');
}
