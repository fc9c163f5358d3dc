import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { tellTakenEmail } from '#api/identity/users/tell-taken-email.ts';
import { one } from '#api/shared/answer.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { referencedSite } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import type { Call } from '#api/shared/route-record.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { changeMeBody, me, readOnlyOfMe } from '#contracts/api/identity/me.ts';
import { AppError, conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { changeEmail } from '#entities/identity/change-email.ts';
import { lockUser } from '#entities/identity/end-sessions.ts';
import { User } from '#entities/identity/user.ts';
import { checkOldPassword } from './check-old-password.ts';
import { readMe } from './me.ts';
import { refuseMailFlood } from './refuse-mail-flood.ts';
import { sendVerification } from './send-verification.ts';
import { tellEmailChanged } from './tell-email-changed.ts';

type Body = z.output<typeof changeMeBody>;

/** Only what the body names; null empties. */
async function apply(em: EntityManager, user: User, body: Body): Promise<void> {
  const { current_site_id: siteId, survey_completed_at: surveyCompletedAt } = body;
  if (siteId) await referencedSite(em, siteId, 'current_site_id');
  if (siteId !== undefined) user.currentSiteId = siteId;
  if (body.username !== undefined) user.username = body.username;
  if (body.full_name !== undefined) user.fullName = body.full_name;
  if (body.company_name !== undefined) user.companyName = body.company_name || null;
  if (body.profile_image !== undefined) user.profileImage = body.profile_image;
  if (body.country !== undefined) user.country = body.country;
  if (body.timezone !== undefined) user.timezone = body.timezone;
  if (body.notify_by_email !== undefined) user.notifyByEmail = body.notify_by_email;
  if (surveyCompletedAt !== undefined) {
    user.surveyCompletedAt = surveyCompletedAt === null ? null : new Date(surveyCompletedAt);
  }
  await em.flush();
}

type AnyCall = Pick<Call<unknown, unknown, unknown, unknown>, 'user' | 'request' | 'dependencies'>;

/**
 * A new password can be had at the address: whoever changes it shows the one there is.
 *
 * @returns the version of the tokens that the password was compared with; null when the e-mail stays
 */
async function proveChangeOfEmail(
  em: EntityManager,
  { email, old_password: oldPassword }: Body,
  call: AnyCall,
): Promise<number | null> {
  if (email === undefined) return null;
  const user = await em.findOneOrFail(User, { id: call.user.id });
  if (email === user.email) return null;
  if (user.passwordSetupRequired) {
    throw unprocessable('email', 'Set a password first, then change the e-mail');
  }
  await checkOldPassword(user, oldPassword, call);
  return user.tokenVersion;
}

/** Both addresses are told; at most so many e-mails an hour. */
async function moveTo(
  em: EntityManager,
  user: User,
  { email, provenVersion }: { email: string; provenVersion: number | null },
  dependencies: ApiDependencies,
): Promise<string[]> {
  if (user.tokenVersion !== provenVersion) {
    throw conflict('The password was changed at the same time, try again');
  }
  await refuseMailFlood(em, { userId: user.id });
  await refuseMailFlood(em, { recipient: email });
  const oldEmail = user.email;
  await changeEmail(em, user, email);
  const told = await tellEmailChanged(em, user, oldEmail);
  return [...told, ...(await sendVerification(em, user, dependencies))];
}

export const changeMe = route(
  {
    method: 'patch',
    path: 'auth/me/',
    tag: 'Authentication',
    throttle: 'auth',
    permission: 'be_oneself',
    summary: 'Change my profile',
    description:
      'Another e-mail needs `old_password`, and must be verified again: the link goes to the new address, and the old one is told. Who has no password yet (`password_setup_required`) sets one first. More than five such e-mails an hour are 429.',
    readOnlyFields: readOnlyOfMe,
    body: changeMeBody,
    answer: one(me),
  },
  async (call) => {
    const { em, body, user: caller, request, dependencies } = call;
    const { email } = body;
    const provenVersion = await proveChangeOfEmail(em, body, call);
    const { changed, messages } = await em
      .transactional(async (inner) => {
        const user = await lockUser(inner, caller.id);
        if (!user) throw new AppError('not_found');
        assertVersion(
          expectedVersion(request, body),
          await readMe(inner, caller, dependencies.settings),
        );
        await apply(inner, user, body);
        const sent =
          email === undefined || email === user.email
            ? []
            : await moveTo(inner, user, { email, provenVersion }, dependencies);
        return { changed: await readMe(inner, caller, dependencies.settings), messages: sent };
      })
      .catch(tellTakenEmail);
    deliverAfterCommit(call, messages);
    return changed;
  },
);
