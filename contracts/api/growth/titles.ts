import { z } from 'zod';
import { id, optionalText } from '#contracts/api/shared/fields.ts';
import { articleTypes } from '#domain/growth/article-types.ts';
import { longestKeyword } from '#domain/growth/keyword-text.ts';

/** A sector left out is the only active one; several are 422, and where there is none `General` is made. */
export const suggestTitlesBody = z.strictObject({
  site_id: id,
  sector_id: id.optional(),
  keyword: z
    .string()
    .trim()
    .min(1, 'This field is required')
    .max(longestKeyword, 'Keyword is too long.')
    .meta({ example: 'cold brew ratio' }),
  country: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2}$/, 'A country has two letters')
    .optional()
    .meta({ example: 'us' }),
  article_type: z.enum(articleTypes).optional(),
  context: optionalText(5000),
});
