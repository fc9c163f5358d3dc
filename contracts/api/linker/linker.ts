import { z } from 'zod';
import { id, idList } from '#contracts/api/shared/fields.ts';
import { internalLinkStatuses } from '#domain/linker/states.ts';
import { contentStatuses } from '#domain/writer/states.ts';

/** Contents of one request. */
const mostContents = 50;

export const linkBody = z.strictObject({ content_id: id });
export const batchLinkBody = z.strictObject({ content_ids: idList(mostContents) });
export const graphQuery = z.strictObject({ site_id: id });

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
  .object({ nodes: z.array(node), edges: z.array(edge) })
  .meta({ id: 'LinkGraph' });
