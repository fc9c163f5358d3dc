import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createPasswords } from '#api/shared/password-hash.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { User } from '#entities/identity/user.ts';
import { createOrm } from '#entities/orm.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { BenchContext } from '../harness/measure.ts';
import { startNodeProcess } from '../servers/node-process.ts';
import { type Customer, createCustomer } from './customer.ts';
import type { Person } from './sign-in-at-once.ts';

/** Keywords of the account that is asked, and of each of its neighbours in the table. */
const keywordsEach = 1000;
const neighbours = 20;
/** Counted on every request, and never reached. */
const generous = '100000000/min';

/** The API as a process of its own, and an account with lists to read. */
export interface ListApi {
  origin: string;
  path: string;
  /** Of the account's owner. */
  headers: Record<string, string>;
  accountId: string;
  /** Who can sign in there. */
  people: Person[];
}

/** People of the account who can sign in, all with the same password. */
const peopleCount = 50;
const password = 'correct-horse-42';

async function addPeople({ tenant }: Customer): Promise<Person[]> {
  const passwordHash = await createPasswords().hash(password);
  const rows = Array.from({ length: peopleCount }, () => {
    const id = uuidv7();
    const email = `${id}@shop.example`;
    return {
      id,
      accountId: tenant.accountId,
      email,
      role: 'admin' as const,
      username: id,
      passwordHash,
      fullName: 'Mara Lind',
    };
  });
  await tenant.transaction((em) => em.insertMany(User, rows));
  return rows.map(({ email }) => ({ email, password }));
}

/** Fills a database with accounts that have keywords; answers one of them with its owner. */
async function fill(databaseUrl: string) {
  const orm = await createOrm({ url: databaseUrl, poolSize: 2, applicationName: 'bench-fill' });
  try {
    const customer = await createCustomer(orm);
    const others = await Promise.all(Array.from({ length: neighbours }, () => createCustomer(orm)));
    for (const { tenant } of [customer, ...others]) {
      const rows = Array.from({ length: keywordsEach }, (_, index) => {
        const keyword = `cold brew ${index}`;
        return { id: uuidv7(), ...tenant.place, keyword, originalKeyword: keyword, volume: index };
      });
      await tenant.transaction((em) => em.insertMany(Keyword, rows));
    }
    return { customer, people: await addPeople(customer) };
  } finally {
    await orm.close();
  }
}

/** What autovacuum does within a minute: without statistics the planner guesses, for both sides. */
async function gatherStatistics(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('analyze igny8_keywords');
  await client.end();
}

/** Starts `api/main.ts` on the throwaway database. Nothing a list needs asks Temporal. */
export async function startListApi(context: BenchContext): Promise<ListApi> {
  const { app, owner: ownerUrl } = await context.database();
  const { customer, people } = await fill(app);
  await gatherStatistics(ownerUrl);
  const secret = randomBytes(32).toString('hex');
  const origin = await startNodeProcess(context, 'api/main.ts', '/health/live/', {
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    DATABASE_APP_URL: app,
    JWT_SECRET: secret,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    TEMPORAL_CODEC_KEY: randomBytes(32).toString('base64'),
    THROTTLE_RATES: `planner=${generous},auth_strict=${generous}`,
  });
  const { accountId } = customer.tenant;
  const owner = { id: customer.userId, accountId, role: 'owner', tokenVersion: 1 };
  const { access } = createAccessTokens(createTokenKeys({ secret })).sign(owner, new Date());
  return {
    origin,
    accountId,
    people,
    path: '/api/v1/planner/keywords/',
    headers: { authorization: `Bearer ${access}` },
  };
}
