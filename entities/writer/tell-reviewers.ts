import type { EntityManager } from '@mikro-orm/postgresql';
import { permissions, rolesNeedingGrants } from '#contracts/api/shared/permissions.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import type { RunReview } from '#domain/writer/review.ts';
import { Account } from '#entities/identity/account.ts';
import { SiteUserAccess } from '#entities/identity/site-user-access.ts';
import { User } from '#entities/identity/user.ts';
import { Notification } from '#entities/system/notification.ts';
import { queueEmail } from '#entities/system/queue-email.ts';
import type { Run } from '#entities/system/run.ts';
import type { Content } from './content.ts';

interface Waiting {
  run: Run;
  content: Content;
  review: Pick<RunReview, 'decidesAt' | 'decidesTo'>;
  /** 0: it begins to wait; from 1 on: a reminder. */
  number: number;
}

/** Those of the account who may approve on the site, the machine's own users apart. */
async function reviewersOf(
  em: EntityManager,
  { accountId, siteId }: Content,
): Promise<Pick<User, 'id' | 'email' | 'fullName' | 'notifyByEmail'>[]> {
  const may = permissions.edit.roles.filter((role) => role !== 'system_bot');
  const granted = await em.find(SiteUserAccess, { siteId }, { fields: ['userId'] });
  return em.find(
    User,
    {
      accountId,
      isActive: true,
      $or: [
        { role: { $in: may.filter((role) => !rolesNeedingGrants.includes(role)) } },
        {
          role: { $in: may.filter((role) => rolesNeedingGrants.includes(role)) },
          id: { $in: granted.map(({ userId }) => userId) },
        },
      ],
    },
    { fields: ['id', 'email', 'fullName', 'notifyByEmail'], orderBy: { id: 'asc' } },
  );
}

/**
 * Tells those who may approve that a content waits for them, in the caller's transaction: a notice each, and an
 * e-mail to those who want that. Once a run and reminder, and of the items of a batch only the first: nobody gets
 * a hundred e-mails for one request.
 */
export async function tellReviewers(em: EntityManager, waiting: Waiting): Promise<void> {
  const { run, content, number } = waiting;
  const key = `review:${run.parentRunId ?? run.id}:${number}`;
  const readers = await reviewersOf(em, content);
  const account = await em.findOneOrFail(Account, { id: content.accountId });
  const { text, kind } = worded(waiting);
  for (const reader of readers) {
    const { accountId, id: contentId } = content;
    await em.upsert(
      Notification,
      {
        id: stableId(key, reader.id),
        accountId,
        userId: reader.id,
        kind,
        text,
        data: { run_id: run.id, content_id: contentId, parent_run_id: run.parentRunId ?? null },
      },
      { onConflictFields: ['id'], onConflictAction: 'ignore' },
    );
    if (!reader.notifyByEmail) continue;
    await queueEmail(em, {
      accountId,
      userId: reader.id,
      template: 'review_waiting',
      recipient: reader.email,
      parameters: {
        name: reader.fullName,
        accountName: account.name,
        title: content.title,
        reminder: number,
        silence: silenceOf(waiting.review),
      },
      idempotencyKey: `${key}:${reader.id}`,
    });
  }
}

function worded({ run, content, number, review }: Waiting): { kind: string; text: string } {
  const kind = number === 0 ? 'review_wanted' : 'review_reminder';
  const verb = number === 0 ? 'waits' : 'still waits';
  const what = run.parentRunId ? ' and what else comes of its batch' : '';
  return { kind, text: `"${content.title}"${what} ${verb} for approval. ${silenceOf(review)}` };
}

/** What becomes of it when nobody says anything, in UTC: where the reader is, is not known. */
function silenceOf({ decidesAt, decidesTo }: Waiting['review']): string {
  if (decidesAt === null) return 'It waits until somebody decides.';
  const at = decidesAt.slice(0, 16).replace('T', ' ');
  return `Without a word it is ${decidesTo} at ${at} UTC.`;
}
