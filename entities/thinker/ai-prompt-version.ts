import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AiPromptVersionSchema = defineEntity({
  name: 'AiPromptVersion',
  tableName: 'igny8_ai_prompt_versions',
  properties: {
    ...tenantColumns,
    promptType: p.text(),
    functionName: p.text().nullable(),
    version: p.integer(),
    /** Null: the shipped default was restored. */
    promptValue: p.text().nullable(),
    savedById: p.uuid().nullable(),
  },
  indexes: [
    {
      name: 'igny8_ai_prompt_versions_version_unique',
      expression:
        "create unique index igny8_ai_prompt_versions_version_unique on igny8_ai_prompt_versions (account_id, prompt_type, coalesce(function_name, ''), version)",
    },
  ],
  ...tenantTable,
});

/** Every prompt an account has saved, so that a request's version can be read later. Append-only. */
export class AiPromptVersion extends AiPromptVersionSchema.class {}
AiPromptVersionSchema.setClass(AiPromptVersion);
