import { describe, expect, it } from 'vitest';
import { createPasswords } from '#api/shared/password-hash.ts';
import { Account } from '#entities/identity/account.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { createUser } from '#tests/entities/support/create-user.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { runAdmin } from './support/run-admin.ts';

const database = openDatabase();
const passwords = createPasswords();

const admin = (words: string[], input?: string) => runAdmin(database.systemOrm, words, input);

const findUser = (email: string) =>
  database.systemOrm.em.fork().findOneOrFail(User, { email }, { filters: false });

const systemAccounts = () =>
  database.systemOrm.em.fork().find(Account, { isSystem: true }, { filters: false });

async function signIn(tenant: Tenant, userId: string): Promise<void> {
  await tenant.transaction((em) =>
    em.insert(RefreshToken, {
      accountId: tenant.accountId,
      userId,
      tokenHash: uuidv7(),
      familyId: uuidv7(),
      expiresAt: new Date(Date.now() + 60_000),
    }),
  );
}

const livingTokens = (tenant: Tenant, userId: string) =>
  tenant.fork().count(RefreshToken, { userId, revokedAt: null });

describe('create-developer', () => {
  it('makes one system account, however many developers are added at once', async () => {
    // A customer may be called so; that does not make the account the system's.
    const customer = uuidv7();
    await database.systemOrm.em
      .fork()
      .insert(Account, { id: customer, name: 'System', slug: 'system' });
    const ends = await Promise.all(
      ['ada', 'grace', 'mary'].map((name) =>
        admin(['create-developer', '--email', `${name}@example.com`, '--name', `The ${name}`]),
      ),
    );
    expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    const [account, ...more] = await systemAccounts();
    expect(more).toEqual([]);
    expect(account?.id).not.toBe(customer);
    const ada = await findUser('ada@example.com');
    expect(ada).toMatchObject({
      accountId: account?.id,
      role: 'developer',
      fullName: 'The ada',
      username: 'ada',
      isActive: true,
    });
    expect(ada.emailVerifiedAt).toBeInstanceOf(Date);
  });

  it('prints the password it made, which opens the account; one that was piped in is not printed', async () => {
    const made = await admin(['create-developer', '--email', 'Lin@Example.com']);
    const password = /shown only now\): (\S{24})$/.exec(made.output)?.[1] ?? '';
    const lin = await findUser('lin@example.com');
    expect(await passwords.verify(lin.passwordHash, password)).toBe(true);
    const words = ['create-developer', '--email', 'joan@example.com', '--password-stdin'];
    const piped = await admin(words, 'quiet-lantern-88\nanything else\n');
    expect(piped.output).not.toContain('quiet-lantern-88');
    const joan = await findUser('joan@example.com');
    expect(await passwords.verify(joan.passwordHash, 'quiet-lantern-88')).toBe(true);
  });

  it('refuses a known e-mail, a weak password and what is no address', async () => {
    await admin(['create-developer', '--email', 'twice@example.com']);
    expect(await admin(['create-developer', '--email', 'TWICE@example.com'])).toEqual({
      exitCode: 1,
      output: 'A user with this e-mail is there already',
    });
    const weak = ['create-developer', '--email', 'weak@example.com', '--password-stdin'];
    expect(await admin(weak, '1234567\n')).toEqual({
      exitCode: 1,
      output: 'Password must be at least 8 characters\nPassword must not be numeric only',
    });
    expect((await admin(['create-developer', '--email', 'nobody'])).exitCode).toBe(2);
    expect((await admin(['create-developer'])).output).toBe('--email is required');
  });
});

describe('set-password', () => {
  it('ends every sign-in and tells the user by e-mail', async () => {
    const tenant = await createTenant(database.orm);
    const { id, email } = await createUser(tenant, 'owner');
    await signIn(tenant, id);
    const before = await findUser(email);
    const end = await admin(['set-password', '--email', email, '--password-stdin'], 'fir-tree-41');
    expect(end.exitCode).toBe(0);
    const after = await findUser(email);
    expect(await passwords.verify(after.passwordHash, 'fir-tree-41')).toBe(true);
    expect(after.tokenVersion).toBe(before.tokenVersion + 1);
    expect(await livingTokens(tenant, id)).toBe(0);
    const [mail] = await tenant.fork().find(EmailMessage, {});
    expect(mail).toMatchObject({ template: 'password_changed', recipient: email });
  });

  it('changes nothing for a password made of the name, and knows no stranger', async () => {
    const tenant = await createTenant(database.orm);
    const { email } = await createUser(tenant, 'editor');
    const words = ['set-password', '--email', email, '--password-stdin'];
    expect((await admin(words, 'editor-editor')).output).toContain('too similar');
    expect((await findUser(email)).passwordHash).toBe('none');
    expect(await admin(['set-password', '--email', 'who@example.com'])).toEqual({
      exitCode: 1,
      output: 'There is no user with this e-mail',
    });
  });
});

describe('deactivate-user', () => {
  it('shuts out whoever it is, at once, until activate-user', async () => {
    const tenant = await createTenant(database.orm);
    const { id, email } = await createUser(tenant, 'owner');
    await signIn(tenant, id);
    expect((await admin(['deactivate-user', '--email', email])).output).toBe(
      'The user is shut out.',
    );
    expect(await findUser(email)).toMatchObject({ isActive: false, tokenVersion: 2 });
    expect(await livingTokens(tenant, id)).toBe(0);
    const again = await admin(['deactivate-user', '--email', email]);
    expect(again).toEqual({ exitCode: 0, output: 'The user was shut out before.' });
    expect((await admin(['activate-user', '--email', email])).exitCode).toBe(0);
    expect(await findUser(email)).toMatchObject({ isActive: true, tokenVersion: 2 });
  });
});
