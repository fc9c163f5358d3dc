import jwt from 'jsonwebtoken';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { createUser } from '#tests/entities/support/create-user.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { runAdmin } from './support/run-admin.ts';

const database = openDatabase();
const secret = 'only the test knows this secret, and it is long';

beforeEach(() => vi.stubEnv('JWT_SECRET', secret));
afterEach(() => vi.unstubAllEnvs());

const admin = (...words: string[]) => runAdmin(database.systemOrm, words);

it('prints a token of the developer for the account of the customer', async () => {
  const customer = await createTenant(database.orm);
  await admin('create-developer', '--email', 'dev@example.com');
  const end = await admin(
    ...['access-token', '--email', 'dev@example.com', '--account', customer.accountId],
  );
  expect(end.exitCode).toBe(0);
  // TOKEN=$(…) takes all of it.
  expect(end.remarks).toEqual([expect.stringMatching(/^For .+, until .+:$/)]);
  const claims = jwt.verify(end.output, secret, { algorithms: ['HS256'] });
  expect(claims).toMatchObject({ account_id: customer.accountId, role: 'developer' });
});

it('refuses who is no developer, and an account that is not there', async () => {
  const customer = await createTenant(database.orm);
  const { email } = await createUser(customer, 'owner');
  const asCustomer = await admin(
    ...['access-token', '--email', email, '--account', customer.accountId],
  );
  expect(asCustomer).toEqual({
    exitCode: 1,
    output: 'Only developers act in the accounts of others',
  });

  await admin('create-developer', '--email', 'second@example.com');
  const nowhere = await admin(
    'access-token',
    '--email',
    'second@example.com',
    '--account',
    'no-one',
  );
  expect(nowhere.exitCode).toBe(1);
  expect(nowhere.output).toContain('There is no account "no-one"');
});
