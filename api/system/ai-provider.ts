import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApiSettings, PlatformAi } from '#api/shared/dependencies.ts';
import type { AiProvider } from '#contracts/api/system/ai-provider.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';

type Vendor = PlatformAi['sandboxed'][number];

/** Whose key is used for texts and for pictures of the account. The address decides before the key. */
export async function aiProviderOf(
  em: EntityManager,
  { ai: { sandboxed } }: Pick<ApiSettings, 'ai'>,
): Promise<AiProvider> {
  const rows = await em.find(IntegrationSettings, {
    integrationType: { $in: ['openai', 'runware', 'image_generation'] },
  });
  const sourceOf = (vendor: Vendor): AiProvider['text'] => {
    if (sandboxed.includes(vendor)) return 'sandbox';
    const own = rows.find(({ integrationType }) => integrationType === vendor);
    return own?.sealedSecrets ? 'account' : 'platform';
  };
  const pictures = rows.find(({ integrationType }) => integrationType === 'image_generation');
  const text = sourceOf('openai');
  const images = sourceOf(pictures?.config.provider === 'runware' ? 'runware' : 'openai');
  return { text, images, is_sandbox: [text, images].includes('sandbox') };
}
