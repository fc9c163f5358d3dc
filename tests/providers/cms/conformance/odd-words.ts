import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlyPostOf, samplePost } from '../samples.ts';
import { adapterOf, signal, type TargetOf } from '../target.ts';
import { ChangeReader } from './sweep.ts';

const names = [
  'Tips & Tricks',
  "Barista's Choice",
  'Milk "Art" <3',
  'Café Crème',
  'C++ / Go',
  '日本茶',
];

/** Words and times that sites treat in ways of their own. */
export function oddWordsConformance(targetOf: TargetOf): void {
  describe('odd words', () => {
    it.each(['category', 'tag'] as const)('%s: names with signs are found again', async (kind) => {
      for (const name of names.map((text) => `${text} ${randomUUID().slice(0, 8)}`)) {
        const made = await adapterOf(targetOf()).upsertTaxonomy(kind, name, signal);
        const found = await adapterOf(targetOf()).upsertTaxonomy(kind, name, signal);
        expect({ name, id: found }).toEqual({ name, id: made });
      }
    });

    it('a text that quotes the mark of another content is not taken for it', async () => {
      const quoted = samplePost();
      const html = `<p>Our mark is <code>igny8:content:${quoted.contentId}</code>.</p>`;
      const quoting = await adapterOf(targetOf()).publish(samplePost({ html }), signal);
      const made = await adapterOf(targetOf()).publish(quoted, signal);
      expect(made.created).toBe(true);
      expect(made.remoteId).not.toBe(quoting.remoteId);
    });

    it('backslashes, emoji and code reach the site as they are', async () => {
      const html = '<p>C:\\new\\table 🫖 – “tea” &lt;b&gt; &amp;amp; $1 [gallery]</p>';
      const post = samplePost({ html, title: 'A\\B 🫖 & [c]', excerpt: '1 \\ 2 🫖' });
      const { warnings } = await adapterOf(targetOf()).publish(post, signal);
      expect(warnings).toEqual([]);
      const stored = await onlyPostOf(targetOf(), post);
      expect(stored.content.raw).toContain(html);
      expect(stored.title.raw).toBe(post.title);
    });

    it('a scheduled post, whose time of change lies ahead, hides no later change', async () => {
      const reader = new ChangeReader(targetOf);
      await reader.sweep();
      const dateGmt = new Date(Date.now() + 30 * 86_400_000).toISOString();
      const scheduled = samplePost({ remoteStatus: 'future', dateGmt });
      await adapterOf(targetOf()).publish(scheduled, signal);
      await reader.sweep();
      const later = samplePost();
      await adapterOf(targetOf()).publish(later, signal);
      const { changes } = await reader.sweep();
      expect(changes.map(({ contentId }) => contentId)).toEqual([later.contentId]);
    });
  });
}
