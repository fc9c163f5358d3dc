import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { changePasswordBody, tokenPair } from '#contracts/api/identity/auth.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { lockUser } from '#entities/identity/end-sessions.ts';
import { setPassword } from '#entities/identity/set-password.ts';
import { User } from '#entities/identity/user.ts';
import { checkOldPassword } from './check-old-password.ts';
import { refuseSimilarPassword, tellPasswordChanged } from './new-password.ts';
import { setRefreshCookie } from './refresh-cookie.ts';
import { issueTokens } from './sign-in.ts';

interface Change {
  userId: string;
  /** What the old password was compared with. */
  tokenVersion: number;
  passwordHash: string;
}

/** In one transaction: the new password, the end of every sign-in, and the next one of the caller. */
async function change(em: EntityManager, wanted: Change, dependencies: ApiDependencies) {
  const user = await lockUser(em, wanted.userId);
  if (user?.tokenVersion !== wanted.tokenVersion) {
    throw conflict('The password was changed at the same time, try again');
  }
  await setPassword(em, user, wanted.passwordHash);
  const tokens = await issueTokens(em, user, dependencies);
  return { tokens, messages: await tellPasswordChanged(em, user) };
}

export const changePassword = route(
  {
    method: 'post',
    path: 'auth/change-password/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    permission: 'be_oneself',
    summary: 'Change the own password',
    description:
      'Every sign-in of the user ends, this one too; the answer holds the tokens to go on with. Who signed up with Google and has no password yet (`password_setup_required`) leaves `old_password` out.',
    body: changePasswordBody,
    answer: one(tokenPair, { message: 'Password changed' }),
  },
  async (call) => {
    const { em, body, user: caller, response, dependencies } = call;
    const user = await em.findOneOrFail(User, { id: caller.id });
    const { id: userId, tokenVersion } = user;
    // Who signed up with Google has none.
    if (!user.passwordSetupRequired) await checkOldPassword(user, body.old_password, call);
    refuseSimilarPassword('new_password', body.new_password, user);
    const passwordHash = await dependencies.passwords.hash(body.new_password);
    const { tokens, messages } = await em.transactional((inner) =>
      change(inner, { userId, tokenVersion, passwordHash }, dependencies),
    );
    setRefreshCookie(response, dependencies.settings, tokens.refresh);
    deliverAfterCommit(call, messages);
    return tokens;
  },
);
