import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { edgesPerNode, graphQuery, linkGraph } from '#contracts/api/linker/graph.ts';
import { linkGraphOf } from '#entities/linker/link-graph.ts';
import { presentGraph } from './present-graph.ts';

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
      return presentGraph(await linkGraphOf(inner, siteId, most), most);
    }),
);
