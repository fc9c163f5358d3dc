import type { z } from 'zod';
import type { linkGraph } from '#contracts/api/linker/linker.ts';
import { pageAddress } from '#domain/linker/page-address.ts';
import type { InternalLink } from '#entities/linker/internal-link.ts';
import type { Content } from '#entities/writer/content.ts';

type Graph = z.input<typeof linkGraph>;

/** What a node is made of: never the texts. */
export const nodeFields = [
  'id',
  'title',
  'slug',
  'status',
  'clusterId',
  'externalUrl',
  'publishedVersion',
] as const;

type Node = Pick<Content, (typeof nodeFields)[number]>;

/** Pages and the links between them, with how many lead to and from each. */
export function presentGraph(contents: readonly Node[], links: readonly InternalLink[]): Graph {
  const reachable = new Set(
    contents.filter(({ status }) => status !== 'archived').map(({ id }) => id),
  );
  const standing = links.filter(({ status }) => status === 'injected');
  const [linksIn, linksOut] = [new Map<string, number>(), new Map<string, number>()];
  for (const { sourceContentId, targetContentId } of standing) {
    linksOut.set(sourceContentId, (linksOut.get(sourceContentId) ?? 0) + 1);
    linksIn.set(targetContentId, (linksIn.get(targetContentId) ?? 0) + 1);
  }
  return {
    nodes: contents.map((content) => ({
      ...presentNode(content),
      links_in: linksIn.get(content.id) ?? 0,
      links_out: linksOut.get(content.id) ?? 0,
    })),
    edges: links.map((link) => ({
      ...presentEdge(link),
      is_broken: link.status === 'injected' && !reachable.has(link.targetContentId),
    })),
  };
}

function presentNode(content: Node) {
  const { id, title, slug, status, clusterId = null, publishedVersion = null } = content;
  const address = pageAddress(content);
  return {
    id,
    title,
    slug,
    status,
    cluster_id: clusterId,
    address,
    is_published: publishedVersion !== null,
  };
}

function presentEdge({
  id,
  sourceContentId,
  targetContentId,
  anchorText,
  address,
  score,
  position,
  status,
}: InternalLink) {
  return {
    id,
    source_id: sourceContentId,
    target_id: targetContentId,
    anchor_text: anchorText,
    address,
    score,
    position,
    status,
  };
}
