import type { z } from 'zod';
import { articleOutlineData, type articleOutlineOutput } from '#contracts/ai/article-outline.ts';
import { articleSectionData, type articleSectionOutput } from '#contracts/ai/article-section.ts';
import { editArticleData, type editArticleOutput } from '#contracts/ai/edit-article.ts';

const subjects =
  'The grinder|A coarse grind|Cold water|The filter|Your jar|A slow pour|The first sip|Fresh coffee|The night in the fridge|A clean spoon|The second batch|A good scale|The concentrate|Soft water|The lid|A wide bowl|The last drop|Every bean|The roast|An old towel'.split(
    '|',
  );
const predicates =
  'keeps the taste clear and the cup calm|asks for little more than patience and a steady hand|decides how much of the sweetness you will notice|is worth the minute that it takes to prepare it well|changes less from day to day than most people think|shows at once whether the ratio was right|makes the next step easier and the result more even|should rest before you judge what it has become|holds back what would otherwise turn bitter|gives the drink the body that ice takes away|can be kept for days where it stays cool and dark|needs no special tool and no great expense|rewards those who write down what they did|is easily forgotten and quickly missed|brings out what the label on the bag promises|works with any kettle that does not drip|saves the morning when there is no time|differs from house to house and from season to season|comes first when several things go wrong|stays the same for one guest or for ten'.split(
    '|',
  );
const sentencesAParagraph = 5;
const wordsASentence = 13;

/** Sentences that are all different: the platform takes repeated paragraphs out. */
function sentence(index: number): string {
  const subject = subjects[index % subjects.length];
  const turn = Math.floor(index / subjects.length);
  return `${subject} ${predicates[(index + 7 * turn) % predicates.length]}.`;
}

function paragraphs(first: number, words: number): string {
  const count = Math.max(1, Math.round(words / wordsASentence / sentencesAParagraph));
  return Array.from({ length: count }, (_, paragraph) => {
    const begin = first + paragraph * sentencesAParagraph;
    const own = Array.from({ length: sentencesAParagraph }, (_each, at) => sentence(begin + at));
    return `<p>${own.join(' ')}</p>`;
  }).join('');
}

type Outline = z.infer<typeof articleOutlineOutput>;

/** As many sections as fit, of even length. */
export function outlineArticle(data: unknown): Outline {
  const { section_count } = articleOutlineData.parse(data);
  const sections = Array.from({ length: section_count }, (_, index) => {
    return { heading: `Brewing, chapter ${subjects[index]}`, points: [], words: 0 };
  });
  return { sections };
}

/** The sections of the part, each of its words. */
export function writeSections(data: unknown): z.infer<typeof articleSectionOutput> {
  const { sections, part } = articleSectionData.parse(data);
  const html = sections.map(({ heading, words }, index) => {
    const first = part.number * 100 + index * 20;
    return `<h2>${heading}</h2>${paragraphs(first, words)}`;
  });
  return { html: html.join('') };
}

/** An editor who finds nothing to change. */
export function editNothing(data: unknown): z.infer<typeof editArticleOutput> {
  const { title } = editArticleData.parse(data);
  return {
    title,
    meta_title: title,
    meta_description: sentence(0),
    primary_keyword: 'cold brew',
    secondary_keywords: ['coffee'],
    tags: ['coffee', 'cold brew'],
    categories: ['Guides'],
    edits: [],
  };
}
