import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AiPromptSchema = defineEntity({
  name: 'AiPrompt',
  tableName: 'igny8_ai_prompts',
  properties: {
    ...tenantColumns,
    promptType: p.text(),
    /** A prompt of that function only; null: of every function of the type. */
    functionName: p.text().nullable(),
    promptValue: p.text(),
    version: p.integer().default(1),
  },
  indexes: [
    {
      name: 'igny8_ai_prompts_type_unique',
      expression:
        "create unique index igny8_ai_prompts_type_unique on igny8_ai_prompts (account_id, prompt_type, coalesce(function_name, ''))",
    },
  ],
  ...tenantTable,
});

/** An account's own prompt in place of the shipped one; to reset it is to remove it. */
export class AiPrompt extends AiPromptSchema.class {}
AiPromptSchema.setClass(AiPrompt);
