/** What ends research with what it has by then (spec/growth.md, research_article; the cost is ours). */
export const researchLimits = {
  turns: 50,
  seconds: 600,
  /** Of all its turns, in and out: about four cents at the default model, against 5 credits. */
  tokens: 250_000,
  /** Searches and pages of one turn. */
  actionsATurn: 5,
  /** Of one page as the model sees it: some 2,500 words. */
  pageCharacters: 14_000,
} as const;
