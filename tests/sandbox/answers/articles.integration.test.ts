import { describe, expect, it } from 'vitest';
import { writtenText } from '#contracts/ai/article-brief.ts';
import { contentStructures } from '#domain/writer/content-types.ts';
import { answerOf, clientOf } from '../support/model.ts';
import { articleTask } from '../support/questions.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
const write = (changes: Parameters<typeof articleTask>[0] = {}) =>
  answerOf(clientOf(sandbox), {
    name: 'generate_content',
    output: writtenText,
    data: articleTask(changes),
  });

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ');
const wordsOf = (html: string) => textOf(html).split(/\s+/).filter(Boolean).length;
const headingsOf = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text);
/** Sentences of six words and more, without headings and the marker at the end. */
const sentencesOf = (html: string) => {
  const body = html.replaceAll(/<h\d>.*?<\/h\d>|<p><em>.*/g, '').replaceAll(/<\/(li|td)>/g, '\n');
  const sentences = textOf(body).split(/(?<=[.!?])\s+|\n/);
  return new Set(sentences.filter((sentence) => sentence.trim().split(/\s+/).length >= 6));
};

describe('an article', () => {
  it.each([300, 600, 900, 1200, 2500])('of %i words has as many within a tenth', async (wanted) => {
    const { html } = await write({ word_count: wanted });
    expect(Math.abs(wordsOf(html) - wanted) / wanted).toBeLessThan(0.1);
  });

  it('follows title, keywords and outline', async () => {
    const outline = ['Why burrs get dirty', 'Tools & cleaners', 'After cleaning'];
    const task = articleTask({ outline });
    const { html, ...rest } = await write({ outline });
    expect(headingsOf(html).slice(0, 3)).toEqual(outline.map((each) => each.replace('&', '&amp;')));
    expect(rest).toMatchObject({ title: task.title, primary_keyword: task.keywords[0] });
    expect(rest.meta_title.length).toBeLessThanOrEqual(60);
    expect(rest.meta_description.length).toBeLessThanOrEqual(160);
    const firstParagraph = html.slice(0, html.indexOf('</p>'));
    expect(firstParagraph).toContain(task.keywords[0]);
    expect(html).not.toContain('<h1');
    expect(html.trimEnd()).toMatch(/<p><em>Sandbox text[^<]*<\/em><\/p>$/);
  });

  it.each(contentStructures)(
    'built as %s has sections, a list or a table, and no paragraph twice',
    async (structure) => {
      const { html } = await write({ content_structure: structure, word_count: 1200 });
      expect(headingsOf(html).length).toBeGreaterThanOrEqual(4);
      expect(new Set(headingsOf(html)).size).toBe(headingsOf(html).length);
      expect(html).toMatch(/<(ul|ol|table)>/);
      const paragraphs = html.match(/<p>.*?<\/p>/g) ?? [];
      expect(new Set(paragraphs).size).toBe(paragraphs.length);
      expect(html).not.toMatch(/[{}[\]|]|undefined/);
    },
  );

  it('shares few sentences with another about the same keywords', async () => {
    const titles = ['Burr Grinders Compared', 'Seven Burr Grinder Mistakes', 'Grinding at Home'];
    const articles = await Promise.all(titles.map((title) => write({ title, word_count: 1200 })));
    const [first, ...others] = articles.map(({ html }) => sentencesOf(html));
    for (const other of others) {
      const shared = [...other].filter((sentence) => first?.has(sentence));
      expect(other.size).toBeGreaterThan(40);
      expect(shared.length / other.size).toBeLessThan(0.1);
    }
  });

  it('turned down before is another text, and the same again when asked again', async () => {
    const outline = ['Why burrs get dirty', 'Tools', 'After cleaning'];
    const rejected = { outline, turned_down_because: 'It reads like an advertisement.' };
    const [before, after, again] = await Promise.all([{ outline }, rejected, rejected].map(write));
    const kept = sentencesOf(before?.html ?? '');
    const made = sentencesOf(after?.html ?? '');
    const shared = [...made].filter((sentence) => kept.has(sentence));
    expect(shared.length / made.size).toBeLessThan(0.1);
    expect(again).toEqual(after);
  });

  it('escapes what stands in titles, keywords and outlines', async () => {
    const { html } = await write({
      keywords: ['<script>x</script>'],
      outline: ['<b>&'],
      title: '<i>',
    });
    expect(html).not.toMatch(/<(script|b|i)>/);
  });

  it('can be written without keywords', async () => {
    const { primary_keyword, html } = await write({ keywords: [], title: 'Kettles' });
    expect(primary_keyword).toBe('kettles');
    expect(wordsOf(html)).toBeGreaterThan(800);
  });
});
