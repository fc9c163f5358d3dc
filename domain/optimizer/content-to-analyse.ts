import type { ContentType } from '#domain/writer/content-types.ts';

/** All that the scores of a content look at. */
export interface ContentToAnalyse {
  title: string;
  /** Cleaned. */
  html: string;
  metaTitle: string | null;
  metaDescription: string | null;
  primaryKeyword: string | null;
  secondaryKeywords: readonly string[];
  entityType: ContentType;
  /** Name or locale: "german", "de-AT". */
  language: string;
  /** When the text was last changed. */
  updatedAt: Date;
  now: Date;
  /** Host of the site, to tell its links from those that lead away; null: only relative ones are its own. */
  siteDomain: string | null;
  /** How many other contents link to this one. */
  linksIn: number;
  /** Pictures that stand beside the text, as the featured one does. */
  images: readonly { alt: string }[];
}
