/** Where a seed keyword belongs. */
interface Seed {
  industryId: string;
  industrySectorId: string;
  isActive: boolean;
}

/** Of which industry and industry sector a site and its sector are; null: nobody has said. */
export interface Topic {
  industryId: string | null;
  industrySectorId: string | null;
}

/**
 * Why a seed keyword cannot become a keyword of a sector; nothing when it can. Its industry and sector must
 * be those of the site (spec/domain.md, Keyword); a site without an industry is of the one of its sector.
 */
export function seedRefusal(seed: Seed, topic: Topic): string | undefined {
  if (!seed.isActive) return 'This seed keyword is no longer offered';
  if (topic.industrySectorId === null) {
    return 'The sector is of no industry sector yet: choose one to use seed keywords';
  }
  const isOfSite = topic.industryId === null || topic.industryId === seed.industryId;
  if (isOfSite && topic.industrySectorId === seed.industrySectorId) return undefined;
  return "Seed keyword must match the site's industry and the sector's industry sector";
}
