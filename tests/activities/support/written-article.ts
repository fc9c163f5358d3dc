/** What a model answers that was asked for an article; 100 words a 25 sentences. */
export function writtenArticle(sentences: number) {
  return {
    title: 'How to brew coffee',
    html: `<p>${'Coffee needs clean water. '.repeat(sentences)}</p>`,
    meta_title: 'Brewing',
    meta_description: 'How to brew.',
    primary_keyword: 'brew coffee',
    secondary_keywords: [],
    categories: [],
    tags: [],
  };
}
