import { z } from 'zod';
import {
  id,
  optionalId,
  optionalText,
  requiredText,
  rowFields,
} from '#contracts/api/shared/fields.ts';
import { promptTypes } from './prompts.ts';

/** No article of ours is planned in more parts. */
const mostSections = 20;

/** What one section of a text is for; `share` of the words, 0 to 1. */
const section = z.strictObject({
  heading: requiredText(200),
  guidance: requiredText(1000).meta({ description: 'What the section is to do' }),
  share: z
    .number()
    .gt(0)
    .max(1)
    .optional()
    .meta({ description: 'Of the words, 0 to 1; together at most 1' }),
});

const sectionLogic = z
  .array(section)
  .max(mostSections, `At most ${mostSections} sections`)
  .optional();

const knownTypes = z
  .array(z.enum(promptTypes, 'Unknown prompt type'))
  .refine((types) => new Set(types).size === types.length, 'Prompt types must not repeat')
  .optional()
  .meta({ description: 'Prompts it flows into; empty: all that write', uniqueItems: true });

export const strategyRow = z
  .object({
    ...rowFields,
    site_id: id.nullable(),
    sector_id: id.nullable(),
    name: z.string(),
    description: z.string(),
    prompt_types: z.array(z.string()),
    section_logic: z.array(
      z.object({ heading: z.string(), guidance: z.string(), share: z.number().optional() }),
    ),
    is_active: z.boolean(),
  })
  .meta({ id: 'Strategy' });

export const strategyBody = z.strictObject({
  site_id: optionalId.meta({ description: 'null: for every site of the account' }),
  sector_id: optionalId.meta({ description: 'null: for every sector of the site' }),
  name: requiredText(150),
  description: optionalText(2000),
  prompt_types: knownTypes,
  section_logic: sectionLogic,
  is_active: z.boolean().optional(),
});
export const strategyPut = strategyBody.extend({ row_version: z.int().optional() });
export const strategyPatch = strategyPut.partial();
