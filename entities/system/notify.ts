import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '#contracts/api/shared/permissions.ts';
import type { EmailParameters, PlainEmailTemplate } from '#contracts/mail/templates.ts';
import { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Notification } from './notification.ts';
import { type NewEmail, queueEmail } from './queue-email.ts';

type Reader = Pick<User, 'id' | 'email' | 'fullName' | 'notifyByEmail'>;

/** What each reader with `notify_by_email` is also sent, made for that reader. */
export type NoticeEmail = {
  [Template in PlainEmailTemplate]: {
    template: Template;
    parametersFor(reader: Reader): EmailParameters<Template>;
  };
}[PlainEmailTemplate];

export interface Notice {
  accountId: string;
  /** Only for this user. */
  userId?: string;
  /** A notice of their own for every active user with one of these roles. Absent with `userId`: one for all. */
  roles?: readonly Role[];
  kind: string;
  text: string;
  data?: Record<string, unknown>;
  email?: NoticeEmail;
}

/**
 * Tells people something, in the caller's transaction: a notification each (or one for the whole account),
 * and an e-mail to those of them who want that.
 *
 * @returns outbox messages to deliver after the commit; the relay does it where the caller does not
 */
export async function notify(em: EntityManager, notice: Notice): Promise<string[]> {
  const { accountId, userId, roles, kind, text, data = {}, email } = notice;
  const readers = await readersOf(em, notice);
  const rows = (userId ?? roles) ? readers.map(({ id }) => id) : [null];
  const notificationId = uuidv7();
  if (rows.length > 0) {
    await em.insertMany(
      Notification,
      rows.map((reader, index) => ({
        id: index === 0 ? notificationId : uuidv7(),
        accountId,
        userId: reader,
        kind,
        text,
        data,
      })),
    );
  }
  if (!email) return [];
  const queued: (string | null)[] = [];
  for (const reader of readers.filter(({ notifyByEmail }) => notifyByEmail)) {
    queued.push(
      await queueEmail(em, emailTo(accountId, reader, email, `${kind}:${notificationId}`)),
    );
  }
  return queued.filter((id) => id !== null);
}

function readersOf(em: EntityManager, { accountId, userId, roles }: Notice): Promise<Reader[]> {
  return em.find(
    User,
    {
      // Not left to the filter of the manager: an operator's sees every account.
      accountId,
      isActive: true,
      ...(userId ? { id: userId } : {}),
      ...(roles ? { role: { $in: [...roles] } } : {}),
    },
    { fields: ['id', 'email', 'fullName', 'notifyByEmail'], orderBy: { id: 'asc' } },
  );
}

function emailTo(
  accountId: string,
  reader: Reader,
  { template, parametersFor }: NoticeEmail,
  key: string,
): NewEmail<PlainEmailTemplate> {
  return {
    accountId,
    userId: reader.id,
    template,
    recipient: reader.email,
    parameters: parametersFor(reader),
    idempotencyKey: `${key}:${reader.id}`,
    // Template and parameters come from one member of the union.
  } as NewEmail<PlainEmailTemplate>;
}
