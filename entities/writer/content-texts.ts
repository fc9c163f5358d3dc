/** The large columns of a content: of thousands nobody carries the texts about for titles and counts. */
export const contentTexts = [
  'htmlContent',
  'jsonBlocks',
  'structureData',
  'sources',
  'internalLinks',
] as const;
