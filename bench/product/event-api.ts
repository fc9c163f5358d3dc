import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { createOrm } from '#entities/orm.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { insertRuns } from '#tests/entities/support/runs.ts';
import type { BenchContext } from '../harness/measure.ts';
import { type Ear, preciseNow } from '../load/listen.ts';
import { startNodeProcess } from '../servers/node-process.ts';
import { createCustomer } from './customer.ts';

/** One run an account, so that each is a channel of its own: the worst case for a process. */
const runs = 100;

/** The API as a process of its own, with runs to follow. */
export interface EventApi {
  /** So many listeners on each run. */
  ears(perRun: number): Ear[];
  /** Writes the next event of a run as the work itself does it. */
  happen(run: string, number: number): Promise<void>;
  runs: readonly string[];
}

export async function startEventApi(context: BenchContext): Promise<EventApi> {
  const { app } = await context.database();
  const orm = await createOrm({ url: app, poolSize: 10, applicationName: 'bench-events' });
  context.defer(() => orm.close());
  const secret = randomBytes(32).toString('hex');
  const origin = await startNodeProcess(context, 'api/main.ts', '/health/live/', {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    DATABASE_APP_URL: app,
    JWT_SECRET: secret,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    TEMPORAL_CODEC_KEY: randomBytes(32).toString('base64'),
  });
  const tokens = createAccessTokens(createTokenKeys({ secret }));
  const followed = await Promise.all(Array.from({ length: runs }, () => followedRun(orm)));
  const byRun = new Map(followed.map((one) => [one.run, one]));
  return {
    runs: [...byRun.keys()],
    ears: (perRun) =>
      followed.flatMap(({ run, owner }) => {
        const { access } = tokens.sign(owner, new Date());
        const headers = { authorization: `Bearer ${access}` };
        const ear = { url: `${origin}/api/v1/runs/${run}/events/`, headers, run };
        return Array.from({ length: perRun }, () => ear);
      }),
    async happen(run, number) {
      const one = byRun.get(run);
      if (!one) throw new Error(`No run ${run}`);
      const { tenant, owner } = one;
      await tenant.transaction((em) =>
        appendRunEvent(em, owner.accountId, run, 'progress', { number, sent: preciseNow() }),
      );
    },
  };
}

async function followedRun(orm: MikroORM) {
  const { tenant, userId } = await createCustomer(orm);
  const [run = ''] = await insertRuns(tenant, 1);
  const owner = { id: userId, accountId: tenant.accountId, role: 'owner', tokenVersion: 1 };
  return { tenant, owner, run };
}
