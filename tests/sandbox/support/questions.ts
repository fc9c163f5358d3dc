import { type ArticleBrief, sampleBrief } from '#contracts/ai/article-brief.ts';

export const site = { name: 'Bean & Burr', industry: 'Coffee gear' };

export const grinderKeywords = [
  { keyword: 'best burr coffee grinder', volume: 5400, difficulty: 48, intent: 'commercial' },
  { keyword: 'how to clean a burr grinder', volume: 1300, difficulty: 12, intent: 'informational' },
  {
    keyword: 'blade grinder vs burr grinder',
    volume: 880,
    difficulty: 15,
    intent: 'informational',
  },
  { keyword: 'electric burr grinder', volume: 720, difficulty: 33, intent: 'transactional' },
];

export const kettleKeywords = [
  { keyword: 'best gooseneck kettle', volume: 4400, difficulty: 41, intent: 'commercial' },
  { keyword: 'gooseneck kettle for pour over', volume: 900, difficulty: 22, intent: 'commercial' },
  { keyword: 'electric gooseneck kettle', volume: 2400, difficulty: 36, intent: 'transactional' },
];

/** A task for an article, changed where a test wants it. */
export function articleTask(changes: Partial<ArticleBrief> = {}): ArticleBrief {
  return {
    ...sampleBrief,
    site,
    attributes: [],
    turned_down_because: '',
    title: 'How to Clean a Burr Grinder, Step by Step',
    description: 'Walks a reader through cleaning.',
    content_type: 'article',
    content_structure: 'how_to',
    cluster: 'Burr grinders',
    keywords: grinderKeywords.map(({ keyword }) => keyword),
    outline: [],
    word_count: 900,
    ...changes,
  };
}
