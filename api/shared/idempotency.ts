import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request } from 'express';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { IdempotencyKey } from '#entities/system/idempotency-key.ts';
import type { ApiDependencies } from './dependencies.ts';
import type { Tenant } from './route-record.ts';
import type { RenderedAnswer } from './send-answer.ts';

const keepHours = 24;

/** Printable ASCII without spaces, as much as a client needs. */
const acceptable = /^[\x21-\x7e]{1,200}$/;

/** Object keys in one order, so that the same body always has the same hash. */
function stable(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(stable);
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => [key, stable(member)]);
}

/** Route, query and body: the same request again is the same in all three, with its slash or without. */
function hashRequest({ method, baseUrl, path, query }: Request, body: unknown): string {
  const parts = [method, `${baseUrl}${path}`.replace(/\/*$/, '/'), stable(query), stable(body)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

type Seal = Pick<ApiDependencies, 'encrypt' | 'decrypt'>;

interface Asked {
  key: string;
  hash: string;
  seal: Seal;
  /** The answer holds a token or key: it is stored encrypted. */
  isSecret: boolean;
}

/**
 * Takes the key for this request. A second request with the same key waits here until the first has
 * committed or rolled back: that is what the unique index of an uncommitted row does. The hash is stored
 * encrypted: a body may hold a password, which its bare hash would let somebody try out quickly.
 *
 * @returns the id of the row taken, or null when the key is already answered
 */
async function takeKey(em: EntityManager, { user }: Tenant, { key, hash, seal }: Asked) {
  const id = uuidv7();
  const rows = await em.execute<{ id: string }[]>(
    `insert into igny8_idempotency_keys (id, account_id, user_id, key, request_hash, expires_at)
     values (?, ?, ?, ?, ?, now() + make_interval(hours => ?))
     on conflict (account_id, user_id, key) do update
       set id = excluded.id, request_hash = excluded.request_hash, status = null, body = null,
         expires_at = excluded.expires_at
       where igny8_idempotency_keys.expires_at < now()
     returning id`,
    [id, user.accountId, user.id, key, seal.encrypt(hash, id), keepHours],
  );
  return rows[0]?.id ?? null;
}

/** Bound to the row, as every sealed text is. */
function stored(
  { body }: RenderedAnswer,
  { seal, isSecret }: Asked,
  rowId: string,
): RenderedAnswer['body'] {
  return isSecret && body ? { sealed: seal.encrypt(JSON.stringify(body), rowId) } : body;
}

function opened({ id, body }: IdempotencyKey, { seal, isSecret }: Asked) {
  if (!isSecret || !body) return body ?? null;
  return JSON.parse(seal.decrypt(String(body.sealed), id)) as Record<string, unknown>;
}

/** The stored answer of a key already used by the same request. */
async function storedAnswer(
  em: EntityManager,
  userId: string,
  asked: Asked,
): Promise<RenderedAnswer> {
  const row = await em.findOneOrFail(IdempotencyKey, { userId, key: asked.key });
  if (asked.seal.decrypt(row.requestHash, row.id) !== asked.hash) {
    throw unprocessable('non_field_errors', 'This Idempotency-Key was used for another request');
  }
  return { status: row.status ?? 200, body: opened(row, asked) };
}

/** The header, or undefined without one. Throws AppError `validation_failed` for one that is no key. */
function keyOf(request: Request): string | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined || acceptable.test(key)) return key;
  throw new AppError('validation_failed', {
    errors: { non_field_errors: ['Idempotency-Key must be 1 to 200 printable characters'] },
  });
}

interface IdempotentRequest {
  request: Request;
  tenant: Tenant;
  /** The body as it was sent. */
  body: unknown;
  seal: Seal;
  isSecret: boolean | undefined;
}

/**
 * Answers a request with an `Idempotency-Key` once: key, effect and answer are written in one transaction,
 * so a crash leaves either all or nothing. Refusals are not kept: the same request may succeed later.
 *
 * @param produce does the work inside the given manager
 */
export async function answerOnce(
  { request, tenant, body, seal, isSecret = false }: IdempotentRequest,
  produce: (em: EntityManager) => Promise<RenderedAnswer>,
): Promise<RenderedAnswer> {
  const key = keyOf(request);
  if (key === undefined) return produce(tenant.em);
  const asked = { key, hash: hashRequest(request, body), seal, isSecret };
  return tenant.em.transactional(async (em) => {
    const rowId = await takeKey(em, tenant, asked);
    if (rowId === null) return storedAnswer(em, tenant.user.id, asked);
    const answer = await produce(em);
    const kept = { status: answer.status, body: stored(answer, asked, rowId) };
    await em.nativeUpdate(IdempotencyKey, { id: rowId }, kept);
    return answer;
  });
}
