import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInstance } from './setup/instance.ts';
import { createTenant, password } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let database: pg.Client;
/** Behind a proxy, so that a test can come from any address. */
let http: TestApi['http'];

beforeAll(async () => {
  api = await createTestApi();
  const settings = { ...api.dependencies.settings, trustProxyHops: 1 };
  http = startInstance(api, { settings }).http;
  database = new pg.Client({ connectionString: api.systemUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await api.close();
});

/** An address nobody else in this file comes from. */
let _lastAddress = 0;
function freshAddress(): string {
  _lastAddress += 1;
  return `198.51.${Math.floor(_lastAddress / 250)}.${(_lastAddress % 250) + 1}`;
}

const signIn = (email: string, typed: string, address = freshAddress()) =>
  http.post('/api/v1/auth/login/').set('X-Forwarded-For', address).send({ email, password: typed });

/** Lets the pauses of everybody end, as waiting would; failures are remembered. */
const letPausesEnd = () =>
  database.query("delete from igny8_throttle_counters where key like 'sign-in:pause:%'");

async function failures(email: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await signIn(email, 'wrong-horse-42').expect(401);
}

async function pauseOf(email: string, typed = 'wrong-horse-42'): Promise<number> {
  const { body, headers } = await signIn(email, typed).expect(429);
  expect(body).toMatchObject({ success: false, error: 'Rate limit exceeded' });
  return Number(headers['retry-after']);
}

describe('guessing the password of one e-mail', () => {
  it('is slowed after five failures from wherever they come, the right password included', async () => {
    const { email } = await createTenant(api);
    await failures(email, 5);
    const pause = await pauseOf(email);
    expect(pause).toBeGreaterThan(50);
    expect(pause).toBeLessThanOrEqual(60);
    await pauseOf(email.toUpperCase(), password);
  });

  it('is paused twice as long after each further failure, an hour at most', async () => {
    const { email } = await createTenant(api);
    await failures(email, 5);
    const pauses: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      await letPausesEnd();
      await failures(email, 1);
      pauses.push(await pauseOf(email));
    }
    const expected = [120, 240, 480, 960, 1920, 3600, 3600];
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThan((expected[index] ?? 0) - 10);
      expect(pause).toBeLessThanOrEqual(expected[index] ?? 0);
    }
  });

  it('does not get a longer pause by knocking during it', async () => {
    const { email } = await createTenant(api);
    await failures(email, 5);
    for (let time = 0; time < 10; time += 1) await pauseOf(email);
    await letPausesEnd();
    await failures(email, 1);
    expect(await pauseOf(email)).toBeLessThanOrEqual(120);
  });

  it('is forgotten with the right password', async () => {
    const { email } = await createTenant(api);
    await failures(email, 4);
    await signIn(email, password).expect(200);
    await failures(email, 4);
    await signIn(email, password).expect(200);
  });

  it('is not what many sign-ins at once with the right password are', async () => {
    const { email } = await createTenant(api);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email, password)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('answers the same for an e-mail nobody has', async () => {
    const nobody = `${randomUUID()}@example.com`;
    const { email: somebody } = await createTenant(api);
    const answers = async (email: string) => {
      const seen: unknown[] = [];
      for (let time = 0; time < 7; time += 1) {
        const { status, body } = await signIn(email, 'wrong-horse-42');
        seen.push({ status, error: body.error, errors: body.errors });
      }
      return seen;
    };
    expect(await answers(nobody)).toEqual(await answers(somebody));
  });

  it('cannot overtake the count by coming all at once', async () => {
    const { email } = await createTenant(api);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => signIn(email, 'wrong-horse-42')),
    );
    const looked = answers.filter(({ status }) => status === 401);
    expect(looked).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
  });

  it('keeps no address of anybody in the table of the counters', async () => {
    const { email } = await createTenant(api);
    await failures(email, 1);
    const { rows } = await database.query(
      "select key from igny8_throttle_counters where key like '%@%'",
    );
    expect(rows).toEqual([]);
  });
});

describe('guessing from one address', () => {
  it('is slowed after a hundred failures in a day, whichever e-mails are tried', async () => {
    const address = '203.0.113.9';
    const guesses = Array.from({ length: 100 }, () =>
      signIn(`${randomUUID()}@example.com`, 'wrong-horse-42', address).expect(401),
    );
    await Promise.all(guesses);
    const { email } = await createTenant(api);
    const { headers } = await signIn(email, password, address).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    // The owner of the e-mail is not kept out by what somebody else's address has done.
    await signIn(email, password).expect(200);
  });

  it('counts no sign-in that was right', async () => {
    const { email } = await createTenant(api);
    const address = '203.0.113.10';
    for (let time = 0; time < 6; time += 1) await signIn(email, password, address).expect(200);
    const { rows } = await database.query(
      "select points from igny8_throttle_counters where key like '%203.0.113.10' and key like 'sign-in:%'",
    );
    expect(rows).toEqual([]);
  });
});
