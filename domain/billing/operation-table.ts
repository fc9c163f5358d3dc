/** How an operation is counted; `unitSize` of what it counts make one unit. */
type Unit = 'request' | 'words_100' | 'words_200' | 'item' | 'image';

interface Operation {
  /** Credits of one unit. */
  credits: number;
  unit: Unit;
  unitSize: number;
  displayName: string;
  description: string;
}

function price(
  credits: number,
  unit: Unit,
  unitSize: number,
  displayName: string,
  description: string,
): Operation {
  return { credits, unit, unitSize, displayName, description };
}

/** What each operation costs unless a CreditCostConfig row says otherwise. Sources: spec/billing.md, spec/growth.md, spec/post-analysis.md. */
export const operations = {
  clustering: price(10, 'request', 1, 'Clustering', 'Grouping keywords into clusters, a request'),
  idea_generation: price(15, 'item', 1, 'Ideas', 'Content ideas of one cluster'),
  content_generation: price(1, 'words_100', 100, 'Content', 'Writing, by 100 words'),
  image_prompt_extraction: price(2, 'item', 1, 'Image prompts', 'Image prompts of one content'),
  image_generation: price(5, 'image', 1, 'Images', 'Making one image'),
  linking: price(8, 'item', 1, 'Linking', 'Internal links of one content'),
  optimization: price(1, 'words_200', 200, 'Optimisation', 'Optimising, by 200 words'),
  site_structure_generation: price(50, 'item', 1, 'Site structure', 'Structure of one site'),
  site_page_generation: price(20, 'item', 1, 'Site page', 'Content of one site page'),
  reparse: price(1, 'request', 1, 'Reparse', 'Reading a stored reply again, without a model call'),
  website_study: price(10, 'request', 1, 'Website study', 'Reading and describing a website'),
  title_generation: price(1, 'request', 1, 'Titles', 'Title suggestions for one keyword'),
  keyword_metrics: price(1, 'item', 10, 'Keyword metrics', 'Figures of keywords, by 10 keywords'),
  article_research: price(5, 'request', 1, 'Research', 'Research for one article'),
  competitor_research: price(10, 'request', 1, 'Competitors', 'Finding competitors, a request'),
  visibility_questions: price(2, 'request', 1, 'Visibility questions', 'Questions for a project'),
  visibility_check: price(1, 'item', 1, 'Visibility check', 'A question to a model, 3 samples'),
  content_plan: price(15, 'request', 1, 'Content plan', 'Planning content by week'),
  glossary_topics: price(2, 'request', 1, 'Glossary topics', 'Suggesting glossary words'),
  programmatic_titles: price(
    1,
    'item',
    100,
    'Programmatic titles',
    'Titles from a template, by 100',
  ),
  calculator: price(10, 'request', 1, 'Calculator', 'Designing a calculator'),
  finder_query: price(2, 'request', 1, 'Finder', 'Searching for sites and posts, a query'),
  post_analysis: price(5, 'item', 1, 'Post analysis', 'Analysing one social post'),
  chat_message: price(1, 'item', 1, 'Chat', 'One answer in chat'),
} as const satisfies Record<string, Operation>;
