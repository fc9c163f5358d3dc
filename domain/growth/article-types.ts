/** What an article is to be (spec/growth.md, ArticleTitle). */
export const articleTypes = ['default', 'how_to', 'listicle'] as const;
