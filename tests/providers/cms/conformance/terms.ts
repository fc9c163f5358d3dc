import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlyPostOf, samplePost, termsOf } from '../samples.ts';
import { adapterOf, byHand, signal, type TargetOf } from '../target.ts';

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;

/** Categories and tags are matched, and made where they are missing. */
export function termConformance(targetOf: TargetOf): void {
  describe('categories and tags', () => {
    newTerms(targetOf);
    knownTerms(targetOf);
  });
}

function newTerms(targetOf: TargetOf): void {
  it('are made once and given to the post', async () => {
    const [category, tag] = [unique('Tea & Biscuits'), unique('Grüner Tee')];
    const post = samplePost({ categories: [category], tags: [tag, tag] });
    const made = await adapterOf(targetOf()).publish(post, signal);
    expect(made.warnings).toEqual([]);
    await adapterOf(targetOf()).publish(samplePost({ categories: [category] }), signal);
    const stored = await onlyPostOf(targetOf(), post);
    const categories = await termsOf(targetOf(), 'categories');
    const ofName = categories.filter(({ name }) => name === category.replace('&', '&amp;'));
    expect(stored.categories).toEqual(ofName.map(({ id }) => id));
    expect(ofName).toHaveLength(1);
    const tags = (await termsOf(targetOf(), 'tags')).filter(({ name }) => name === tag);
    expect(stored.tags).toEqual(tags.map(({ id }) => id));
  });

  it('that are made at the same time are one', async () => {
    const name = unique('Rooibos');
    const ids = await Promise.all(
      [1, 2, 3].map(() => adapterOf(targetOf()).upsertTaxonomy('category', name, signal)),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('none given: the site keeps its default category, and tags go', async () => {
    const post = samplePost({ tags: [unique('Oolong')] });
    await adapterOf(targetOf()).publish(post, signal);
    expect((await onlyPostOf(targetOf(), post)).tags).toHaveLength(1);
    await adapterOf(targetOf()).publish({ ...post, tags: [] }, signal);
    const stored = await onlyPostOf(targetOf(), post);
    expect(stored.tags).toEqual([]);
    expect(stored.categories).toHaveLength(1);
  });
}

function knownTerms(targetOf: TargetOf): void {
  it('that are there are matched by slug and by name, whatever the case', async () => {
    const [name, renamed] = [unique('Black tea'), unique('White tea')];
    const bySlug = await adapterOf(targetOf()).upsertTaxonomy('category', name, signal);
    const again = adapterOf(targetOf()).upsertTaxonomy('category', name.toUpperCase(), signal);
    expect(await again).toBe(bySlug);
    const own = { name: renamed, slug: `own-${randomUUID()}` };
    await byHand(targetOf(), 'POST', '/tags', own);
    const byName = await adapterOf(targetOf()).upsertTaxonomy('tag', renamed, signal);
    const there = (await termsOf(targetOf(), 'tags')).find(({ slug }) => slug === own.slug);
    expect(byName).toBe(String(there?.id));
  });

  it('that the user may not make are left out, and told; those that are there are used', async () => {
    const [there, missing] = [unique('Mate'), unique('Chai')];
    const id = await adapterOf(targetOf()).upsertTaxonomy('category', there, signal);
    const post = samplePost({ categories: [there, missing] });
    const made = await adapterOf(targetOf(), { user: 'author' }).publish(post, signal);
    expect(made.warnings).toEqual([
      `The category "${missing}" does not exist, and the user may not create it.`,
    ]);
    expect((await onlyPostOf(targetOf(), post)).categories).toEqual([Number(id)]);
  });
}
