import { describe, expect, it } from 'vitest';
import { autoClusterOutput } from '#contracts/ai/auto-cluster.ts';
import { generateIdeasOutput } from '#contracts/ai/generate-ideas.ts';
import {
  generateImagePromptsContract,
  generateImagePromptsOutput,
} from '#contracts/ai/generate-image-prompts.ts';
import { answerOf, clientOf } from '../support/model.ts';
import { grinderKeywords, kettleKeywords, site } from '../support/questions.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
const stranger = { keyword: 'history of rome', volume: 10, difficulty: 5, intent: null };

const name = (groups: object[]) =>
  answerOf(clientOf(sandbox), {
    name: 'auto_cluster',
    output: autoClusterOutput,
    data: { site, groups },
  });

describe('naming groups', () => {
  it('uses the words a group has in common, and proposes what does not belong', async () => {
    const { groups } = await name([
      { key: 'g1', keywords: [...grinderKeywords, stranger] },
      { key: 'g2', keywords: kettleKeywords },
    ]);
    expect(groups.map(({ key }) => key)).toEqual(['g1', 'g2']);
    expect(groups[0]?.name.toLowerCase()).toContain('grinder');
    expect(groups[0]?.outliers).toEqual(['history of rome']);
    expect(groups[1]?.name.toLowerCase()).toContain('gooseneck kettle');
    expect(groups[1]?.outliers).toEqual([]);
    expect(groups[0]?.description).toMatch(/\w{4,}.*\.$/);
  });

  it('never gives one name twice', async () => {
    const groups = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, keywords: kettleKeywords }));
    const names = (await name(groups)).groups.map((group) => group.name.toLowerCase());
    expect(new Set(names).size).toBe(5);
  });
});

describe('ideas', () => {
  const ask = (existing: string[], count: number) =>
    answerOf(clientOf(sandbox), {
      name: 'generate_ideas',
      output: generateIdeasOutput,
      data: {
        site,
        cluster: { name: 'Burr Grinder', description: '' },
        keywords: grinderKeywords,
        existing_titles: existing,
        count,
      },
    });

  it('are as many as asked, distinct, of the cluster alone, and 600 to 1200 words long', async () => {
    const { ideas } = await ask([], 8);
    expect(new Set(ideas.map(({ title }) => title.toLowerCase())).size).toBe(8);
    const known = new Set(grinderKeywords.map(({ keyword }) => keyword));
    for (const idea of ideas) {
      expect(idea.target_keywords.length).toBeGreaterThan(0);
      expect(idea.target_keywords.filter((keyword) => !known.has(keyword))).toEqual([]);
      expect(idea.word_count).toBeGreaterThanOrEqual(600);
      expect(idea.word_count).toBeLessThanOrEqual(1200);
    }
  });

  it('suit the keyword: steps for how-to, a comparison for versus, a list for best', async () => {
    const { ideas } = await ask([], 4);
    const structures = new Map(
      ideas.map((idea) => [idea.target_keywords[0], idea.content_structure]),
    );
    expect(structures.get('how to clean a burr grinder')).toBe('how_to');
    expect(structures.get('blade grinder vs burr grinder')).toBe('comparison');
    expect(structures.get('best burr coffee grinder')).toBe('listicle');
  });

  it('are none of those that exist', async () => {
    const first = (await ask([], 4)).ideas.map(({ title }) => title);
    const second = (
      await ask(
        first.map((title) => title.toUpperCase()),
        4,
      )
    ).ideas;
    expect(second).toHaveLength(4);
    expect(second.filter(({ title }) => first.includes(title))).toEqual([]);
  });
});

describe('picture prompts', () => {
  it('are one for the title and one a heading, in order, all different', async () => {
    const headings = ['Why burrs get dirty', 'Tools you need', 'After cleaning'];
    const data = {
      ...generateImagePromptsContract.sampleData,
      title: 'Clean a Burr Grinder',
      headings,
      in_article_count: 3,
    };
    const answer = await answerOf(clientOf(sandbox), {
      name: 'generate_image_prompts',
      output: generateImagePromptsOutput,
      data,
    });
    expect(answer.in_article.map(({ position }) => position)).toEqual([0, 1, 2]);
    const prompts = [answer.featured, ...answer.in_article].map(({ prompt }) => prompt);
    expect(new Set(prompts).size).toBe(4);
    expect(answer.featured.alt_text).toContain('Clean a Burr Grinder');
  });
});
