import { beforeAll, describe, expect, it } from 'vitest';
import { samplePost } from '../samples.ts';
import { byHand, signal, type TargetOf } from '../target.ts';
import { ChangeReader } from './sweep.ts';

/** Changes at the site are seen once, page by page. */
export function changeConformance(targetOf: TargetOf): void {
  describe('list changed', () => {
    const reader = new ChangeReader(targetOf);
    beforeAll(async () => {
      await reader.sweep();
    });

    ownChanges(reader);
    changesByOthers(targetOf, reader);
    changesMeanwhile(targetOf, reader);
  });
}

function ownChanges(reader: ChangeReader): void {
  it('sees new posts once, over several pages, with their content id', async () => {
    const posts = [samplePost(), samplePost({ remoteStatus: 'draft' }), samplePost()];
    const made = [];
    for (const post of posts) made.push(await reader.adapter.publish(post, signal));
    const { changes, pages } = await reader.sweep();
    expect(pages).toBeGreaterThan(1);
    expect(changes.map(({ contentId }) => contentId)).toEqual(posts.map((post) => post.contentId));
    const times = made.map((publication) => publication.modifiedGmt);
    expect(changes.map(({ modifiedGmt }) => modifiedGmt)).toEqual(times);
    expect((await reader.sweep()).changes).toEqual([]);
  });

  it('tells of a scheduled post once, though its time of change lies ahead', async () => {
    const dateGmt = new Date(Date.now() + 1e9).toISOString();
    await reader.adapter.publish(samplePost({ remoteStatus: 'future', dateGmt }), signal);
    expect((await reader.sweep()).changes).toHaveLength(1);
    expect((await reader.sweep()).changes).toEqual([]);
    expect((await reader.sweep()).changes).toEqual([]);
  });

  it('sees a post of ours that is dated back', async () => {
    const post = samplePost({ dateGmt: '2024-02-03T04:05:06Z' });
    expect((await reader.adapter.publish(post, signal)).warnings).toEqual([]);
    const { changes } = await reader.sweep();
    expect(changes.map(({ contentId }) => contentId)).toEqual([post.contentId]);
  });
}

function changesByOthers(targetOf: TargetOf, reader: ChangeReader): void {
  it('sees what a person changed there, twice within a second too', async () => {
    const { remoteId } = await reader.adapter.publish(samplePost(), signal);
    await reader.sweep();
    for (const title of ['First thought', 'Second thought']) {
      await byHand(targetOf(), 'POST', `/posts/${remoteId}`, { title });
      const { changes } = await reader.sweep();
      const seen = changes.map((change) => [change.remoteId, change.title]);
      expect(seen).toEqual([[remoteId, title]]);
    }
  });

  it('sees what went to the trash', async () => {
    const { remoteId } = await reader.adapter.publish(samplePost(), signal);
    await reader.sweep();
    await byHand(targetOf(), 'DELETE', `/posts/${remoteId}`);
    const { changes } = await reader.sweep();
    const seen = changes.map((change) => [change.remoteId, change.status]);
    expect(seen).toEqual([[remoteId, 'trash']]);
  });
}

function changesMeanwhile(targetOf: TargetOf, reader: ChangeReader): void {
  it('misses nothing when a post is deleted while the pages are read', async () => {
    const ids: string[] = [];
    for (const post of [samplePost(), samplePost(), samplePost(), samplePost()]) {
      ids.push((await reader.adapter.publish(post, signal)).remoteId);
    }
    const told: string[] = [];
    // What the sweep before told of comes first and is left out.
    while (told.length === 0) {
      const { changes } = await reader.next();
      told.push(...changes.map((change) => change.remoteId));
    }
    expect(told.length).toBeLessThan(ids.length);
    await byHand(targetOf(), 'DELETE', `/posts/${ids[0]}?force=true`);
    const { changes } = await reader.sweep();
    expect([...told, ...changes.map((change) => change.remoteId)]).toEqual(ids);
  });

  it('refuses a cursor that is none', async () => {
    const read = reader.adapter.listChanged('{"since":1}', signal);
    await expect(read).rejects.toMatchObject({ kind: 'invalid' });
  });
}
