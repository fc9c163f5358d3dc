import { describe, expect, it } from 'vitest';
import { basic, makePost, rest } from '../support/rest.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();

const asWrong = { as: null, headers: { authorization: basic('admin', 'wrong') } };

describe('who may do what', () => {
  it('knows users by name or mail, with or without spaces in the password', async () => {
    for (const [name, password] of [
      ['admin', 'sandbox admin password'],
      ['admin', 'sandboxadminpassword'],
      ['admin@example.test', 'sandbox admin password'],
    ] as const) {
      const headers = { authorization: basic(name, password) };
      const { status, body } = await rest(sandbox, '/wp/v2/users/me?context=edit', {
        as: null,
        headers,
      });
      expect(status).toBe(200);
      expect(body.capabilities).toMatchObject({ publish_posts: true, unfiltered_html: true });
    }
  });

  it('answers wrong credentials differently by route, as WordPress 6.1 does', async () => {
    const me = await rest(sandbox, '/wp/v2/users/me', asWrong);
    expect([me.status, me.body.code]).toEqual([401, 'rest_not_logged_in']);
    const create = await rest(sandbox, '/wp/v2/posts', { ...asWrong, json: { title: 'x' } });
    expect([create.status, create.body.code]).toEqual([401, 'rest_cannot_create']);
    const read = await rest(sandbox, '/wp/v2/posts', asWrong);
    expect(read.status).toBe(200);
    const any = await rest(sandbox, '/wp/v2/posts?status=any', asWrong);
    expect([any.status, any.body.code]).toEqual([400, 'rest_invalid_param']);
    expect(any.body.data).toMatchObject({
      details: { status: { code: 'rest_forbidden_status', data: { status: 401 } } },
    });
  });

  it.each([
    ['subscriber', '/wp/v2/posts', { title: 'x' }, 403, 'rest_cannot_create'],
    ['contributor', '/wp/v2/posts', { title: 'x', status: 'publish' }, 403, 'rest_cannot_publish'],
    ['author', '/wp/v2/pages', { title: 'x' }, 403, 'rest_cannot_create'],
    ['author', '/wp/v2/categories', { name: 'Of an author' }, 403, 'rest_cannot_create'],
    ['author', '/wp/v2/tags', { name: 'Of an author' }, 201, undefined],
    ['contributor', '/wp/v2/media', {}, 403, 'rest_cannot_create'],
  ])('%s posting to %s', async (as, path, json, status, code) => {
    const answer = await rest(sandbox, path, { as, json });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("keeps an author off other people's posts and drafts", async () => {
    const post = await makePost(sandbox, { title: 'Of the admin', status: 'draft' });
    const edit = await rest(sandbox, `/wp/v2/posts/${post.id}`, {
      as: 'author',
      json: { title: 'y' },
    });
    expect([edit.status, edit.body.code]).toEqual([403, 'rest_cannot_edit']);
    expect((await rest(sandbox, `/wp/v2/posts/${post.id}`, { as: 'author' })).status).toBe(403);
    expect((await rest(sandbox, `/wp/v2/posts/${post.id}`, { as: null })).status).toBe(401);
    const list = await rest(sandbox, '/wp/v2/posts?status=any', { as: 'author' });
    expect(list.items.map(({ id }) => id)).not.toContain(post.id);
  });

  it('shows the edit view to those who may edit only', async () => {
    const post = await makePost(sandbox, { title: 'Edit view', status: 'publish' });
    const path = `/wp/v2/posts/${post.id}?context=edit`;
    expect((await rest(sandbox, path)).body.title).toMatchObject({ raw: 'Edit view' });
    for (const [as, status] of [
      ['subscriber', 403],
      [null, 401],
    ] as const) {
      const answer = await rest(sandbox, path, { as });
      expect([answer.status, answer.body.code]).toEqual([status, 'rest_forbidden_context']);
    }
  });

  it('takes scripts and event attributes from authors, keeps the text and comments, trusts editors', async () => {
    const content =
      '<p onclick="x()">Hi</p><script>alert(1)</script><!-- igny8:content:7 --><style>b{}</style>';
    const { content: byAuthor } = await makePost(sandbox, { title: 'kses', content }, 'author');
    expect(byAuthor).toMatchObject({ raw: '<p>Hi</p>alert(1)<!-- igny8:content:7 -->b{}' });
    const { content: byEditor } = await makePost(sandbox, { title: 'no kses', content }, 'editor');
    expect(byEditor).toMatchObject({ raw: content });
  });

  it('cannot be tricked into an attribute by a comment', async () => {
    for (const content of [
      '<a title="<!--" onmouseover=alert(1) x="-->">a</a>',
      '<!--><img src=x onerror=alert(1)>-->',
    ]) {
      const { content: stored } = await makePost(sandbox, { title: 'trick', content }, 'author');
      expect(JSON.stringify(stored)).not.toMatch(/<[^>]*\son(mouseover|error)=/);
    }
  });
});
