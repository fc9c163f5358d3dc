import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { referencedSite } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { violatedConstraint } from '#api/shared/violated-constraint.ts';
import { changeMeBody, me, readOnlyOfMe } from '#contracts/api/identity/me.ts';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { changeEmail } from '#entities/identity/change-email.ts';
import { lockUser } from '#entities/identity/end-sessions.ts';
import type { User } from '#entities/identity/user.ts';
import { readMe } from './me.ts';
import { sendVerification } from './send-verification.ts';

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

/** A taken address is told as registering tells it. */
function asEmailTaken(error: unknown): unknown {
  if (!violatedConstraint(error)?.includes('email')) return error;
  return conflict('User with this email already exists', 'email');
}

export const changeMe = route(
  {
    method: 'patch',
    path: 'auth/me/',
    tag: 'Authentication',
    throttle: 'auth',
    permission: 'be_oneself',
    summary: 'Change my profile',
    description: 'Another e-mail must be verified again: the link goes to the new address.',
    readOnlyFields: readOnlyOfMe,
    body: changeMeBody,
    answer: one(me),
  },
  async (call) => {
    const { em, body, user: caller, request, dependencies } = call;
    const { changed, messages } = await em
      .transactional(async (inner) => {
        const user = await lockUser(inner, caller.id);
        if (!user) throw new AppError('not_found');
        assertVersion(expectedVersion(request, body), await readMe(inner, caller));
        await apply(inner, user, body);
        const sent: string[] = [];
        if (body.email !== undefined && body.email !== user.email) {
          await changeEmail(inner, user, body.email);
          sent.push(...(await sendVerification(inner, user, dependencies)));
        }
        return { changed: await readMe(inner, caller), messages: sent };
      })
      .catch((error: unknown) => {
        throw asEmailTaken(error);
      });
    deliverAfterCommit(call, messages);
    return changed;
  },
);
