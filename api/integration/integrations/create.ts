import { one } from '#api/shared/answer.ts';
import { referencedSite } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { integrationBody, integrationRow } from '#contracts/api/integration/integrations.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { integrationResource } from './integration-resource.ts';

/** What tells two WordPress sites apart: the address without query, fragment and slash at the end. */
function remoteKeyOf(siteUrl: string): string {
  const { origin, pathname } = new URL(siteUrl);
  return origin + pathname.replace(/\/+$/, '');
}

export const createIntegration = route(
  {
    method: 'post',
    path: integrationResource.path,
    tag: integrationResource.tag,
    throttle: integrationResource.throttle,
    permission: 'edit',
    isIdempotent: true,
    summary: 'Create an integration',
    description: 'Credentials are encrypted before they are stored and never answered.',
    readOnlyFields: integrationResource.readOnlyFields,
    body: integrationBody,
    answer: one(integrationRow, { status: 201 }),
  },
  ({ em, body, user, dependencies }) =>
    em.transactional(async (inner) => {
      const site = await referencedSite(inner, body.site_id);
      const remoteKey = remoteKeyOf(body.config.site_url);
      const known = { siteId: site.id, platform: body.platform, remoteKey };
      if (await inner.findOne(SiteIntegration, known)) {
        throw conflict('This site already has an integration with that address', 'config.site_url');
      }
      const id = uuidv7();
      const integration = inner.create(SiteIntegration, {
        id,
        accountId: user.accountId,
        ...known,
        config: { ...body.config, site_url: remoteKey },
        // Bound to the row: a ciphertext copied to another integration does not open there.
        credentials: dependencies.encrypt(JSON.stringify(body.credentials), id),
        isActive: body.is_active ?? true,
        syncEnabled: body.sync_enabled ?? false,
      });
      await inner.flush();
      return integrationResource.present(await inner.refreshOrFail(integration));
    }),
);
