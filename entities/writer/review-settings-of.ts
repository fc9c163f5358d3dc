import type { EntityManager } from '@mikro-orm/postgresql';
import { siteSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import type { ReviewSettings } from '#domain/writer/review.ts';
import { Site } from '#entities/identity/site.ts';

/** How a pipeline of this site waits for a person's word, as its settings say now; for the input of its run. */
export async function reviewSettingsOf(em: EntityManager, siteId: string): Promise<ReviewSettings> {
  const { settings } = await em.findOneOrFail(Site, { id: siteId });
  const { review } = siteSettingsInForce(settings);
  const seconds = review.hold_seconds;
  return {
    remindAfterSeconds: review.remind_after_seconds,
    timeOutSeconds: review.time_out_seconds,
    timeOutOutcome: review.time_out_outcome,
    hold: seconds === null ? null : { seconds, by: 'automation' },
  };
}
