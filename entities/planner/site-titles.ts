import type { EntityManager } from '@mikro-orm/postgresql';
import type { SiteTitle, TwinSearch } from '#domain/planner/near-duplicate.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { readInChunks } from '#entities/shared/read-in-chunks.ts';

/** Rows read at once: what a site of any size needs of memory. */
const titlesAtOnce = 2000;
/** The same for titles with their vectors, of up to 12 KB each. */
const vectorsAtOnce = 200;

/** Every living title of a site: first what is written, for the first of equals is the twin that is told. */
const livingTitles = `
  select 'content' as type, id, title, cluster_id, created_at, task_id as made_of
    from igny8_contents where site_id = ? and deleted_at is null
  union all
  select 'task', id, title, cluster_id, created_at, idea_id
    from igny8_tasks where site_id = ? and deleted_at is null
  union all
  select 'idea', id, idea_title, cluster_id, created_at, id
    from igny8_content_ideas where site_id = ? and deleted_at is null`;

/** Each title once: those of a cluster first, then the newest. */
const nearbyTitles = `
  select * from (
    select distinct on (title) * from (${livingTitles}) living
    order by title, cluster_id is not distinct from ? desc, created_at desc, id
  ) titles
  order by cluster_id is not distinct from ? desc, created_at desc, id limit ?`;

/**
 * Shows the search every living title of the site, of ideas, tasks and content, in the caller's transaction.
 * 50,000 titles against 20 new ones took two seconds on two cores that were busy with five times their work,
 * and no more memory than 2000 do.
 *
 * @param exceptIdeaId an idea that gets another title: it, its task and the content of that are left out
 */
export async function offerSiteTitles(
  em: EntityManager,
  siteId: string,
  search: TwinSearch,
  exceptIdeaId?: string,
): Promise<void> {
  const sql = `select type, id, title from (${livingTitles}) living
    where made_of is null or made_of <> all(?::uuid[])`;
  const own = exceptIdeaId === undefined ? [] : await ownChain(em, exceptIdeaId);
  const values = [siteId, siteId, siteId, arrayLiteral(own)];
  for await (const rows of readInChunks<SiteTitle>(em, { sql, values, size: titlesAtOnce })) {
    for (const row of rows) search.offer(row);
  }
}

/** The idea and the tasks that were made of it. */
async function ownChain(em: EntityManager, ideaId: string): Promise<string[]> {
  const tasks = await em.execute<{ id: string }[]>('select id from igny8_tasks where idea_id = ?', [
    ideaId,
  ]);
  return [ideaId, ...tasks.map(({ id }) => id)];
}

/**
 * From here to the end of the transaction nobody else gives an idea of the site a title, and the search has
 * seen every idea: those that came while it was shown the others are offered now. Whatever makes or names
 * ideas takes it last, so that a large site holds nobody up.
 *
 * @param looked the keys of the titles that are looked for, and an idea that gets another title
 */
export async function lockSiteTitles(
  em: EntityManager,
  siteId: string,
  looked: { keys: readonly string[]; exceptIdeaId?: string | undefined },
  search: TwinSearch,
): Promise<void> {
  const { keys, exceptIdeaId } = looked;
  const lock = `igny8-titles:${siteId}`;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [lock]);
  // No transaction that names ideas takes minutes; what repeats exactly is found whenever it came.
  const rows = await em.execute<SiteTitle[]>(
    `select 'idea' as type, id, idea_title as title from igny8_content_ideas
     where site_id = ? and deleted_at is null and id is distinct from ?::uuid
       and (updated_at > now() - interval '10 minutes' or title_key = any(?::text[]))`,
    [siteId, exceptIdeaId ?? null, arrayLiteral(keys)],
  );
  for (const row of rows) search.offer(row);
}

interface NearbyTitles {
  siteId: string;
  clusterId: string;
  limit: number;
}

const nearbyValues = ({ siteId, clusterId, limit }: NearbyTitles) => [
  ...[siteId, siteId, siteId],
  ...[clusterId, clusterId, limit],
];

/** The titles that a new one of the cluster most likely repeats: the cluster's own, then the site's newest. */
export async function titlesNearCluster(
  em: EntityManager,
  nearby: NearbyTitles,
): Promise<string[]> {
  const sql = `select title from (${nearbyTitles}) nearby`;
  const rows = await em.execute<{ title: string }[]>(sql, nearbyValues(nearby));
  return rows.map(({ title }) => title);
}

/** A title with its vector as the database keeps it. */
export interface TitleWithVector extends SiteTitle {
  vector: Buffer;
}

/** The same titles with their vectors of a model, in chunks; those that have none are left out. */
export function vectorsNearCluster(
  em: EntityManager,
  nearby: NearbyTitles,
  model: string,
): AsyncGenerator<TitleWithVector[]> {
  const sql = `select nearby.type, nearby.id, nearby.title, embedding.vector
    from (${nearbyTitles}) nearby
    join igny8_text_embeddings embedding on embedding.text = nearby.title and embedding.model = ?`;
  const values = [...nearbyValues(nearby), model];
  return readInChunks<TitleWithVector>(em, { sql, values, size: vectorsAtOnce });
}
