import { describe, expect, it } from 'vitest';
import { applyEdits, blocksOf } from '#domain/writer/edit-blocks.ts';

const html = [
  '<p>Beginning.</p>',
  '<h2>Grinding</h2>',
  '<p>Grind <em>fresh</em>.</p>',
  '<pre>1\n\n2</pre>',
  '<ul>\n<li>One</li>\n</ul>',
].join('\n');

describe('the blocks of a text', () => {
  it('are its top-level elements, whatever lines they have', () => {
    expect(blocksOf(html)).toEqual([
      '<p>Beginning.</p>',
      '<h2>Grinding</h2>',
      '<p>Grind <em>fresh</em>.</p>',
      '<pre>1\n\n2</pre>',
      '<ul>\n<li>One</li>\n</ul>',
    ]);
    expect(blocksOf('')).toEqual([]);
  });
});

describe('edits', () => {
  it('replace, lengthen and take out blocks by their numbers', () => {
    const edits = [
      { block: 1, html: '' },
      { block: 3, html: '<p>Grind fresh.</p><p>Always.</p>' },
    ];
    expect(applyEdits(html, edits)).toBe(
      '<h2>Grinding</h2>\n<p>Grind fresh.</p><p>Always.</p>\n<pre>1\n\n2</pre>\n<ul>\n<li>One</li>\n</ul>',
    );
  });

  it('without any leave the text as it is', () => {
    expect(applyEdits(html, [])).toBe(html);
  });

  it.each([
    ['takes a heading out', { block: 2, html: '' }],
    ['makes a paragraph of a heading', { block: 2, html: '<p>Grinding</p>' }],
    ['makes another level of it', { block: 2, html: '<h3>Grinding</h3>' }],
    ['means no block', { block: 99, html: '<p>Ghost</p>' }],
    ['means block nought', { block: 0, html: '<p>Ghost</p>' }],
  ])('that %s is left out', (_what, edit) => {
    expect(applyEdits(html, [edit])).toBe(html);
  });

  it('may word a heading anew', () => {
    expect(applyEdits(html, [{ block: 2, html: '<h2>Grinding fresh</h2>' }])).toContain(
      '<h2>Grinding fresh</h2>',
    );
  });

  it('of one block: the first counts', () => {
    const edits = [
      { block: 1, html: '<p>First.</p>' },
      { block: 1, html: '<p>Second.</p>' },
    ];
    expect(applyEdits(html, edits)).toContain('<p>First.</p>');
  });
});
