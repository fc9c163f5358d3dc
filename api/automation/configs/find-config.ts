import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { defaultAutomationSettings } from '#domain/automation/settings.ts';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import type { Site } from '#entities/identity/site.ts';

/** A site that nobody has set up is not automated, and is shown the defaults. */
function unset(em: EntityManager, { accountId, id: siteId }: Site): AutomationConfig {
  const config = em.create(
    AutomationConfig,
    { accountId, siteId, settings: defaultAutomationSettings },
    { persist: false },
  );
  config.rowVersion = 0;
  return config;
}

/** The configuration of a site, or the defaults where there is none. */
export async function shownConfig(em: EntityManager, site: Site): Promise<AutomationConfig> {
  return (await em.findOne(AutomationConfig, { siteId: site.id })) ?? unset(em, site);
}

/**
 * The row to be changed, locked; a new one, which the caller flushes, where there is none. Two at once make one:
 * the site is locked before.
 *
 * @param check of what is there so far, the defaults where nobody has set anything
 */
export async function lockedConfig(
  em: EntityManager,
  site: Site,
  check: (present: AutomationConfig) => void = () => {},
): Promise<AutomationConfig> {
  const { accountId, id: siteId } = site;
  await em.execute('select 1 from igny8_sites where id = ? for no key update', [siteId]);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const found = await em.findOne(AutomationConfig, { siteId }, lock);
  check(found ?? unset(em, site));
  return (
    found ?? em.create(AutomationConfig, { accountId, siteId, settings: defaultAutomationSettings })
  );
}
