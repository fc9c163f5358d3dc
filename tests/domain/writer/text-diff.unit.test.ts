import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { diffTexts } from '#domain/writer/text-diff.ts';

const sentence = fc.lorem({ maxCount: 8 });
const block = fc.oneof(
  sentence.map((text) => `<p>${text}</p>`),
  sentence.map((text) => `<h2>${text}</h2>`),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
);
const text = fc.array(block, { maxLength: 8 }).map((blocks) => cleanHtml(blocks.join('')));

describe('diffTexts', () => {
  it('says nothing of two equal texts', () => {
    expect(diffTexts('<h2>A</h2><p>b c</p>', '<h2>A</h2>\n<p><em>b</em> c</p>')).toEqual({
      blocks: [
        { kind: 'same', before: 'A', after: 'A' },
        { kind: 'same', before: 'b c', after: 'b c' },
      ],
      addedWords: 0,
      removedWords: 0,
    });
  });

  it('shows the words that changed, in the block they changed in', () => {
    expect(
      diffTexts(
        '<p>Stays.</p><p>Grind the beans very fine first.</p><p>Goes away.</p>',
        '<p>Stays.</p><p>Grind the beans rather coarse first.</p><ul><li>Something else</li></ul>',
      ),
    ).toEqual({
      blocks: [
        { kind: 'same', before: 'Stays.', after: 'Stays.' },
        {
          kind: 'changed',
          before: 'Grind the beans very fine first.',
          after: 'Grind the beans rather coarse first.',
          parts: [
            { kind: 'same', text: 'Grind the beans ' },
            { kind: 'removed', text: 'very' },
            { kind: 'added', text: 'rather' },
            { kind: 'same', text: ' ' },
            { kind: 'removed', text: 'fine' },
            { kind: 'added', text: 'coarse' },
            { kind: 'same', text: ' first.' },
          ],
        },
        { kind: 'removed', before: 'Goes away.' },
        { kind: 'added', after: 'Something else' },
      ],
      addedWords: 4,
      removedWords: 4,
    });
  });

  it('pairs a changed block with what it became, not with its neighbour', () => {
    const { blocks } = diffTexts(
      '<p>Beans come from far away countries.</p><p>Water should be soft and fresh.</p>',
      '<p>A new paragraph is put here.</p><p>Beans come from very far away countries.</p><p>Water should be soft and clean.</p>',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['added', 'changed', 'changed']);
  });

  it('shows a link that was set and a picture that was described anew', () => {
    const { blocks, ...words } = diffTexts(
      '<p>Read our guide first, it is short.</p>',
      '<p>Read our <a href="/guide">guide</a> first, it is short.</p>',
    );
    expect(blocks[0]?.after).toBe('Read our guide (/guide) first, it is short.');
    expect(words).toEqual({ addedWords: 0, removedWords: 0 });
    expect(
      diffTexts('<p>a <img src="/i.png" alt="x"></p>', '<p>a <img src="/i.png" alt="y"></p>')
        .blocks[0]?.kind,
    ).toBe('changed');
  });

  it('parts a table by rows and a text without spaces by words', () => {
    const row = (cell: string) =>
      `<table><tbody><tr><td>a</td><td>${cell}</td></tr><tr><td>c</td></tr></tbody></table>`;
    expect(diffTexts(row('b'), row('x')).blocks.map(({ kind }) => kind)).toEqual([
      'changed',
      'same',
    ]);
    const { blocks } = diffTexts('<p>毎朝コーヒーを飲む</p>', '<p>毎朝紅茶を飲む</p>');
    expect(blocks[0]?.parts?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'コーヒー' },
      { kind: 'added', text: '紅茶' },
    ]);
  });

  it('loses nothing: both texts can be read out of it', () => {
    const whole = (html: string) => diffTexts(html, html).blocks.map(({ after }) => after);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { blocks, addedWords, removedWords } = diffTexts(one, other);
        expect(blocks.flatMap(({ before }) => before ?? [])).toEqual(whole(one));
        expect(blocks.flatMap(({ after }) => after ?? [])).toEqual(whole(other));
        const changed = blocks.filter(({ kind }) => kind === 'changed');
        for (const { parts = [], before, after } of changed) {
          const side = (left: string) =>
            parts.flatMap((part) => (part.kind === left ? [] : part.text)).join('');
          expect([side('added'), side('removed')]).toEqual([before, after]);
        }
        const back = diffTexts(other, one);
        expect([back.addedWords === 0, back.removedWords === 0]).toEqual([
          removedWords === 0,
          addedWords === 0,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('ends soon on texts that have nothing in common, and still shows both', () => {
    const long = (word: string) =>
      Array.from(
        { length: 3000 },
        (_, at) => `<p>${word} ${at} ${`${word}${at} `.repeat(20)}</p>`,
      ).join('');
    const { blocks, addedWords, removedWords } = diffTexts(long('eins'), long('zwei'));
    expect(blocks).toHaveLength(6000);
    expect(addedWords).toBe(removedWords);
    const one = (word: string) =>
      `<p>${Array.from({ length: 20_000 }, (_, at) => `${word}${at % 7} same`).join(' ')}</p>`;
    expect(diffTexts(one('a'), one('b')).blocks.every(({ kind }) => kind !== 'same')).toBe(true);
  });
});
