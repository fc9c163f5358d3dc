import { z } from 'zod';
import { id, idList } from '#contracts/api/shared/fields.ts';

/** Contents of one request. */
const mostContents = 50;

export const linkBody = z.strictObject({ content_id: id });
export const batchLinkBody = z.strictObject({ content_ids: idList(mostContents) });
