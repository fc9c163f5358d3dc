import type { z } from 'zod';
import type { generateIdeasOutput } from '#contracts/ai/generate-ideas.ts';

type Idea = z.infer<typeof generateIdeasOutput>['ideas'][number];

/** A way to look at a keyword. */
export interface Angle {
  type: Idea['content_type'];
  structure: Idea['content_structure'];
  intent: Idea['intent'];
  title(keyword: string): string;
  /** What this piece says that others do not. */
  pitch(keyword: string): string;
  description(keyword: string, cluster: string): string;
}

const learning: readonly Angle[] = [
  {
    type: 'article',
    structure: 'guide',
    intent: 'informational',
    pitch: (keyword) =>
      `Begins with what a reader can see on the first day with ${keyword}, and leaves theory for the end.`,
    title: (keyword) => `${keyword}: A Practical Guide`,
    description: (keyword, cluster) =>
      `Explains ${keyword} from the ground up for readers who are new to ${cluster.toLowerCase()}.`,
  },
  {
    type: 'blog_post',
    structure: 'how_to',
    intent: 'informational',
    pitch: () => 'Says after each step how to tell that it went right.',
    title: (keyword) => `${keyword.replace(/^How to /i, 'How to ')}, Step by Step`,
    description: (keyword) => `Walks through ${keyword} in steps a reader can follow at once.`,
  },
  {
    type: 'blog_post',
    structure: 'listicle',
    intent: 'informational',
    pitch: () => 'Each mistake comes with what it costs and the habit that prevents it.',
    title: (keyword) => `${keyword}: 9 Mistakes Worth Avoiding`,
    description: (keyword) => `Collects the usual mistakes with ${keyword} and what to do instead.`,
  },
];

const buying: readonly Angle[] = [
  {
    type: 'article',
    structure: 'comparison',
    intent: 'commercial',
    pitch: () => 'Compares by what is noticed in daily use, not by data sheets.',
    title: (keyword) => `${keyword} Compared: What Really Differs`,
    description: (keyword) =>
      `Compares the options behind ${keyword} on the points that matter in use.`,
  },
  {
    type: 'article',
    structure: 'review',
    intent: 'commercial',
    pitch: (keyword) => `Turns ${keyword} into five questions a shop can be asked.`,
    title: (keyword) => `${keyword}: What to Look for Before You Choose`,
    description: (keyword, cluster) =>
      `Helps a buyer in ${cluster.toLowerCase()} judge ${keyword} by a short list of questions.`,
  },
  {
    type: 'blog_post',
    structure: 'listicle',
    intent: 'commercial',
    pitch: () => 'One pick a need, with who should leave it alone.',
    title: (keyword) => `${keyword}: 7 Picks for Different Needs`,
    description: (keyword) => `Sorts ${keyword} by need and budget, with one reason each.`,
  },
];

const others: readonly Angle[] = [
  {
    type: 'page',
    structure: 'landing_page',
    intent: 'navigational',
    pitch: (keyword) => `Everything about ${keyword} on one screen, with where to go next.`,
    title: (keyword) => `${keyword} at a Glance`,
    description: (keyword) =>
      `The short page a visitor wants who already knows ${keyword} by name.`,
  },
];

/** What the words of a keyword ask for by themselves. */
const forms: readonly (readonly [pattern: RegExp, structure: Angle['structure']])[] = [
  [/^how to /, 'how_to'],
  [/ (?:vs|versus|or) /, 'comparison'],
  [/^best /, 'listicle'],
  [/ reviews?$/, 'review'],
];

/** Angles that suit a keyword's intent; `first` is the one its own words ask for, where they do. */
export function anglesFor(
  keyword: string,
  intent: string | null,
): { first: Angle | undefined; all: readonly Angle[] } {
  const wanted = forms.find(([pattern]) => pattern.test(keyword))?.[1];
  const all = suitable(intent);
  return { first: all.find(({ structure }) => structure === wanted), all };
}

function suitable(intent: string | null): readonly Angle[] {
  if (intent === 'commercial' || intent === 'transactional') return [...buying, ...learning];
  if (intent === 'navigational') return [...others, ...buying, ...learning];
  return [...learning, ...buying];
}
