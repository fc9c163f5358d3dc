import { randomUUID } from 'node:crypto';
import { Account } from '#entities/identity/account.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { fillTenant } from '#tests/api/setup/fill-tenant.ts';
import type { ListeningApi } from '#tests/api/setup/listening-api.ts';
import { createTenant, password } from '#tests/api/setup/tenant.ts';

/** More than a page of ten, beside the one every filled tenant has. */
const keywordsAdded = 11;

/** A reader with an account of their own; answers the variables the guides ask to set. */
export async function createReader(api: ListeningApi): Promise<Record<string, string>> {
  const tenant = await createTenant(api);
  const { accountId, siteId, sectorId } = tenant;
  const ids = await fillTenant(api, tenant);
  const { body } = await tenant
    .post('auth/api-keys/', { name: 'Plugin', scopes: ['read', 'write'] })
    .expect(201);
  await runInTenant(api.dependencies.orm, accountId, async (em) => {
    // So slow that an example of many requests meets its limit, so short that it need not wait long.
    await em.nativeUpdate(Account, { id: accountId }, { throttleRates: { billing: '4/sec' } });
    // Something to go on with after the first event of the account, its credits.
    await appendRunEvent(em, accountId, ids['runs/'] ?? '', 'progress', { percent: 40 });
    for (let number = 1; number <= keywordsAdded; number += 1) {
      const keyword = `brewing guide ${number}`;
      const id = randomUUID();
      await em.insert(Keyword, {
        id,
        accountId,
        siteId,
        sectorId,
        keyword,
        originalKeyword: keyword,
      });
    }
  });
  return {
    IGNY8_URL: api.baseUrl,
    IGNY8_EMAIL: tenant.email,
    IGNY8_PASSWORD: password,
    IGNY8_TOKEN: tenant.access,
    IGNY8_REFRESH: tenant.refresh,
    IGNY8_KEY: body.data.key,
    IGNY8_SITE_ID: siteId,
    IGNY8_SECTOR_ID: sectorId,
    IGNY8_CONTENT_ID: ids['writer/content/'] ?? '',
  };
}
