import type { EntityManager } from '@mikro-orm/postgresql';
import { aiSettingsRow } from '#contracts/api/system/ai-settings.ts';
import { AiSettings } from '#entities/system/ai-settings.ts';
import type { AnyAiFunction } from './ai-function.ts';
import type { AccountTextModels } from './text-models.ts';

/** What a request is made with; null: left to the model. */
interface ModelChoice {
  model: string;
  temperature: number | null;
  maxOutputTokens: number | null;
}

/**
 * Model, temperature and token limit of a function: the account's choice for it, else the function's own, and
 * for the model the account's or the platform's usual one. A model counts where the account may ask for it.
 */
export async function chooseModel(
  em: EntityManager,
  { name, defaults = {} }: Pick<AnyAiFunction, 'name' | 'defaults'>,
  models: Pick<AccountTextModels, 'modelFor'>,
): Promise<ModelChoice> {
  const settings = await em.findOne(AiSettings, {});
  const chosen = aiSettingsRow.shape.functions.safeParse(settings?.functions ?? {}).data?.[name];
  return {
    model: models.modelFor(chosen?.model),
    temperature: chosen?.temperature ?? defaults.temperature ?? null,
    maxOutputTokens: chosen?.max_tokens ?? defaults.maxOutputTokens ?? null,
  };
}
