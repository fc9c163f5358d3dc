import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { publicRoute } from '#api/shared/route.ts';
import { violatedConstraint } from '#api/shared/violated-constraint.ts';
import { registerBody, signIn } from '#contracts/api/identity/auth.ts';
import { passwordTooSimilar } from '#contracts/api/identity/password.ts';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { slugify } from '#domain/shared/slug.ts';
import { Account } from '#entities/identity/account.ts';
import { registerAccount } from '#entities/identity/register-account.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { issueTokens, presentUser } from './sign-in.ts';

type Body = z.output<typeof registerBody>;

function refuse(field: string, message: string): AppError {
  return new AppError('validation_failed', { errors: { [field]: [message] } });
}

/** `full_name`, or first and last name together. */
function fullNameOf({ full_name, first_name, last_name }: Body): string {
  const name = full_name || [first_name, last_name].filter(Boolean).join(' ');
  if (!name) throw refuse('full_name', 'This field is required');
  return name;
}

interface NewAccount {
  body: Body;
  fullName: string;
  passwordHash: string;
}

/** Account, owner, subscription, first credits and first tokens in one transaction. */
function createAccount(
  { orm, settings }: ApiDependencies,
  { body, fullName, passwordHash }: NewAccount,
  isSlugTaken: boolean,
) {
  const accountId = uuidv7();
  const accountName = body.account_name || fullName;
  // The end of a UUID v7 is random.
  const suffix = isSlugTaken ? `-${accountId.slice(-8)}` : '';
  return runInTenant(orm, accountId, (tenant) =>
    tenant.transactional(async (em) => {
      const user = await registerAccount(em, {
        accountId,
        accountName,
        slug: slugify(accountName) + suffix,
        email: body.email,
        username: body.username || (body.email.split('@')[0] ?? ''),
        fullName,
        passwordHash,
        now: new Date(),
      });
      const account = await em.findOneOrFail(Account, { id: accountId });
      return {
        user: presentUser(user, account),
        ...(await issueTokens(em, user, settings.jwtSecret)),
      };
    }),
  );
}

export const register = publicRoute(
  {
    method: 'post',
    path: 'auth/register/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Register an account and its owner',
    description: 'The account starts on the default plan, with its credits at once.',
    body: registerBody,
    answer: one(signIn, { status: 201 }),
  },
  async ({ body, dependencies }) => {
    const fullName = fullNameOf(body);
    if (passwordTooSimilar(body.password, body.email, [fullName, body.username ?? ''])) {
      throw refuse('password', 'Password is too similar to your e-mail or name');
    }
    const passwordHash = await dependencies.passwords.hash(body.password);
    const account = { body, fullName, passwordHash };
    try {
      return await createAccount(dependencies, account, false).catch((error: unknown) => {
        // Names are not unique, their slugs are: the second "Mara's shop" gets a suffix.
        if (!violatedConstraint(error)?.includes('slug')) throw error;
        return createAccount(dependencies, account, true);
      });
    } catch (error) {
      if (!violatedConstraint(error)?.includes('email')) throw error;
      throw conflict('User with this email already exists', 'email');
    }
  },
);
