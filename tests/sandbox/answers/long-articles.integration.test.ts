import { describe, expect, it } from 'vitest';
import { sampleBrief, writtenText } from '#contracts/ai/article-brief.ts';
import { articleOutlineOutput } from '#contracts/ai/article-outline.ts';
import { articleSectionOutput } from '#contracts/ai/article-section.ts';
import { editArticleOutput } from '#contracts/ai/edit-article.ts';
import { researchArticleOutput } from '#contracts/ai/research-article.ts';
import { structuresOf } from '#domain/writer/content-types.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { answerOf, clientOf } from '../support/model.ts';
import { articleTask } from '../support/questions.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
const material = {
  sources: [{ number: 1, title: 'Survey', url: 'https://survey.net/' }],
  facts: [{ text: 'Of 40 people 27 brush their burrs weekly.', source: 1 }],
};
const headingsOf = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text);

const ask = <Output>(
  name: string,
  output: Parameters<typeof answerOf<Output>>[1]['output'],
  data: object,
) => answerOf(clientOf(sandbox), { name, output, data });

describe('an outline', () => {
  const plan = (changes: object) =>
    ask('article_outline', articleOutlineOutput, {
      ...articleTask({ word_count: 2000 }),
      ...material,
      section_count: 9,
      ...changes,
    });

  it('has as many sections as fit, all different, each with points and words', async () => {
    const { sections } = await plan({});
    expect(sections).toHaveLength(9);
    expect(new Set(sections.map(({ heading }) => heading)).size).toBe(9);
    for (const { points } of sections) expect(points.length).toBeGreaterThanOrEqual(2);
    const words = sections.reduce((sum, section) => sum + section.words, 0);
    expect(Math.abs(words - 2000)).toBeLessThan(20);
    expect(sections.flatMap(({ points }) => points)).toContain(material.facts[0]?.text);
  });

  it('is the one that was asked for', async () => {
    const outline = ['Why', 'How', 'When'];
    const { sections } = await plan({ outline, section_count: 3 });
    expect(sections.map(({ heading }) => heading)).toEqual(outline);
  });
});

describe('a part', () => {
  const sections = ['Why burrs get dirty', 'Tools & brushes'].map((heading) => {
    return { heading, points: ['what to check first'], words: 300 };
  });
  const write = (part: object, brief: object = {}) =>
    ask('article_section', articleSectionOutput, {
      ...articleTask({ word_count: 1800 }),
      ...material,
      part: { number: 1, of: 1, words: 600, is_first: false, is_last: false, ...part },
      sections,
      other_parts: [],
      ...brief,
    });

  it('has its sections in their order, about its words, and its facts with their sources', async () => {
    const { html } = await write({});
    expect(headingsOf(html)).toEqual(['Why burrs get dirty', 'Tools &amp; brushes']);
    expect(Math.abs(countWords(html) - 600)).toBeLessThan(60);
    expect(html).toContain('Of 40 people 27 brush their burrs weekly. [1]');
  });

  it('introduces the article where it is the first, and marks it where it is the last', async () => {
    expect((await write({ is_first: true })).html).toMatch(/^<p>/);
    expect((await write({ is_last: true })).html).toMatch(/Sandbox text/);
    const middle = await write({});
    expect(middle.html).toMatch(/^<h2>/);
    expect(middle.html).not.toMatch(/Sandbox text/);
  });

  it('of an article that was turned down is written in other words', async () => {
    const before = await write({});
    const after = await write({}, { turned_down_because: 'Too long-winded.' });
    expect(headingsOf(after.html)).toEqual(headingsOf(before.html));
    const paragraphs = before.html.match(/<p>.*?<\/p>/g) ?? [];
    const kept = paragraphs.filter((each) => after.html.includes(each) && !each.includes('[1]'));
    expect(paragraphs.length).toBeGreaterThan(4);
    expect(kept).toEqual([]);
  });

  it('leaves the facts of other parts to them', async () => {
    expect((await write({ number: 2, of: 3 })).html).not.toContain('[1]');
  });
});

describe('an edit', () => {
  const blocks = [
    '<p>Beginning.</p>',
    '<h2>Grinding</h2>',
    `<p>${'Grind fresh and brush weekly. '.repeat(8)}</p>`,
    `<p>${'Keep it dry. '.repeat(20)}</p>`,
    '<p>Of 40 people 27 agree. [1]</p>',
  ].map((html, index) => ({ block: index + 1, html }));
  const edit = (length: string, words: number) =>
    ask('edit_article', editArticleOutput, {
      ...articleTask({ word_count: 400 }),
      ...material,
      blocks,
      words_now: words,
      length,
    });

  it('lengthens what is short by about what is missing', async () => {
    const { edits } = await edit('too_short', 150);
    const added = edits.reduce((sum, { block, html }) => {
      return sum + countWords(html) - countWords(blocks[block - 1]?.html ?? '');
    }, 0);
    expect(Math.abs(added - 250)).toBeLessThan(60);
  });

  it('shortens what is long, and keeps headings and sources', async () => {
    const { edits } = await edit('too_long', 500);
    expect(edits).toEqual([{ block: 4, html: '' }]);
  });

  it('gives title, meta texts, keywords and terms', async () => {
    const { edits, ...rest } = await edit('as_wanted', 400);
    expect(edits).toHaveLength(1);
    expect(rest).toMatchObject({ title: articleTask().title, categories: ['Burr Grinders'] });
  });
});

describe('research', () => {
  const turn = (changes: object) =>
    ask('research_article', researchArticleOutput, {
      ...sampleBrief,
      turn: 1,
      is_last_turn: false,
      points: [],
      results: [],
      pages_read: [],
      pages: [],
      failures: [],
      ...changes,
    });
  const url = 'https://survey.net/';

  it('searches first, then reads what was found', async () => {
    expect((await turn({})).actions.map(({ tool }) => tool)).toEqual(['search', 'search']);
    const results = [{ query: 'q', url, title: 'Survey', snippet: '' }];
    expect(await turn({ turn: 2, results })).toEqual({
      points: [],
      actions: [{ tool: 'read_page', input: url }],
    });
  });

  it('notes sentences with figures with their page, and ends when it has read enough', async () => {
    const text =
      'Brushing helps. Of 40 people 27 brush their burrs weekly, says the survey of 2024.';
    const pages = [{ url, title: 'Survey', text }];
    const pages_read = Array.from({ length: 5 }, (_, index) => `${url}${index}`);
    expect(await turn({ turn: 3, pages, pages_read })).toEqual({
      points: [{ text: 'Of 40 people 27 brush their burrs weekly, says the survey of 2024.', url }],
      actions: [],
    });
  });

  it('asks for nothing in its last turn', async () => {
    expect((await turn({ is_last_turn: true })).actions).toEqual([]);
  });
});

describe('a text of one call', () => {
  const kinds = ['product', 'service', 'taxonomy', 'page'] as const;

  it.each(
    kinds.flatMap((kind) => structuresOf[kind].map((structure) => [kind, structure] as const)),
  )('for a %s is built as a %s, with what is known of it', async (kind, structure) => {
    const { html } = await ask(`generate_${kind}_content`, writtenText, {
      ...articleTask({ content_type: kind, content_structure: structure, word_count: 600 }),
      attributes: [{ name: 'Weight', value: '1.2 kg' }],
    });
    expect(Math.abs(countWords(html) - 600)).toBeLessThan(80);
    expect(headingsOf(html).length).toBeGreaterThanOrEqual(3);
    expect(html).toContain('<th>Weight</th><td>1.2 kg</td>');
    expect(html).not.toMatch(/[{}|]|undefined/);
  });
});
