import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { edgesPerNode, graphQuery, linkGraph } from '#contracts/api/linker/graph.ts';
import { Site } from '#entities/identity/site.ts';
import { linkGraphOf, type SiteGraph } from '#entities/linker/link-graph.ts';
import { presentGraph } from './present-graph.ts';

const nothing: SiteGraph = { contents: [], links: [] };

export const showLinkGraph = route(
  {
    method: 'get',
    path: 'linker/graph/',
    tag: 'Linker',
    throttle: 'ai_function',
    permission: 'view',
    summary: 'Show how the contents of a site are linked',
    description:
      'A node for each living content, an edge for each link that the platform has put in, proposes, or has taken out. Of a large site the oldest contents and the links of their texts: `is_truncated` says so.',
    query: graphQuery,
    answer: one(linkGraph),
  },
  ({ em, query }) =>
    em.transactional(async (inner) => {
      const { site_id: siteId, limit } = query;
      const most = { contents: limit, links: limit * edgesPerNode };
      // The graph is read past the ORM, whose filter leaves out what was not granted: the site is asked for by it.
      const isSeen = (await inner.count(Site, { id: siteId })) > 0;
      return presentGraph(isSeen ? await linkGraphOf(inner, siteId, most) : nothing, most);
    }),
);
