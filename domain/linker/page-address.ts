/** Where a content stands as far as it is known. */
interface Published {
  slug: string;
  /** Where it was published, or pulled from. */
  externalUrl?: string | null;
}

/**
 * Where a page is; of one that is not published yet, where it will be on its site. The scores of a text look for
 * links to it by the same addresses (entities/optimizer/content-to-analyse.ts).
 */
export function pageAddress({ slug, externalUrl }: Published): string {
  return externalUrl || `/${slug}/`;
}
