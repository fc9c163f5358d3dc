import type { EntityManager } from '@mikro-orm/postgresql';
import type { AutomationStage } from '#domain/automation/settings.ts';
import { imageSettingsOfSite } from '#entities/writer/image-settings-of-site.ts';
import { AutomationConfig } from '../automation-config.ts';
import type { AutomationRun } from '../automation-run.ts';
import { publishingRoom } from './publishing-room.ts';

interface Position {
  stage: AutomationStage;
  now: Date;
}

/** At most so many contents go out beside each other. */
const publishedAtOnce = 20;

/** How many items the next batch of a stage may have, or why none. */
export async function howMany(
  em: EntityManager,
  automation: AutomationRun,
  { stage, now }: Position,
): Promise<{ items: number; reason: string | null }> {
  const { siteId, settings } = automation;
  if (stage === 'image_prompts') {
    const { featured, inArticle } = await imageSettingsOfSite(em, siteId);
    if (featured + inArticle === 0) return { items: 0, reason: 'The site wants no pictures.' };
  }
  if (stage !== 'publish') return { items: settings.stages[stage].batchSize, reason: null };
  const { dailyCap } = settings.publish;
  const config = await em.findOne(AutomationConfig, { siteId });
  const timezone = config?.timezone ?? 'UTC';
  const room = await publishingRoom(em, { siteId, dailyCap, timezone, now });
  if (room === 0) return { items: 0, reason: `${dailyCap} contents were published today.` };
  return { items: Math.min(room, publishedAtOnce), reason: null };
}
