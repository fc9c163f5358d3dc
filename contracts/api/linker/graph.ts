import { z } from 'zod';
import { id } from '#contracts/api/shared/fields.ts';
import { internalLinkStatuses } from '#domain/linker/states.ts';
import { contentStatuses } from '#domain/writer/states.ts';

/** Contents of one picture; more than a person can tell apart in it. */
const mostNodes = 5000;
/** A link in forty words is the most that is put in: a long text has about as many. */
export const edgesPerNode = 20;

export const graphQuery = z.strictObject({
  site_id: id,
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostNodes)
    .default(mostNodes)
    .meta({ description: `Contents at most, and ${edgesPerNode} times as many links` }),
});

const node = z.object({
  id,
  title: z.string(),
  slug: z.string(),
  status: z.enum(contentStatuses),
  cluster_id: id.nullable(),
  address: z.string().meta({ description: 'Where it is, or will be once it is published' }),
  is_published: z.boolean(),
  links_in: z.int().meta({ description: 'Pages of the site whose text links to it' }),
  links_out: z.int().meta({ description: 'Pages of the site that its text links to' }),
});

const edge = z.object({
  id,
  source_id: id,
  target_id: id,
  anchor_text: z.string(),
  address: z.string(),
  score: z.int().min(0).max(100),
  position: z.int().meta({ description: 'Block of the text in which it stands, from 1' }),
  status: z.enum(internalLinkStatuses),
  is_broken: z.boolean().meta({
    description: 'It is in the text and leads to what is in the Trash or put away',
  }),
});

export const linkGraph = z
  .object({
    nodes: z.array(node),
    edges: z.array(edge),
    is_truncated: z.boolean().meta({
      description:
        'The site has more: the oldest contents are here, and the links of their texts, the oldest first',
    }),
  })
  .meta({ id: 'LinkGraph' });
