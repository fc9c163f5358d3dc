import { beforeAll, describe, expect, it } from 'vitest';
import { makePost, rest } from '../support/rest.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();

beforeAll(async () => {
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
    await makePost(sandbox, {
      title: `${name} & more`,
      content: `<!-- mark:${name} -->`,
      status: 'publish',
    });
  }
});

describe('lists', () => {
  it('tells totals and neighbours in headers, to HEAD too', async () => {
    const { headers, items } = await rest(sandbox, '/wp/v2/posts?per_page=2&page=2');
    expect(items).toHaveLength(2);
    expect([headers.get('x-wp-total'), headers.get('x-wp-totalpages')]).toEqual(['5', '3']);
    expect(headers.get('link')).toMatch(/page=1>; rel="prev", <.*page=3>; rel="next"/);
    const head = await rest(sandbox, '/wp/v2/posts', { method: 'HEAD' });
    expect(head.headers.get('x-wp-total')).toBe('5');
  });

  it.each([
    ['page=9', 'rest_post_invalid_page_number'],
    ['per_page=101', 'rest_invalid_param'],
    ['page=0', 'rest_invalid_param'],
    ['orderby=weight', 'rest_invalid_param'],
    ['modified_after=yesterday', 'rest_invalid_param'],
    ['orderby=relevance', 'rest_no_search_term_defined'],
  ])('refuses ?%s', async (query, code) => {
    const { status, body, headers } = await rest(sandbox, `/wp/v2/posts?${query}`);
    expect([status, body.code, headers.get('x-wp-total')]).toEqual([400, code, null]);
  });

  it('answers an empty list for a page of terms beyond the last', async () => {
    const { status, items } = await rest(sandbox, '/wp/v2/categories?page=9');
    expect([status, items]).toEqual([200, []]);
  });

  it('finds a marker in a comment, and ignores meta_key without a word', async () => {
    const marked = await rest(sandbox, '/wp/v2/posts?search=mark:Three&status=any');
    expect(marked.items).toHaveLength(1);
    const all = await rest(sandbox, '/wp/v2/posts?meta_key=external_id&meta_value=7');
    expect(all.items).toHaveLength(5);
  });

  it('orders, picks fields and takes lists in both spellings', async () => {
    const { items } = await rest(
      sandbox,
      '/wp/v2/posts?orderby=id&order=asc&_fields=id,meta.external_id',
    );
    expect(items[0]).toEqual({ id: expect.any(Number), meta: { external_id: '' } });
    const ids = items.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((left, right) => left - right));
    for (const query of [
      `include=${ids[0]},${ids[1]}`,
      `include[]=${ids[0]}&include[]=${ids[1]}`,
    ]) {
      expect((await rest(sandbox, `/wp/v2/posts?${query}`)).items).toHaveLength(2);
    }
  });

  it('counts posts that somebody may not read, and leaves them out', async () => {
    await makePost(sandbox, { title: 'Secret draft' });
    const { items, headers } = await rest(sandbox, '/wp/v2/posts?status=draft', { as: 'author' });
    expect([items.length, headers.get('x-wp-total')]).toEqual([0, '1']);
  });

  it('has no address for an id that is no number', async () => {
    const { status, body } = await rest(sandbox, '/wp/v2/posts/abc');
    expect([status, body.code]).toEqual([404, 'rest_no_route']);
  });

  it('encodes titles in rendered, keeps them in raw', async () => {
    const { items } = await rest(sandbox, '/wp/v2/posts?context=edit&search=Two');
    expect(items[0]?.title).toEqual({ raw: 'Two & more', rendered: 'Two &#038; more' });
  });

  it('answers under ?rest_route= as under /wp-json/', async () => {
    const response = await fetch(`${sandbox.url}/wordpress/?rest_route=/wp/v2/posts&per_page=1`);
    expect(await response.json()).toHaveLength(1);
    expect(response.headers.get('x-wp-total')).toBe('5');
  });

  it('announces the API and application passwords', async () => {
    const front = await fetch(`${sandbox.url}/wordpress/`);
    expect(front.headers.get('link')).toContain('rel="https://api.w.org/"');
    const { body } = await rest(sandbox, '/', { as: null });
    expect(body).toMatchObject({
      namespaces: ['wp/v2'],
      authentication: {
        'application-passwords': { endpoints: { authorization: expect.any(String) } },
      },
    });
  });
});
