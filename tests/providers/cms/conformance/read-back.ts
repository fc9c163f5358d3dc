import { describe, expect, it } from 'vitest';
import { onlyPostOf, samplePost } from '../samples.ts';
import { adapterOf, signal, type TargetOf } from '../target.ts';

const seo = {
  metaTitle: 'Tea for two',
  metaDescription: 'All about tea',
  focusKeyword: 'tea',
  secondaryKeywords: ['green tea', 'black tea'],
};

/** What the site made of a post is compared with what was sent. */
export function readBackConformance(targetOf: TargetOf): void {
  describe('reading back', () => {
    removals(targetOf);
    seoFields(targetOf);
  });
}

function removals(targetOf: TargetOf): void {
  it('tells what the site removed from the text of a user without all rights', async () => {
    const html =
      '<p onclick="x()">Words</p><iframe src="https://example.com/"></iframe><table><tbody><tr><td>1</td></tr></tbody></table>';
    const post = samplePost({ html });
    const made = await adapterOf(targetOf(), { user: 'author' }).publish(post, signal);
    const [warning] = made.warnings;
    expect(made.warnings).toHaveLength(1);
    expect(warning).toContain('1 × iframe');
    expect(warning).toContain('1 × the attribute "onclick"');
    expect(warning).not.toContain('table');
  });

  it('tells that the visible text is another', async () => {
    const html = '<p>Words</p><script>alert(1)</script>';
    const post = samplePost({ html });
    const made = await adapterOf(targetOf(), { user: 'author' }).publish(post, signal);
    expect(made.warnings.join(' ')).toContain('1 × script');
  });

  it('has nothing to tell of an administrator', async () => {
    const html = '<p>Words</p><iframe src="https://example.com/"></iframe>';
    const made = await adapterOf(targetOf()).publish(samplePost({ html }), signal);
    expect(made.warnings).toEqual([]);
  });

  it('is not confused by the entities WordPress writes for an author', async () => {
    const post = samplePost({ title: 'Beans & burrs: "5 < 6"', excerpt: 'Beans & burrs' });
    const made = await adapterOf(targetOf(), { user: 'author' }).publish(post, signal);
    expect(made.warnings).toEqual([]);
  });
}

function seoFields(targetOf: TargetOf): void {
  it('leaves text that consists of blocks alone', async () => {
    const html = '<!-- wp:paragraph -->\n<p>Words</p>\n<!-- /wp:paragraph -->';
    const post = samplePost({ html });
    await adapterOf(targetOf()).publish(post, signal);
    const { raw } = (await onlyPostOf(targetOf(), post)).content;
    expect(raw).toBe(`<!-- igny8:content:${post.contentId} -->\n${html}`);
  });

  it('fills the SEO fields the site offers, or says that it offers none', async () => {
    const post = samplePost({ seo });
    const made = await adapterOf(targetOf()).publish(post, signal);
    const { meta } = await onlyPostOf(targetOf(), post);
    const { seoMeta } = targetOf();
    const refusal = made.warnings.filter((warning) => warning.includes('no SEO plugin'));
    expect(made.warnings).toEqual(refusal);
    expect({ warned: refusal.length, meta }).toMatchObject(
      seoMeta ? { warned: 0, meta: seoMeta(seo) } : { warned: 1 },
    );
  });
}
