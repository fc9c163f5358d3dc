import type { EntityManager } from '@mikro-orm/postgresql';
import { findRow, siteNotGranted } from '#api/shared/find-row.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { Run } from '#entities/system/run.ts';

/**
 * The run that somebody wants to pause, resume or cancel. A batch is listed under the site of its first
 * item, and what is done to it is done to all: each of their sites must be granted.
 *
 * @throws AppError `not_found`, `permission_denied`
 */
export async function findControllable(
  em: EntityManager,
  runId: string,
  { grantedSiteIds }: SignedInUser,
): Promise<Run> {
  const run = await findRow(em, Run, runId);
  if (grantedSiteIds === null) return run;
  const elsewhere = { parentRunId: runId, siteId: { $nin: [...grantedSiteIds] } };
  if ((await em.count(Run, elsewhere, { filters: { granted: false } })) > 0) throw siteNotGranted();
  return run;
}
