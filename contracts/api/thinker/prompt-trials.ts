import { z } from 'zod';
import { id, optionalId } from '#contracts/api/shared/fields.ts';
import { runError } from '#contracts/api/system/runs.ts';
import { functionName, promptType, promptValue } from './prompts.ts';

/** Which row a function can be shown with; the others have samples alone. */
export const rowOfFunction: Readonly<Record<string, 'task_id' | 'content_id' | 'cluster_id'>> = {
  generate_ideas: 'cluster_id',
  generate_content: 'task_id',
  generate_product_content: 'task_id',
  generate_service_content: 'task_id',
  generate_taxonomy_content: 'task_id',
  generate_page_content: 'task_id',
  research_article: 'task_id',
  article_outline: 'task_id',
  generate_image_prompts: 'content_id',
  optimize_content: 'content_id',
};

export const trialBody = z.strictObject({
  prompt_type: promptType,
  function_name: functionName,
  prompt_value: promptValue.optional().meta({ description: 'Left out: the prompt in force' }),
  task_id: optionalId.meta({ description: 'With its data; without any id with a sample' }),
  content_id: optionalId,
  cluster_id: optionalId,
});

const message = z.object({ role: z.string(), content: z.string() });

export const promptPreview = z
  .object({
    prompt_type: z.string(),
    function_name: z.string(),
    prompt_version: z.string().meta({ description: '`trial`: the given text' }),
    is_sample: z.boolean(),
    messages: z.array(message).meta({ description: 'What the model would be sent' }),
  })
  .meta({ id: 'PromptPreview' });

export const promptTrial = z
  .object({
    run_id: id,
    status: z.string(),
    verdict: z
      .enum(['fits', 'does_not_fit', 'truncated', 'refused'])
      .nullable()
      .meta({ description: 'Whether the function could use the answer' }),
    errors: z.string().nullable().meta({ description: 'What does not fit' }),
    output: z.unknown().meta({ description: 'The answer as JSON, null where it is none' }),
    text: z.string().meta({ description: 'The answer as it came' }),
    messages: z.array(message),
    prompt_version: z.string().nullable(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    tokens_in: z.int(),
    tokens_out: z.int(),
    milliseconds: z.int().nullable(),
    credits: z.int(),
    cost_usd_micros: z.int().nullable(),
    error: runError.nullable().meta({ description: 'Of a trial that brought no answer' }),
  })
  .meta({ id: 'PromptTrial' });
