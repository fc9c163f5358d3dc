import { z } from 'zod';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { id, rowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { listQueryShape, queryValues } from '#contracts/api/shared/list-query.ts';

/** Prompt types are the names of the AI functions (spec/api.md, "Fine print"). */
export const promptTypes = [...new Set(aiFunctionContracts.map(({ promptType }) => promptType))];
const functionNames = aiFunctionContracts.map(({ name }) => name);

export const promptType = z.enum(promptTypes, 'Unknown prompt type');
export const functionName = z
  .enum(functionNames, 'Unknown function')
  .nullable()
  .optional()
  .meta({ description: 'For that function of the type only; left out: for all of them' });

/** The template itself is checked by its type; this is what any of them may be. */
export const promptValue = z
  .string()
  .min(1, 'This field is required')
  .max(20_000, 'At most 20000 characters')
  .meta({ description: 'A Liquid template: instructions, a line `---`, the request' });

const variable = z.object({
  name: z.string().meta({ example: 'data.title' }),
  type: z.enum(['text', 'number', 'boolean', 'choice', 'list', 'object']),
  description: z.string(),
  sample: z.unknown().meta({ description: 'Its value in previews without rows of your own' }),
});

const shown = {
  prompt_type: z.string(),
  function_name: z.string().nullable(),
  prompt_value: z.string(),
  is_default: z.boolean().meta({ description: 'The shipped one: the account has none of its own' }),
  version: z.int().meta({ description: '0: the shipped one' }),
  operation: z.string().meta({ description: 'What its function, and a test of it, is charged as' }),
  variables: z.array(variable),
};

/** What is in force of a type: an own prompt, or the shipped one, which is no row. */
export const promptInForce = z
  .object({
    id: id.nullable(),
    created_at: timestamp.nullable(),
    updated_at: timestamp.nullable(),
    row_version: z.int().nullable(),
    ...shown,
  })
  .meta({ id: 'PromptInForce' });

/** An own prompt. */
export const promptRow = z.object({ ...rowFields, ...shown }).meta({ id: 'Prompt' });

export const promptVersionRow = z
  .object({
    ...rowFields,
    prompt_type: z.string(),
    function_name: z.string().nullable(),
    version: z.int(),
    prompt_value: z.string().nullable().meta({ description: 'null: reset to the shipped one' }),
    is_default: z.boolean(),
    saved_by_id: id.nullable(),
  })
  .meta({ id: 'PromptVersion' });

export const promptBody = z.strictObject({
  prompt_type: promptType,
  function_name: functionName,
  prompt_value: promptValue,
});
export const savePromptBody = promptBody.extend({ row_version: z.int().optional() });
export const promptPut = z.strictObject({
  prompt_value: promptValue,
  row_version: z.int().optional(),
});
export const promptPatch = promptPut.partial();
export const resetPromptBody = promptBody.omit({ prompt_value: true });

/** Another type is refused as invalid and not as unknown (spec/api.md, "Fine print"). */
export const promptTypeParameters = z.strictObject({
  type: z.string().meta({ override: { enum: promptTypes } }),
});
export const promptTypeQuery = z.strictObject({ function_name: functionName });

const { cursor: _cursor, ...paging } = listQueryShape(
  ['prompt_type', 'created_at', 'updated_at'],
  true,
);

/** Short enough for one page; it is not walked by cursor. */
export const promptsQuery = z.strictObject({
  ...paging,
  prompt_type: queryValues.text.optional(),
  function_name: queryValues.text.optional(),
  is_default: queryValues.boolean.optional(),
});
