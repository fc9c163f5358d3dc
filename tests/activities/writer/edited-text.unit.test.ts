import { describe, expect, it } from 'vitest';
import { editedText } from '#activities/writer/functions/edited-text.ts';
import { countWords } from '#domain/writer/count-words.ts';

const paragraph = (words: number) => `<p>${'word '.repeat(words).trim()}.</p>`;
const html = [paragraph(40), '<h2>Heading</h2>', paragraph(59)].join('\n');

describe("an editor's pass", () => {
  it('counts where it brings the text to its length', () => {
    const edits = [{ block: 3, html: `${paragraph(59)}${paragraph(100)}` }];
    expect(countWords(editedText(html, edits, 200))).toBe(200);
  });

  it('counts where it leaves the text within its length', () => {
    const edits = [{ block: 1, html: paragraph(36) }];
    expect(countWords(editedText(html, edits, 100))).toBe(96);
  });

  it('is left out where it takes the text away from its length', () => {
    expect(editedText(html, [{ block: 3, html: '' }], 100)).toBe(html);
    expect(editedText(html, [{ block: 1, html: paragraph(400) }], 100)).toBe(html);
  });

  it('is cleaned as everything is', () => {
    const edits = [{ block: 1, html: `${paragraph(40)}<script>alert(1)</script>` }];
    expect(editedText(html, edits, 100)).toBe(html);
  });
});
