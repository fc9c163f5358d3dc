/** Pictures inside an article besides the featured one; estimates and prompts both count with it. */
export const inArticleImages = 0;
