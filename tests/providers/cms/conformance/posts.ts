import { describe, expect, it } from 'vitest';
import { onlyPostOf, postsOf, samplePost } from '../samples.ts';
import { adapterOf, byHand, signal, type TargetOf } from '../target.ts';

const day = 24 * 60 * 60 * 1000;
const daysFromNow = (days: number) =>
  `${new Date(Date.now() + days * day).toISOString().slice(0, 19)}Z`;

/** What is published stands as it was given, in the state that was asked for. */
export function postConformance(targetOf: TargetOf): void {
  describe('publish', () => {
    visiblePosts(targetOf);
    scheduledPosts(targetOf);
    takenAddresses(targetOf);
  });
  describe('update', () => {
    updates(targetOf);
  });
  describe('unpublish', () => {
    unpublishing(targetOf);
  });
}

function visiblePosts(targetOf: TargetOf): void {
  it('makes a post that visitors see, and reads it back without a difference', async () => {
    const post = samplePost();
    const made = await adapterOf(targetOf()).publish(post, signal);
    expect(made).toMatchObject({ created: true, remoteStatus: 'publish', warnings: [] });
    expect(Date.parse(made.modifiedGmt)).toBeGreaterThan(Date.now() - day);
    const stored = await onlyPostOf(targetOf(), post);
    expect(String(stored.id)).toBe(made.remoteId);
    expect(stored).toMatchObject({
      status: 'publish',
      slug: post.slug,
      title: { raw: post.title },
      excerpt: { raw: post.excerpt },
    });
    expect(stored.content.raw).toContain(post.html);
    const page = await fetch(made.remoteUrl);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`for ${post.contentId} &amp; friends.`);
  });

  it('is shown without the paragraphs and line breaks WordPress likes to add', async () => {
    const post = samplePost();
    await adapterOf(targetOf()).publish(post, signal);
    const { rendered } = (await onlyPostOf(targetOf(), post)).content;
    expect(rendered).not.toContain('<br');
    expect(rendered.match(/<p>/g)).toHaveLength(1);
  });

  it('makes a draft that visitors do not see', async () => {
    const post = samplePost({ remoteStatus: 'draft' });
    const made = await adapterOf(targetOf()).publish(post, signal);
    expect(made).toMatchObject({ created: true, remoteStatus: 'draft', warnings: [] });
    expect((await fetch(made.remoteUrl)).status).toBe(404);
  });
}

function scheduledPosts(targetOf: TargetOf): void {
  it('schedules a post, and publishes it at once when asked to later', async () => {
    const dateGmt = daysFromNow(7);
    const post = samplePost({ remoteStatus: 'future', dateGmt });
    const scheduled = await adapterOf(targetOf()).publish(post, signal);
    expect(scheduled).toMatchObject({ remoteStatus: 'future', warnings: [] });
    expect(`${(await onlyPostOf(targetOf(), post)).date_gmt}Z`).toBe(dateGmt);
    const { dateGmt: _, ...now } = post;
    const shown = await adapterOf(targetOf()).publish({ ...now, remoteStatus: 'publish' }, signal);
    expect(shown).toMatchObject({
      remoteId: scheduled.remoteId,
      remoteStatus: 'publish',
      created: false,
      warnings: [],
    });
  });

  it('tells when the site publishes at once what was to be scheduled', async () => {
    const post = samplePost({ remoteStatus: 'future', dateGmt: daysFromNow(-1) });
    const made = await adapterOf(targetOf()).publish(post, signal);
    expect(made.remoteStatus).toBe('publish');
    expect(made.warnings).toContain('The site set the status publish instead of future.');
  });

  it('refuses to schedule without a time', async () => {
    const post = samplePost({ remoteStatus: 'future' });
    await expect(adapterOf(targetOf()).publish(post, signal)).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await postsOf(targetOf(), post)).toEqual([]);
  });
}

function takenAddresses(targetOf: TargetOf): void {
  it('tells when the address is taken', async () => {
    const first = samplePost();
    const second = samplePost({ slug: first.slug });
    await adapterOf(targetOf()).publish(first, signal);
    const made = await adapterOf(targetOf()).publish(second, signal);
    expect(made.created).toBe(true);
    expect(made.warnings).toEqual([
      `The site chose "${first.slug}-2" instead of "${first.slug}" for the address.`,
    ]);
  });
}

function updates(targetOf: TargetOf): void {
  it('changes the post of that id', async () => {
    const post = samplePost();
    const { remoteId } = await adapterOf(targetOf()).publish(post, signal);
    const changed = { ...post, title: 'Another title', html: '<p>Other words</p>' };
    const updated = await adapterOf(targetOf()).update(remoteId, changed, signal);
    expect(updated).toMatchObject({ remoteId, created: false, warnings: [] });
    expect((await onlyPostOf(targetOf(), post)).title.raw).toBe('Another title');
  });

  it.each(['999999999', 'no-number'])('of an id the site does not have says so: %s', async (id) => {
    const post = samplePost();
    await expect(adapterOf(targetOf()).update(id, post, signal)).rejects.toMatchObject({
      kind: 'not_found',
      retryable: false,
    });
    expect(await postsOf(targetOf(), post)).toEqual([]);
  });
}

function unpublishing(targetOf: TargetOf): void {
  it('makes the post a draft again, however often it is asked', async () => {
    const post = samplePost();
    const { remoteId, remoteUrl } = await adapterOf(targetOf()).publish(post, signal);
    await adapterOf(targetOf()).unpublish(remoteId, signal);
    await adapterOf(targetOf()).unpublish(remoteId, signal);
    expect((await onlyPostOf(targetOf(), post)).status).toBe('draft');
    expect((await fetch(remoteUrl)).status).toBe(404);
  });

  it('leaves a post in the trash there', async () => {
    const post = samplePost();
    const { remoteId } = await adapterOf(targetOf()).publish(post, signal);
    await byHand(targetOf(), 'DELETE', `/posts/${remoteId}`);
    await adapterOf(targetOf()).unpublish(remoteId, signal);
    expect((await onlyPostOf(targetOf(), post)).status).toBe('trash');
  });

  it('of an id the site does not have says so', async () => {
    await expect(adapterOf(targetOf()).unpublish('999999999', signal)).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
}
