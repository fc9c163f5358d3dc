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
  siteId: string;
  contents: number;
  links: number;
}

const oldestContents = `select id, title, slug, status, cluster_id, external_url, published_version, created_at
  from igny8_contents where site_id = ? and deleted_at is null
  order by created_at, id limit ?`;

/** The oldest living contents of a site, with how many links lead to and from each; one more where there are more. */
export function graphContents(
  em: EntityManager,
  { siteId, contents }: Bounds,
): Promise<LinkedContent[]> {
  return em.execute<LinkedContent[]>(
    `select content.id, content.title, content.slug, content.status, content.cluster_id as "clusterId",
       content.external_url as "externalUrl", content.published_version as "publishedVersion",
       (select count(*)::int from igny8_internal_links link
        join igny8_contents source on source.id = link.source_content_id and source.deleted_at is null
        where link.target_content_id = content.id and link.status = 'injected') as "linksIn",
       (select count(*)::int from igny8_internal_links link
        where link.source_content_id = content.id and link.status = 'injected') as "linksOut"
     from (${oldestContents}) content order by content.created_at, content.id`,
    [siteId, contents + 1],
  );
}

/** The links in the texts of those contents, the oldest first; one more where there are more. */
export function graphLinks(
  em: EntityManager,
  { siteId, contents, links }: Bounds,
): Promise<GraphLink[]> {
  return em.execute<GraphLink[]>(
    `select link.id, link.source_content_id as "sourceContentId",
       link.target_content_id as "targetContentId", link.anchor_text as "anchorText", link.address,
       link.score, link.position, link.status,
       link.status = 'injected' and not exists (
         select from igny8_contents target
         where target.id = link.target_content_id and target.deleted_at is null
           and target.status <> 'archived') as "isBroken"
     from (${oldestContents}) content
     join igny8_internal_links link on link.source_content_id = content.id
     order by link.created_at, link.id limit ?`,
    [siteId, contents, links + 1],
  );
}
