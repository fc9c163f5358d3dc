import { randomBytes } from 'node:crypto';
import { Client } from 'undici';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import type { Place } from '../bare/keyword-sql.ts';
import type { BenchContext } from '../harness/measure.ts';
import { startNodeProcess } from '../servers/node-process.ts';
import type { MillionKeywords } from './million-keywords.ts';

/** Counted on every request, and never reached. */
const generous = '100000000/min';

/** A page as the API answers it. */
interface KeywordPage {
  count: number;
  next: string | null;
  results: { id: string }[];
}

type Ask = (query: Record<string, string>) => Promise<KeywordPage>;

/** A cursor as if somebody had walked there: that of the second page, put to another place. */
export async function cursorAfter(
  ask: Ask,
  query: Record<string, string>,
  { volume, id }: Place,
): Promise<string> {
  const { next } = await ask({ ...query, cursor: '' });
  const second = new URL(String(next)).searchParams.get('cursor') ?? '';
  const parts: unknown[] = JSON.parse(Buffer.from(second, 'base64url').toString());
  parts[3] = [volume === null ? null : String(volume), id];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Starts `api/main.ts` for the account with a million keywords; answers how its owner asks for a list. */
export async function startKeywordListApi(
  context: BenchContext,
  { accountId, ownerId }: MillionKeywords,
): Promise<Ask> {
  const { app } = await context.database();
  const secret = randomBytes(32).toString('hex');
  const origin = await startNodeProcess(context, 'api/main.ts', '/health/live/', {
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    DATABASE_APP_URL: app,
    JWT_SECRET: secret,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    TEMPORAL_CODEC_KEY: randomBytes(32).toString('base64'),
    THROTTLE_RATES: `planner=${generous}`,
  });
  const owner = { id: ownerId, accountId, role: 'owner', tokenVersion: 1 };
  const { access } = createAccessTokens(createTokenKeys({ secret })).sign(owner, new Date());
  const client = new Client(origin);
  context.defer(() => client.close());
  return async (query) => {
    const { statusCode, body } = await client.request({
      method: 'GET',
      path: `/api/v1/planner/keywords/?${new URLSearchParams(query).toString()}`,
      headers: { authorization: `Bearer ${access}` },
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`The list answers ${statusCode}: ${text}`);
    return JSON.parse(text) as KeywordPage;
  };
}
