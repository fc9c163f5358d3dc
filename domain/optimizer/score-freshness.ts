import type { ContentType } from '#domain/writer/content-types.ts';
import type { ContentToAnalyse } from './content-to-analyse.ts';
import { fade, type Score, scoreOf } from './score.ts';

/**
 * Months for which a text counts as fresh, and after which it is old. Our own rule: reading matter is compared
 * with newer texts every half year or so, pages about an offer stand as long as the offer.
 */
const ages: Readonly<Record<ContentType, { fresh: number; old: number }>> = {
  blog_post: { fresh: 6, old: 24 },
  article: { fresh: 6, old: 24 },
  product: { fresh: 12, old: 36 },
  service: { fresh: 12, old: 36 },
  taxonomy: { fresh: 12, old: 36 },
  page: { fresh: 12, old: 36 },
};

const millisecondsADay = 86_400_000;
const daysAMonth = 30.44;

/** Whether a text was looked after lately, and names no year that has passed. */
export function scoreFreshness({
  title,
  metaTitle,
  entityType,
  updatedAt,
  now,
}: ContentToAnalyse): Score {
  const days = Math.max(0, (now.getTime() - updatedAt.getTime()) / millisecondsADay);
  const { fresh, old } = ages[entityType];
  const months = days / daysAMonth;
  const advice = months <= fresh ? '.' : `: look it over at least every ${fresh} months.`;
  const years = `${title} ${metaTitle ?? ''}`.match(/(?<!\p{N})20\d\d(?!\p{N})/gu) ?? [];
  const newest = Math.max(...years.map(Number));
  const isPast = years.length > 0 && newest < now.getUTCFullYear();
  return scoreOf([
    {
      kind: 'age',
      message: `Last changed ${Math.floor(days)} days ago${advice}`,
      share: fade(months, fresh, old),
      weight: 80,
    },
    {
      kind: 'year',
      message: isPast
        ? `The title names ${newest}, which has passed.`
        : 'The title names no past year.',
      share: isPast ? 0 : 1,
      weight: 20,
    },
  ]);
}
