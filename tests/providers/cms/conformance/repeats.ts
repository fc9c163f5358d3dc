import { describe, expect, it } from 'vitest';
import { losingAnswer } from '../faulty-fetch.ts';
import { onlyPostOf, postsOf, samplePost } from '../samples.ts';
import { adapterOf, byHand, fetchOf, signal, type TargetOf } from '../target.ts';

const creation = { method: 'POST', route: /\/wp\/v2\/posts$/ };

/** Never twice. */
export function repeatConformance(targetOf: TargetOf): void {
  describe('publishing again', () => {
    lostMemory(targetOf);
    deletedPosts(targetOf);
    changedMarks(targetOf);
  });
}

function lostMemory(targetOf: TargetOf): void {
  it('by someone who remembers nothing updates the one post', async () => {
    const post = samplePost();
    const first = await adapterOf(targetOf()).publish(post, signal);
    const again = { ...post, title: 'A better title', slug: `${post.slug}-better` };
    const second = await adapterOf(targetOf()).publish(again, signal);
    expect(second).toMatchObject({ remoteId: first.remoteId, created: false, warnings: [] });
    expect((await onlyPostOf(targetOf(), post)).title.raw).toBe('A better title');
  });

  it('after a creation whose answer was lost finds the post', async () => {
    const post = samplePost();
    const fetch = losingAnswer(fetchOf(targetOf()), creation);
    const lost = adapterOf(targetOf(), { fetch }).publish(post, signal);
    await expect(lost).rejects.toMatchObject({ kind: 'transient', retryable: true });
    const found = await adapterOf(targetOf()).publish(post, signal);
    expect(found).toMatchObject({ created: false, remoteStatus: 'publish', warnings: [] });
    expect(String((await onlyPostOf(targetOf(), post)).id)).toBe(found.remoteId);
  });

  it('at the same time leaves one post', async () => {
    const post = samplePost();
    const both = await Promise.allSettled([
      adapterOf(targetOf()).publish(post, signal),
      adapterOf(targetOf()).publish(post, signal),
    ]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    await adapterOf(targetOf()).publish(post, signal);
    const posts = await postsOf(targetOf(), post);
    expect(posts.filter(({ status }) => status !== 'trash')).toHaveLength(1);
  });

  it('as a user who sees only own drafts finds the draft', async () => {
    const post = samplePost({ remoteStatus: 'draft' });
    await adapterOf(targetOf(), { user: 'author' }).publish(post, signal);
    const again = await adapterOf(targetOf(), { user: 'author' }).publish(post, signal);
    expect(again.created).toBe(false);
    await onlyPostOf(targetOf(), post);
  });
}

function deletedPosts(targetOf: TargetOf): void {
  it('leaves in the trash what a person threw there, and makes a new post', async () => {
    const post = samplePost();
    const { remoteId } = await adapterOf(targetOf()).publish(post, signal);
    await byHand(targetOf(), 'DELETE', `/posts/${remoteId}`);
    const known = { ...post, knownRemoteId: remoteId };
    const made = await adapterOf(targetOf()).publish(known, signal);
    expect(made).toMatchObject({ created: true, warnings: [] });
    const posts = await postsOf(targetOf(), post);
    expect(posts.map(({ id, status }) => [String(id), status])).toEqual([
      [remoteId, 'trash'],
      [made.remoteId, 'publish'],
    ]);
    await expect(adapterOf(targetOf()).update(remoteId, post, signal)).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('makes a new post where the old one was deleted for good', async () => {
    const post = samplePost();
    const { remoteId } = await adapterOf(targetOf()).publish(post, signal);
    await byHand(targetOf(), 'DELETE', `/posts/${remoteId}?force=true`);
    const made = await adapterOf(targetOf()).publish({ ...post, knownRemoteId: remoteId }, signal);
    expect(made.created).toBe(true);
    expect(made.remoteId).not.toBe(remoteId);
  });
}

function changedMarks(targetOf: TargetOf): void {
  it('keeps to the remembered id when a person took the mark out of the text', async () => {
    const post = samplePost();
    const { remoteId } = await adapterOf(targetOf()).publish(post, signal);
    const byPerson = { content: '<p>Rewritten</p>', slug: 'rewritten', title: 'Rewritten' };
    await byHand(targetOf(), 'POST', `/posts/${remoteId}`, byPerson);
    const again = { ...post, knownRemoteId: remoteId };
    expect(await adapterOf(targetOf()).publish(again, signal)).toMatchObject({
      remoteId,
      created: false,
    });
  });

  it('finds its own post by its words where the host takes the mark out', async () => {
    const post = samplePost();
    const { remoteId } = await adapterOf(targetOf()).publish(post, signal);
    await byHand(targetOf(), 'POST', `/posts/${remoteId}`, { content: post.html });
    expect(await adapterOf(targetOf()).publish(post, signal)).toMatchObject({ remoteId });
  });

  it("leaves another content's post alone though the remembered id is its", async () => {
    const other = samplePost();
    const { remoteId } = await adapterOf(targetOf()).publish(other, signal);
    const post = samplePost({ knownRemoteId: remoteId });
    const made = await adapterOf(targetOf()).publish(post, signal);
    expect(made.created).toBe(true);
    expect((await onlyPostOf(targetOf(), other)).title.raw).toBe(other.title);
  });
}
