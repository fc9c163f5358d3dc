import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { registerBody, signIn } from '#contracts/api/identity/auth.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { refuseSimilarPassword } from './new-password.ts';
import { openAccount } from './open-account.ts';
import { setRefreshCookie } from './refresh-cookie.ts';

type Body = z.output<typeof registerBody>;

/** `full_name`, or first and last name together. */
function fullNameOf({ full_name, first_name, last_name }: Body): string {
  const name = full_name || [first_name, last_name].filter(Boolean).join(' ');
  if (name) return name;
  throw new AppError('validation_failed', { errors: { full_name: ['This field is required'] } });
}

export const register = publicRoute(
  {
    method: 'post',
    path: 'auth/register/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Register an account and its owner',
    description:
      'The account starts on the default plan, with its credits at once. An e-mail asks to confirm the address.',
    body: registerBody,
    answer: one(signIn, { status: 201 }),
  },
  async (call) => {
    const { body, response, dependencies } = call;
    const { email, password } = body;
    const fullName = fullNameOf(body);
    const username = body.username || (email.split('@')[0] ?? '');
    refuseSimilarPassword('password', password, { email, fullName, username });
    const signedIn = await openAccount(call, {
      accountName: body.account_name || fullName,
      email,
      username,
      fullName,
      passwordHash: await dependencies.passwords.hash(password),
      signedUpWith: 'password',
    });
    setRefreshCookie(response, dependencies.settings, signedIn.refresh);
    return signedIn;
  },
);
