import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { graphQuery, linkGraph } from '#contracts/api/linker/linker.ts';
import { InternalLink } from '#entities/linker/internal-link.ts';
import { Content } from '#entities/writer/content.ts';
import { nodeFields, presentGraph } from './present-graph.ts';

export const showLinkGraph = route(
  {
    method: 'get',
    path: 'linker/graph/',
    tag: 'Linker',
    throttle: 'ai_function',
    permission: 'view',
    summary: 'Show how the contents of a site are linked',
    description:
      'A node for each living content, an edge for each link that the platform has put in, proposes, or has taken out.',
    query: graphQuery,
    answer: one(linkGraph),
  },
  ({ em, query }) =>
    em.transactional(async (inner) => {
      const { site_id: siteId } = query;
      const contents = await inner.find(
        Content,
        { siteId, deletedAt: null },
        { fields: nodeFields, orderBy: { createdAt: 'asc', id: 'asc' } },
      );
      const links = await inner.find(
        InternalLink,
        { siteId, sourceContentId: { $in: contents.map(({ id }) => id) } },
        { orderBy: { createdAt: 'asc', id: 'asc' } },
      );
      return presentGraph(contents, links);
    }),
);
