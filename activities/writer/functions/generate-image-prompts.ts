import type { EntityManager } from '@mikro-orm/postgresql';
import { writingContext } from '#activities/shared/writing-context.ts';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { generateImagePromptsContract } from '#contracts/ai/generate-image-prompts.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { htmlOutline } from '#domain/writer/html-outline.ts';
import type { ImageSettings } from '#domain/writer/image-settings.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { imageSettingsOfRun } from '#entities/writer/image-settings-of-site.ts';

/** Headings of the sections a picture can belong to. */
function sectionsOf(html: string): string[] {
  return htmlOutline(html)
    .filter(({ level }) => level === 2)
    .map(({ text }) => text);
}

/**
 * Pictures that were never drawn give way at once; a drawn one when its successor is. What a person has made
 * for screens or uploaded is not replaced.
 */
async function trashUndrawn(em: EntityManager, contentId: string, now: Date): Promise<void> {
  await em.nativeUpdate(
    Image,
    {
      contentId,
      deletedAt: null,
      origin: 'generated',
      imageType: { $in: ['featured', 'in_article'] },
      storageKey: null,
    },
    { deletedAt: now },
  );
}

/** Whether a featured picture is to be made: the settings want one, and nobody has uploaded theirs. */
async function wantsFeatured(
  em: EntityManager,
  contentId: string,
  { featured }: ImageSettings,
): Promise<boolean> {
  const uploaded = {
    contentId,
    deletedAt: null,
    origin: 'uploaded',
    imageType: 'featured',
  } as const;
  return featured === 1 && (await em.count(Image, uploaded)) === 0;
}

/** Describes the pictures of a content: a featured one and those inside the text. */
export const generateImagePromptsFunction = defineAiFunction({
  ...generateImagePromptsContract,

  async load(em, step) {
    const content = await em.findOneOrFail(Content, {
      id: String(step.subject.contentId),
      deletedAt: null,
    });
    const { siteId, sectorId, authorProfileId = null } = content;
    const { runId } = step;
    const functionName = generateImagePromptsContract.name;
    const context = { siteId, sectorId, authorProfileId, functionName, runId };
    const settings = await imageSettingsOfRun(em, runId, siteId);
    return {
      ...(await writingContext(em, context)),
      title: content.title,
      summary: content.metaDescription,
      headings: sectionsOf(content.htmlContent),
      style: settings.style,
      featured_count: (await wantsFeatured(em, content.id, settings)) ? 1 : 0,
      in_article_count: settings.inArticle,
    };
  },

  /** One content is one unit. */
  estimate: () => 1,

  async save(em, step, output) {
    const content = await em.findOneOrFail(Content, { id: String(step.subject.contentId) });
    const { accountId, siteId, sectorId, id: contentId } = content;
    const settings = await imageSettingsOfRun(em, step.runId, siteId);
    const lastSection = Math.max(0, sectionsOf(content.htmlContent).length - 1);
    const featured = { ...output.featured, position: 0, imageType: 'featured' as const };
    const inside = output.in_article
      .slice(0, settings.inArticle)
      .map((image) => ({ ...image, imageType: 'in_article' as const }));
    const hasFeatured = await wantsFeatured(em, contentId, settings);
    const rows = [...(hasFeatured ? [featured] : []), ...inside].map((image, index) => ({
      id: stableId(step.stepKey, `image-${index}`),
      ...{ accountId, siteId, sectorId, contentId },
      imageType: image.imageType,
      position: Math.min(lastSection, Math.max(0, image.position)),
      prompt: image.prompt,
      altText: image.alt_text,
      caption: image.caption,
    }));
    await trashUndrawn(em, contentId, step.now);
    await em.insertMany(Image, rows);
    return {
      result: { images: rows.length },
      message: `Described ${rows.length} picture(s)`,
      counts: { images: rows.length },
      amount: 1,
      relatedObjectType: 'content',
      relatedObjectId: content.id,
    };
  },
});
