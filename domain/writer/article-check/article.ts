import type { CheerioAPI } from 'cheerio';
import type { Sighting } from './finding.ts';

/** Where a figure or quotation of an article may come from. */
export interface ArticleSource {
  url: string;
  title: string;
}

/** An article while it is checked. Each check looks at what the ones before it left, and mends in place. */
export interface ArticleUnderCheck {
  /** As it came, as HTML of the body. */
  raw: string;
  /** The cleaned article, where mends are made. */
  $: CheerioAPI;
  sources: readonly ArticleSource[];
  outline: readonly string[];
}

export type ArticleCheck = (article: ArticleUnderCheck) => Sighting[];
