import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { makePost, rest } from '../support/rest.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
const page = async (path: string) => {
  const response = await fetch(`${sandbox.url}/wordpress${path}`);
  return { status: response.status, headers: response.headers, html: await response.text() };
};

describe('the site in a browser', () => {
  it('shows published posts with their picture, and nothing else', async () => {
    const { body: media } = await rest(sandbox, '/wp/v2/media', {
      bytes: new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 }))),
      headers: {
        'content-type': 'image/png',
        'content-disposition': 'attachment; filename="cup.png"',
      },
    });
    const content = '<p>Body</p>\n\nA second paragraph';
    await makePost(sandbox, {
      title: 'Seen <b>',
      content,
      status: 'publish',
      slug: 'seen',
      featured_media: media.id,
    });
    await makePost(sandbox, { title: 'Hidden draft', slug: 'hidden' });
    const { status, html } = await page('/seen/');
    expect(status).toBe(200);
    expect(html).toContain(`<img src="${String(media.source_url)}"`);
    expect(html).toContain('<p>A second paragraph</p>');
    const front = await page('/');
    expect(front.html).toContain('/wordpress/seen/');
    expect(front.html).not.toContain('Hidden draft');
    expect((await page('/hidden/')).status).toBe(404);
  });

  it('runs nothing that stands in a post, whoever wrote it', async () => {
    const content =
      '<script>alert(1)</script><img src="x" onerror="alert(2)"><a href="javascript:alert(3)">x</a>';
    await makePost(sandbox, {
      title: '<script>alert(0)</script>',
      content,
      status: 'publish',
      slug: 'evil',
    });
    const { html, headers } = await page('/evil/');
    expect(html).not.toMatch(/<script|<[^>]*\sonerror=|javascript:/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('keeps posts, terms and files over a restart', async () => {
    const { body: media } = await rest(sandbox, '/wp/v2/media', {
      bytes: new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 }))),
      headers: {
        'content-type': 'image/png',
        'content-disposition': 'attachment; filename="kept-file.png"',
      },
    });
    const { body: tag } = await rest(sandbox, '/wp/v2/tags', { json: { name: 'Kept' } });
    const post = await makePost(sandbox, {
      title: 'Kept',
      status: 'publish',
      tags: [tag.id],
      slug: 'kept',
    });
    await sandbox.restart();
    const { body } = await rest(sandbox, `/wp/v2/posts/${post.id}`);
    expect(body).toMatchObject({ slug: 'kept', tags: [tag.id], modified_gmt: post.modified_gmt });
    const { body: kept } = await rest(sandbox, `/wp/v2/media/${media.id}`);
    expect((await fetch(String(kept.source_url))).status).toBe(200);
    const next = await makePost(sandbox, { title: 'After' });
    expect(Number(next.id)).toBeGreaterThan(Number(post.id));
  });
});
