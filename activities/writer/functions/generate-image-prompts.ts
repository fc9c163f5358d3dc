import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { generateImagePromptsContract } from '#contracts/ai/generate-image-prompts.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { htmlOutline } from '#domain/writer/html-outline.ts';
import { inArticleImages } from '#domain/writer/in-article-images.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';

/** No article has more sections than this; a model that says so has made a mistake. */
const mostSections = 1000;

/** Describes the pictures of a content: one featured one and those inside the text. */
export const generateImagePromptsFunction = defineAiFunction({
  ...generateImagePromptsContract,

  async load(em, step) {
    const content = await em.findOneOrFail(Content, {
      id: String(step.subject.contentId),
      deletedAt: null,
    });
    return {
      title: content.title,
      summary: content.metaDescription,
      headings: htmlOutline(content.htmlContent).map((heading) => heading.text),
      style: 'illustration',
      in_article_count: inArticleImages,
    };
  },

  /** One content is one unit. */
  estimate: () => 1,

  async save(em, step, output) {
    const content = await em.findOneOrFail(Content, { id: String(step.subject.contentId) });
    const { accountId, siteId, sectorId, id: contentId } = content;
    const owner = { accountId, siteId, sectorId, contentId };
    const featured = { ...output.featured, position: 0, imageType: 'featured' as const };
    const inside = output.in_article
      .slice(0, inArticleImages)
      .map((image) => ({ ...image, imageType: 'in_article' as const }));
    const rows = [featured, ...inside].map((image, index) => ({
      id: stableId(step.stepKey, `image-${index}`),
      ...owner,
      imageType: image.imageType,
      position: Math.min(mostSections, Math.max(0, image.position)),
      prompt: image.prompt,
      altText: image.alt_text,
    }));
    // Pictures that were never drawn give way at once; a drawn one when its successor is.
    const undrawn = { contentId, deletedAt: null, status: { $ne: 'generated' as const } };
    await em.nativeUpdate(Image, undrawn, { deletedAt: step.now });
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
