import { beforeEach, describe, expect, it } from 'vitest';
import { EmailMessage } from '#entities/system/email-message.ts';
import { Notification } from '#entities/system/notification.ts';
import { type Notice, type NoticeEmail, notify } from '#entities/system/notify.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { createUser } from '#tests/entities/support/create-user.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let tenant: Tenant;
beforeEach(async () => {
  tenant = await createTenant(database.orm);
});

const email: NoticeEmail = {
  template: 'password_changed',
  parametersFor: ({ fullName }) => ({ name: fullName, at: '2026-11-21T12:00:00Z' }),
};

const tell = (notice: Partial<Notice> = {}) =>
  tenant.transaction((em) =>
    notify(em, { accountId: tenant.accountId, kind: 'news', text: 'News', email, ...notice }),
  );

async function told() {
  const em = tenant.fork();
  const notices = await em.find(Notification, {}, { orderBy: { id: 'asc' } });
  const mails = await em.find(EmailMessage, {}, { orderBy: { id: 'asc' } });
  return {
    notices: notices.map(({ userId }) => userId),
    mails: mails.map(({ recipient }) => recipient),
  };
}

describe('a notice', () => {
  it('for one user is one row of that user, and an e-mail', async () => {
    const mara = await createUser(tenant, 'editor');
    await createUser(tenant, 'owner');
    const outboxIds = await tell({ userId: mara.id, data: { a: 1 } });
    expect(outboxIds).toHaveLength(1);
    expect(await told()).toEqual({ notices: [mara.id], mails: [mara.email] });
    const [row] = await tenant.fork().find(Notification, {});
    expect(row).toMatchObject({ kind: 'news', text: 'News', data: { a: 1 }, readAt: null });
  });

  it('for roles is a row each', async () => {
    const owner = await createUser(tenant, 'owner');
    const admin = await createUser(tenant, 'admin');
    await createUser(tenant, 'editor');
    await createUser(tenant, 'admin', { isActive: false });
    await tell({ roles: ['owner', 'admin'] });
    const { notices, mails } = await told();
    expect(new Set(notices)).toEqual(new Set([owner.id, admin.id]));
    expect(new Set(mails)).toEqual(new Set([owner.email, admin.email]));
  });

  it('for all is one row, and an e-mail to each who wants e-mail', async () => {
    const owner = await createUser(tenant, 'owner');
    await createUser(tenant, 'viewer', { notifyByEmail: false });
    await tell();
    expect(await told()).toEqual({ notices: [null], mails: [owner.email] });
  });

  it('for nobody is nothing', async () => {
    await tell({ roles: ['owner'] });
    expect(await told()).toEqual({ notices: [], mails: [] });
  });

  it('without an e-mail sends none', async () => {
    const { id } = await createUser(tenant, 'owner');
    const outboxIds = await tenant.transaction((em) =>
      notify(em, { accountId: tenant.accountId, userId: id, kind: 'news', text: 'News' }),
    );
    expect(outboxIds).toEqual([]);
    expect(await told()).toEqual({ notices: [id], mails: [] });
  });

  it('reaches nobody of another account', async () => {
    const other = await createTenant(database.orm);
    await createUser(other, 'owner');
    const { id } = await createUser(other, 'admin');
    await tell({ roles: ['owner', 'admin'] });
    await tell({ userId: id }).catch(() => undefined);
    expect((await told()).mails).toEqual([]);
    expect(await other.fork().count(Notification, {})).toBe(0);
  });
});
