import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AiPrompt } from '#entities/thinker/ai-prompt.ts';
import { AiPromptVersion } from '#entities/thinker/ai-prompt-version.ts';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';
import { Strategy } from '#entities/thinker/strategy.ts';
import type { Tenant } from './tenant.ts';

/** An own prompt, an author profile and a strategy of the tenant's site; their ids by the path of their list. */
export async function fillThinker(
  em: EntityManager,
  { accountId, siteId, sectorId }: Pick<Tenant, 'accountId' | 'siteId' | 'sectorId'>,
): Promise<Record<string, string>> {
  const [profile, strategy, prompt] = [randomUUID(), randomUUID(), randomUUID()];
  const written = { accountId, promptType: 'generate_ideas', promptValue: 'Propose ideas.' };
  await em.insert(AiPrompt, { ...written, id: prompt });
  await em.insert(AiPromptVersion, { ...written, version: 1 });
  await em.insert(AuthorProfile, { id: profile, accountId, name: 'Ines' });
  await em.insert(Strategy, { id: strategy, accountId, siteId, sectorId, name: 'Guides' });
  return {
    'system/prompts/': prompt,
    'system/author-profiles/': profile,
    'system/strategies/': strategy,
  };
}
