import { z } from 'zod';
import { id } from '#contracts/api/shared/fields.ts';
import { defaultReviewSettings, reviewOutcomes } from '#domain/writer/review.ts';

/** Of a linked text: 0 to 20 (spec/growth.md). */
const links = z.int().min(0).max(20);
const score = z.int().min(0).max(100);
const word = z.string().trim().min(1).max(60);

/** Source: spec/growth.md, "Site writing settings". */
const writing = {
  keyword_strategy: z.enum(['volume', 'cpc', 'competition']),
  tone_of_voice: z.string().trim().max(60),
  tone_of_article: z.string().trim().max(200),
  tone_scale: z.int().min(1).max(10).nullable(),
  language: z.strictObject({
    name: word.meta({ example: 'english' }),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'A locale is like en-US')
      .meta({ example: 'en-US' }),
  }),
  article_context: z.string().max(5000),
  image_source: z.enum(['none', 'ai', 'stock']),
  image_style: z.enum(['illustration', 'photo', '3d', 'watercolour', 'line_art']),
  image_format: z.enum(['png', 'jpeg', 'webp']),
  featured_image_required: z.boolean(),
  featured_image_from_template: z.boolean(),
  show_logo_on_featured_image: z.boolean(),
  featured_image_template_id: id.nullable(),
  featured_image_template_label: z.enum(['standard', 'premium']),
  external_link_rel: z.enum(['no-follow', 'follow']),
  max_internal_links: links,
  max_external_links: links,
  glossary_links: z.enum(['off', 'on']),
  max_glossary_links: links,
};

/** Source: spec/domain.md, "`Site.settings`". */
const stages = {
  auto_link: z.boolean(),
  auto_optimize: z.boolean(),
  auto_optimize_synced: z.boolean(),
  target_score: score.nullable(),
};

const contentTypes = ['blog_post', 'article', 'product', 'service', 'taxonomy', 'page'] as const;
const sources = ['igny8', 'wordpress', 'shopify', 'ghost', 'custom'] as const;

/** Source: spec/publishing.md, "Publishing settings of a site". */
const publishing = {
  destinations: z
    .array(id)
    .max(50)
    .meta({ description: 'Integrations of the site, on by default' }),
  remote_status: z.enum(['draft', 'publish', 'future']),
  auto_publish: z.boolean(),
  auto_publish_content_types: z.array(z.enum(contentTypes)),
  auto_publish_sources: z.array(z.enum(sources)),
  categories: z.array(z.string().trim().min(1).max(200)).max(50),
  image_required: z.boolean(),
  minimum_score: score.nullable(),
  below_minimum: z.enum(['warn', 'refuse']),
};

/** Nobody's word is waited for longer than this before silence decides: a year. */
const mostReviewSeconds = 31_536_000;
const reviewSeconds = z.int().min(60).max(mostReviewSeconds);

/** How a pipeline waits for a person's word. */
const review = {
  remind_after_seconds: z.array(reviewSeconds).max(10).meta({
    description:
      'When those who may approve are reminded, in seconds from the beginning of the wait',
  }),
  time_out_seconds: reviewSeconds.nullable().meta({ description: 'Null: it waits for ever' }),
  time_out_outcome: z.enum(reviewOutcomes).meta({
    description: 'What silence until then means; wait: it is noted, and it waits on',
  }),
  hold_seconds: reviewSeconds.nullable().meta({
    description:
      'Approved by an automation or a rule after this long unless somebody rejects it first; null: only by people',
  }),
};

const shownPublishing = z.object(publishing);
const shown = z.object({
  ...stages,
  ...writing,
  publishing: shownPublishing,
  review: z.object(review),
});

/** How a site's texts are written; `growth/settings/` shows and changes these alone. */
export const writingSettings = z.object(writing);
export type WritingSettings = z.output<typeof writingSettings>;

/** Settings of a site in force, defaults among them. */
export const siteSettings = shown.meta({ id: 'SiteSettings' });
export type SiteSettings = z.output<typeof shown>;

/** What holds until a site says otherwise (spec/growth.md, spec/publishing.md). */
export const defaultSiteSettings: SiteSettings = {
  auto_link: false,
  auto_optimize: false,
  auto_optimize_synced: false,
  target_score: null,
  keyword_strategy: 'cpc',
  tone_of_voice: 'exciting',
  tone_of_article: '',
  tone_scale: null,
  language: { name: 'english', locale: 'en-US' },
  article_context: '',
  image_source: 'none',
  image_style: 'illustration',
  image_format: 'png',
  featured_image_required: true,
  featured_image_from_template: true,
  show_logo_on_featured_image: false,
  featured_image_template_id: null,
  featured_image_template_label: 'standard',
  external_link_rel: 'no-follow',
  max_internal_links: 5,
  max_external_links: 2,
  glossary_links: 'off',
  max_glossary_links: 5,
  publishing: {
    destinations: [],
    remote_status: 'publish',
    auto_publish: false,
    auto_publish_content_types: [...contentTypes],
    auto_publish_sources: [...sources],
    categories: [],
    image_required: false,
    minimum_score: null,
    below_minimum: 'warn',
  },
  review: {
    remind_after_seconds: [...defaultReviewSettings.remindAfterSeconds],
    time_out_seconds: defaultReviewSettings.timeOutSeconds,
    time_out_outcome: defaultReviewSettings.timeOutOutcome,
    hold_seconds: null,
  },
};

/** Some of the settings; null puts one back to its default, what is left out stays. */
type Given<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Key]>>;
};

function given<Shape extends Record<string, z.ZodType>>(shape: Shape): Given<Shape> {
  const entries = Object.entries(shape).map(([name, value]) => [name, value.nullable().optional()]);
  return Object.fromEntries(entries) as Given<Shape>;
}

export const givenWriting = given(writing);
export const siteSettingsBody = z.strictObject({
  ...given(stages),
  ...givenWriting,
  publishing: z.strictObject(given(publishing)).nullable().optional(),
  review: z.strictObject(given(review)).nullable().optional(),
});
export type GivenSiteSettings = z.output<typeof siteSettingsBody>;
