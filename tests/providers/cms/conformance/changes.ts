import { beforeAll, describe, expect, it } from 'vitest';
import type { CmsAdapter, CmsChange } from '#providers/cms/cms-adapter.ts';
import { samplePost } from '../samples.ts';
import { adapterOf, byHand, signal, type TargetOf } from '../target.ts';

/** Every page from a cursor to the end, and where the next sweep begins. */
async function sweep(adapter: CmsAdapter, from: string | null) {
  const changes: CmsChange[] = [];
  let [cursor, hasMore, pages] = [from, true, 0];
  while (hasMore) {
    const page = await adapter.listChanged(cursor, signal);
    changes.push(...page.changes);
    ({ cursor, hasMore } = page);
    pages += 1;
  }
  return { changes, cursor, pages };
}

/** Changes at the site are seen once, page by page. */
export function changeConformance(targetOf: TargetOf): void {
  describe('list changed', () => {
    let cursor: string | null = null;
    const adapter = () => adapterOf(targetOf(), { changesPerPage: 2 });
    const sweepOn = async () => {
      const swept = await sweep(adapter(), cursor);
      ({ cursor } = swept);
      return swept;
    };

    beforeAll(async () => {
      await sweepOn();
    });

    it('sees new posts once, over several pages, with their content id', async () => {
      const posts = [samplePost(), samplePost({ remoteStatus: 'draft' }), samplePost()];
      const made = [];
      for (const post of posts) made.push(await adapter().publish(post, signal));
      const { changes, pages } = await sweepOn();
      expect(pages).toBeGreaterThan(1);
      expect(changes.map((change) => change.contentId)).toEqual(
        posts.map((post) => post.contentId),
      );
      expect(changes.map((change) => change.modifiedGmt)).toEqual(
        made.map((publication) => publication.modifiedGmt),
      );
      expect((await sweepOn()).changes).toEqual([]);
    });

    it('sees what a person changed there, twice within a second too', async () => {
      const { remoteId } = await adapter().publish(samplePost(), signal);
      await sweepOn();
      for (const title of ['First thought', 'Second thought']) {
        await byHand(targetOf(), 'POST', `/posts/${remoteId}`, { title });
        const { changes } = await sweepOn();
        expect(changes.map((change) => [change.remoteId, change.title])).toEqual([
          [remoteId, title],
        ]);
      }
    });

    it('sees what went to the trash', async () => {
      const { remoteId } = await adapter().publish(samplePost(), signal);
      await sweepOn();
      await byHand(targetOf(), 'DELETE', `/posts/${remoteId}`);
      const { changes } = await sweepOn();
      expect(changes.map((change) => [change.remoteId, change.status])).toEqual([
        [remoteId, 'trash'],
      ]);
    });

    it('tells of a scheduled post once, though its time of change lies ahead', async () => {
      const dateGmt = new Date(Date.now() + 1e9).toISOString();
      await adapter().publish(samplePost({ remoteStatus: 'future', dateGmt }), signal);
      expect((await sweepOn()).changes).toHaveLength(1);
      expect((await sweepOn()).changes).toEqual([]);
      expect((await sweepOn()).changes).toEqual([]);
    });

    it('sees a post of ours that is dated back', async () => {
      const dateGmt = '2024-02-03T04:05:06Z';
      const post = samplePost({ dateGmt });
      expect((await adapter().publish(post, signal)).warnings).toEqual([]);
      const { changes } = await sweepOn();
      expect(changes.map((change) => change.contentId)).toEqual([post.contentId]);
    });

    it('misses nothing when a post is deleted while the pages are read', async () => {
      const ids = [];
      for (const post of [samplePost(), samplePost(), samplePost(), samplePost()]) {
        ids.push((await adapter().publish(post, signal)).remoteId);
      }
      const told: string[] = [];
      // What the sweep before told of comes first and is left out.
      while (told.length === 0) {
        const page = await adapter().listChanged(cursor, signal);
        told.push(...page.changes.map((change) => change.remoteId));
        ({ cursor } = page);
      }
      expect(told.length).toBeLessThan(ids.length);
      await byHand(targetOf(), 'DELETE', `/posts/${ids[0]}?force=true`);
      const { changes } = await sweepOn();
      expect([...told, ...changes.map((change) => change.remoteId)]).toEqual(ids);
    });

    it('refuses a cursor that is none', async () => {
      await expect(adapter().listChanged('{"since":1}', signal)).rejects.toMatchObject({
        kind: 'invalid',
      });
    });
  });
}
