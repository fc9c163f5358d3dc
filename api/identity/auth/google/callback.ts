import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openAccount } from '#api/identity/auth/open-account.ts';
import { setRefreshCookie } from '#api/identity/auth/refresh-cookie.ts';
import { runInAccount } from '#api/identity/auth/run-in-account.ts';
import { beginSession } from '#api/identity/auth/sign-in.ts';
import { one } from '#api/shared/answer.ts';
import { findAccountOfEmail } from '#api/shared/find-account-of-email.ts';
import { publicRoute } from '#api/shared/route.ts';
import type { PublicCall } from '#api/shared/route-record.ts';
import { signIn } from '#contracts/api/identity/auth.ts';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { adoptByGoogle } from '#entities/identity/adopt-by-google.ts';
import { lockUser } from '#entities/identity/end-sessions.ts';
import { User } from '#entities/identity/user.ts';
import type { GooglePerson } from './google-strategy.ts';

type AnyPublicCall = PublicCall<unknown, unknown, unknown>;

function refused(message: string): AppError {
  return new AppError('invalid_credentials', { errors: { non_field_errors: [message] } });
}

/** The hash of a text nobody knows: whoever signs up with Google has no password. */
function unusablePassword({ passwords }: AnyPublicCall['dependencies']): Promise<string> {
  return passwords.hash(randomBytes(32).toString('base64url'));
}

/** A known person; an account whose address nobody has verified yet is adopted. */
async function enter(call: AnyPublicCall, accountId: string, email: string) {
  return runInAccount(call, accountId, async (tenant) => {
    const known = await tenant.findOne(User, { email }, { fields: ['id', 'emailVerifiedAt'] });
    // Before the transaction, and only for whom it is needed: hashing takes long.
    const passwordHash = known?.emailVerifiedAt ? null : await unusablePassword(call.dependencies);
    return tenant.transactional(async (em) => {
      const user = known && (await lockUser(em, known.id));
      if (!user?.isActive || user.email !== email) throw refused('Invalid credentials');
      if (!user.emailVerifiedAt) {
        if (!passwordHash) throw conflict('The user was changed at the same time, try again');
        await adoptByGoogle(em, user, passwordHash);
      }
      return beginSession(em, user, call, 'google');
    });
  });
}

/** A new account, whose address Google has verified. */
async function join(call: AnyPublicCall, { email, name }: GooglePerson) {
  const username = email.split('@')[0] ?? email;
  const fullName = name || username;
  return openAccount(call, {
    accountName: fullName,
    email,
    username,
    fullName,
    passwordHash: await unusablePassword(call.dependencies),
    signedUpWith: 'google',
    emailVerifiedAt: new Date(),
  });
}

export const googleCallback = publicRoute(
  {
    method: 'get',
    path: 'auth/google/callback/',
    tag: 'Authentication',
    throttle: 'auth',
    summary: 'Come back from Google, signed in',
    description:
      'An address that Google has verified opens the account of the same address; `mode=signup` makes one where there is none, without a password (`password_setup_required`).',
    refusals: ['invalid_credentials', 'not_found', 'conflict'],
    // Google adds parameters of its own.
    query: z.looseObject({
      code: z.string().max(2048).optional(),
      state: z.string().max(512).optional(),
      error: z.string().max(200).optional(),
    }),
    answer: one(signIn, { message: 'Login successful' }),
  },
  async (call) => {
    const { request, response, dependencies } = call;
    if (!dependencies.google) throw new AppError('not_found');
    const { person, mode } = await dependencies.google.comeBack(request);
    if (!person.email_verified) throw refused('Google has not verified this e-mail');
    const accountId = await findAccountOfEmail(dependencies.orm, person.email);
    if (!accountId && mode === 'login') throw refused('There is no account of this e-mail yet');
    const signedIn = accountId
      ? await enter(call, accountId, person.email)
      : await join(call, person);
    setRefreshCookie(response, dependencies.settings, signedIn.refresh);
    return signedIn;
  },
);
