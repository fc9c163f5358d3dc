import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import type { CmsAdapter } from '#providers/cms/cms-adapter.ts';

/**
 * The adapter of one integration, with its credentials opened.
 *
 * @throws ApplicationFailure `credentials`, never retried, when they cannot be read: only entering them
 * again helps
 */
export async function connectDestination(
  { connectCms, decrypt }: ActivityDependencies,
  em: EntityManager,
  integrationId: string,
): Promise<CmsAdapter> {
  const integration = await em.findOneOrFail(SiteIntegration, { id: integrationId });
  const { username, site_url: siteUrl } = integration.config as {
    username: string;
    site_url: string;
  };
  const credentials = readCredentials(() => decrypt(integration.credentials, integration.id));
  return connectCms({ siteUrl, username, applicationPassword: credentials.application_password });
}

function readCredentials(open: () => string): { application_password: string } {
  try {
    return JSON.parse(open()) as { application_password: string };
  } catch {
    throw ApplicationFailure.nonRetryable(
      'The stored credentials of the destination cannot be read; enter them again.',
      'credentials',
    );
  }
}
