import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { askPrepared } from '#api/shared/ask-prepared.ts';
import { textOf } from '#api/shared/lists/tenant-query.ts';

/** Whoever reads a stream, as they were when they opened it. */
export interface Reader {
  userId: string;
  tokenVersion: number;
  /** The API key it was opened with. */
  apiKeyId: string | null;
  /** The sign-in it was opened with; null for a key, and for a token that belongs to none. */
  sessionId: string | null;
  /** When a token that belongs to no sign-in ends; null with a sign-in or a key, which say it themselves. */
  tokenExpiresAt: Date | null;
}

/** What a reader may see by now. */
export interface Sight {
  /** Null: every site of the account. */
  grantedSiteIds: ReadonlySet<string> | null;
}

interface PersonRow {
  id: string;
  is_active: boolean;
  token_version: number;
  granted_site_ids: string[] | null;
}

const peopleQuery = `select wanted.id, person.is_active, person.token_version, person.granted_site_ids
  from unnest($2::uuid[]) as wanted (id), lateral igny8_identify($1, wanted.id) person`;

const keysQuery = `select id from igny8_api_keys where id = any($1::uuid[]) and revoked_at is null
  and (expires_at is null or expires_at > now())`;

const sessionsQuery = `select distinct family_id as id from igny8_refresh_tokens
  where account_id = $2 and family_id = any($1::uuid[]) and revoked_at is null and expires_at > now()`;

/**
 * Which of many readers of one account may still read, and what: a query for all of them, so that it can be
 * asked before every event is handed out. Whoever was deactivated, got another role or password, has signed
 * out, whose key was revoked or whose token of no sign-in has ended is not among them.
 *
 * @param em of the account
 */
export async function whoMayRead<Who extends Reader>(
  orm: MikroORM,
  em: EntityManager,
  accountId: string,
  readers: readonly Who[],
): Promise<Map<Who, Sight>> {
  const people = await peopleOf(orm, accountId, readers);
  const keys = await stillThere(em, keysQuery, present(readers.map(({ apiKeyId }) => apiKeyId)));
  const sessions = await stillThere(
    em,
    sessionsQuery,
    present(readers.map(({ sessionId }) => sessionId)),
    [accountId],
  );
  return new Map(
    readers.flatMap((reader): [Who, Sight][] => {
      const { userId, tokenVersion, apiKeyId, sessionId, tokenExpiresAt } = reader;
      const person = people.get(userId);
      const isGone =
        !person?.is_active ||
        person.token_version !== tokenVersion ||
        (apiKeyId !== null && !keys.has(apiKeyId)) ||
        (sessionId !== null && !sessions.has(sessionId)) ||
        (tokenExpiresAt !== null && tokenExpiresAt.getTime() <= Date.now());
      if (isGone) return [];
      const { granted_site_ids: granted } = person;
      return [[reader, { grantedSiteIds: granted && new Set(granted) }]];
    }),
  );
}

async function peopleOf(
  orm: MikroORM,
  accountId: string,
  readers: readonly Reader[],
): Promise<Map<string, PersonRow>> {
  const ids = [...new Set(readers.map(({ userId }) => userId))];
  const rows = await askPrepared(orm.em.fork(), {
    text: peopleQuery,
    values: [accountId, textOf(ids)],
  });
  return new Map((rows as unknown as PersonRow[]).map((row) => [row.id, row]));
}

async function stillThere(
  em: EntityManager,
  text: string,
  ids: string[],
  further: string[] = [],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await askPrepared(em, { text, values: [textOf(ids), ...further] });
  return new Set(rows.map(({ id }) => String(id)));
}

function present(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
