import type { EntityManager } from '@mikro-orm/postgresql';
import type { InternalLinkStatus } from '#domain/linker/states.ts';
import type { ContentStatus } from '#domain/writer/states.ts';

/** A content of the site, never its text. */
export interface LinkedContent {
  id: string;
  title: string;
  slug: string;
  status: ContentStatus;
  clusterId: string | null;
  externalUrl: string | null;
  publishedVersion: number | null;
  /** Links that stand in texts of the site, counted over all of it. */
  linksIn: number;
  linksOut: number;
}

export interface GraphLink {
  id: string;
  sourceContentId: string;
  targetContentId: string;
  anchorText: string;
  address: string;
  score: number;
  position: number;
  status: InternalLinkStatus;
  /** In the text, and its page is in the Trash or put away. */
  isBroken: boolean;
}

interface Bounds {
  contents: number;
  links: number;
}

/** Contents and the links in their texts, both the oldest first; one more of each than asked for where there are more. */
export interface SiteGraph {
  contents: LinkedContent[];
  links: GraphLink[];
}

/**
 * The oldest living contents of a site and how they are linked.
 *
 * @param siteId of a site that the caller sees: these are no queries of entities, no grant is asked here
 */
export async function linkGraphOf(
  em: EntityManager,
  siteId: string,
  most: Bounds,
): Promise<SiteGraph> {
  const nodes = await em.execute<Omit<LinkedContent, 'linksIn' | 'linksOut'>[]>(
    `select id, title, slug, status, cluster_id as "clusterId", external_url as "externalUrl",
       published_version as "publishedVersion"
     from igny8_contents where site_id = ? and deleted_at is null
     order by created_at, id limit ?`,
    [siteId, most.contents + 1],
  );
  const ids = arrayOf(nodes.slice(0, most.contents).map(({ id }) => id));
  const linksIn = await countLinks(em, siteId, 'target_content_id', ids);
  const linksOut = await countLinks(em, siteId, 'source_content_id', ids);
  const contents = nodes.map((node) => ({
    ...node,
    linksIn: linksIn.get(node.id) ?? 0,
    linksOut: linksOut.get(node.id) ?? 0,
  }));
  return { contents, links: await linksFrom(em, ids, most.links + 1) };
}

/**
 * One value of a statement, however many ids. Nothing here is joined: with a plan that was made for few rows a join
 * of some thousand takes half a minute.
 */
function arrayOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

/** Links in living texts by the content at one end. */
async function countLinks(
  em: EntityManager,
  siteId: string,
  end: 'source_content_id' | 'target_content_id',
  ids: string,
): Promise<Map<string, number>> {
  const counts = await em.execute<{ id: string; count: number }[]>(
    `select ${end} as id, count(*)::int as count from igny8_internal_links
     where ${end} = any(?::uuid[]) and status = 'injected' and source_content_id not in
       (select id from igny8_contents where site_id = ? and deleted_at is not null)
     group by 1`,
    [ids, siteId],
  );
  return new Map(counts.map(({ id, count }) => [id, count]));
}

async function linksFrom(em: EntityManager, ids: string, limit: number): Promise<GraphLink[]> {
  const links = await em.execute<Omit<GraphLink, 'isBroken'>[]>(
    `select id, source_content_id as "sourceContentId", target_content_id as "targetContentId",
       anchor_text as "anchorText", address, score, position, status
     from igny8_internal_links where source_content_id = any(?::uuid[])
     order by created_at, id limit ?`,
    [ids, limit],
  );
  const targets = arrayOf([...new Set(links.map(({ targetContentId }) => targetContentId))]);
  const gone = await em.execute<{ id: string }[]>(
    `select id from igny8_contents
     where id = any(?::uuid[]) and (deleted_at is not null or status = 'archived')`,
    [targets],
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  return links.map((link) => ({
    ...link,
    isBroken: link.status === 'injected' && goneIds.has(link.targetContentId),
  }));
}
