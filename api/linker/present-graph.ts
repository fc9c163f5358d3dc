import type { z } from 'zod';
import type { linkGraph } from '#contracts/api/linker/graph.ts';
import { pageAddress } from '#domain/linker/page-address.ts';
import type { GraphLink, LinkedContent, SiteGraph } from '#entities/linker/link-graph.ts';

type Graph = z.input<typeof linkGraph>;

/**
 * Pages and the links between them.
 *
 * @param most of each that are shown; what was read may have one more
 */
export function presentGraph(
  { contents, links }: SiteGraph,
  most: { contents: number; links: number },
): Graph {
  return {
    nodes: contents.slice(0, most.contents).map(presentNode),
    edges: links.slice(0, most.links).map(presentEdge),
    is_truncated: contents.length > most.contents || links.length > most.links,
  };
}

function presentNode(content: LinkedContent) {
  const { id, title, slug, status, clusterId, publishedVersion, linksIn, linksOut } = content;
  const address = pageAddress(content);
  return {
    id,
    title,
    slug,
    status,
    cluster_id: clusterId,
    address,
    is_published: publishedVersion !== null,
    links_in: linksIn,
    links_out: linksOut,
  };
}

function presentEdge(link: GraphLink) {
  const { id, sourceContentId, targetContentId, anchorText } = link;
  const { address, score, position, status, isBroken } = link;
  return {
    id,
    source_id: sourceContentId,
    target_id: targetContentId,
    anchor_text: anchorText,
    address,
    score,
    position,
    status,
    is_broken: isBroken,
  };
}
