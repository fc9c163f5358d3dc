import type { EntityManager } from '@mikro-orm/postgresql';
import type { WritingContext } from '#contracts/ai/writing-context.ts';
import { siteSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import { Site } from '#entities/identity/site.ts';
import { Run } from '#entities/system/run.ts';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';
import { Strategy } from '#entities/thinker/strategy.ts';
import { siteContext } from './site-context.ts';

interface Asked {
  siteId: string;
  sectorId: string | null;
  authorProfileId: string | null;
  /** Strategies say which prompts they are for. */
  functionName: string;
  /** Its snapshot of the settings counts: a change meanwhile is for the next run. */
  runId: string;
}

/** What every writing prompt is told of the site, its settings, the author and the strategy. */
export async function writingContext(em: EntityManager, asked: Asked): Promise<WritingContext> {
  const { siteId, authorProfileId, runId } = asked;
  const run = await em.findOneOrFail(Run, { id: runId }, { fields: ['writingSettings'] });
  const site = await em.findOneOrFail(Site, { id: siteId });
  const settings = siteSettingsInForce(run.writingSettings ?? site.settings);
  const author = authorProfileId ? await authorOf(em, authorProfileId) : null;
  return {
    site: await siteContext(em, siteId),
    language: settings.language,
    tone: author?.tone || settings.tone_of_voice,
    tone_scale: settings.tone_scale,
    tone_of_article: settings.tone_of_article,
    article_context: settings.article_context,
    author,
    strategy: await strategyFor(em, asked),
    limits: {
      max_internal_links: settings.max_internal_links,
      max_external_links: settings.max_external_links,
    },
    image: {
      source: settings.image_source,
      style: settings.image_style,
      format: settings.image_format,
    },
  };
}

/** Null also for a profile that was removed meanwhile: the text is then written in the site's voice. */
async function authorOf(em: EntityManager, id: string): Promise<WritingContext['author']> {
  const found = await em.findOne(AuthorProfile, { id, deletedAt: null });
  if (!found) return null;
  const { name, description, tone, language, writingSamples } = found;
  return { name, description, tone, language, writing_samples: writingSamples };
}

/** The active strategy for this prompt: the sector's before the site's before the account's, the newest of equals. */
async function strategyFor(
  em: EntityManager,
  { siteId, sectorId, functionName }: Asked,
): Promise<WritingContext['strategy']> {
  const active = await em.find(
    Strategy,
    {
      isActive: true,
      deletedAt: null,
      $and: [{ $or: [{ siteId }, { siteId: null }] }, { $or: [{ sectorId }, { sectorId: null }] }],
    },
    { orderBy: { id: 'desc' } },
  );
  const fitting = active.filter(
    ({ promptTypes }) => promptTypes.length === 0 || promptTypes.includes(functionName),
  );
  const chosen =
    fitting.find((strategy) => strategy.sectorId !== null) ??
    fitting.find((strategy) => strategy.siteId !== null) ??
    fitting[0];
  if (!chosen) return null;
  const section_logic = chosen.sectionLogic.map(({ heading, guidance, share }) => {
    return { heading, guidance, share: share ?? null };
  });
  return { name: chosen.name, description: chosen.description, section_logic };
}
