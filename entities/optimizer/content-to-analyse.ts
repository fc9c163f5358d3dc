import type { EntityManager } from '@mikro-orm/postgresql';
import type { ContentToAnalyse } from '#domain/optimizer/content-to-analyse.ts';
import { Site } from '#entities/identity/site.ts';
import { writingSettingsOf } from '#entities/identity/writing-settings-of.ts';
import type { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { Image } from '#entities/writer/image.ts';

/** A content as its scores see it, with what stands around its text: pictures, links to it, its site. */
export async function contentToAnalyse(
  em: EntityManager,
  content: Content,
  now: Date,
): Promise<ContentToAnalyse> {
  const { id: contentId, siteId, version } = content;
  const { domain } = await em.findOneOrFail(Site, { id: siteId });
  const { language } = await writingSettingsOf(em, siteId);
  const text = await em.findOne(ContentVersion, { contentId, version }, { fields: ['createdAt'] });
  const drawn = { contentId, deletedAt: null, status: 'generated' as const };
  const images = await em.find(Image, drawn, { fields: ['altText'], orderBy: { id: 'asc' } });
  return {
    title: content.title,
    html: content.htmlContent,
    metaTitle: content.metaTitle || null,
    metaDescription: content.metaDescription || null,
    primaryKeyword: content.primaryKeyword || null,
    secondaryKeywords: content.secondaryKeywords,
    entityType: content.entityType,
    language: language.locale,
    updatedAt: text?.createdAt ?? content.updatedAt,
    now,
    siteDomain: hostOf(domain),
    linksIn: await countLinksTo(em, content),
    images: images.map(({ altText }) => ({ alt: altText })),
  };
}

/** A site's domain is typed by people: with or without a scheme and a path. */
function hostOf(domain: string | null | undefined): string | null {
  if (!domain) return null;
  const url = URL.parse(/^https?:\/\//i.test(domain) ? domain : `https://${domain}`);
  return url?.hostname ?? null;
}

/** Living contents of the site whose text links to this one: by its address, else by its slug. */
async function countLinksTo(em: EntityManager, content: Content): Promise<number> {
  const { id, siteId, slug, externalUrl } = content;
  const addresses = externalUrl ? [externalUrl] : [`/${slug}/`, `/${slug}`];
  const patterns = addresses.map((address) => `%href="${escaped(address)}"%`);
  const [row] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from igny8_contents
     where site_id = ? and id <> ? and deleted_at is null
       and (${patterns.map(() => 'html_content like ?').join(' or ')})`,
    [siteId, id, ...patterns],
  );
  return row?.count ?? 0;
}

/** As it stands in HTML, with what a pattern would take for a placeholder. */
function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll(/[\\%_]/g, '\\$&');
}
