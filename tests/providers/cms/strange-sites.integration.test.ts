import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createWordPressAdapter } from '#providers/cms/wordpress/create-wordpress-adapter.ts';
import { createOutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { startLocalServer } from '../outbound/local-server.ts';
import { samplePost } from './samples.ts';
import { signal } from './target.ts';

const index = {
  namespaces: ['wp/v2'],
  authentication: { 'application-passwords': { endpoints: {} } },
};
const capabilities = {
  edit_posts: true,
  publish_posts: true,
  upload_files: true,
  manage_categories: true,
  unfiltered_html: true,
};
const user = { id: 1, name: 'Ann', capabilities };

type Page = { status?: number; headers?: Record<string, string>; body: unknown };

/** A site that answers by path; a text body is sent as it is, everything else as JSON, what is missing as a 404 page. */
function siteOf(pages: Record<string, Page>): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '', 'http://site');
    const route = url.searchParams.get('rest_route');
    const page = pages[route === null ? url.pathname : `${url.pathname}?rest_route=${route}`];
    const { status = 200, headers, body } = page ?? { status: 404, body: '<h1>Not found</h1>' };
    const type = { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' };
    response.writeHead(status, { ...type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

async function testConnection(pages: Record<string, Page>, path = '') {
  await using server = await startLocalServer(siteOf(pages));
  const adapter = createWordPressAdapter({
    siteUrl: `http://${server.hostAndPort}${path}`,
    username: 'ann',
    applicationPassword: 'secret words',
    fetch: createOutboundFetch({ allowedHosts: [server.hostAndPort] }),
  });
  const report = await adapter.testConnection(signal);
  const publishing = await adapter.publish(samplePost(), signal).catch((error: unknown) => error);
  return { report, publishing, seen: server.seen };
}

const good = { ok: true, user: 'Ann', warnings: [] };

describe('the REST API is found', () => {
  it('below a path', async () => {
    const pages = {
      '/a/b/wp-json/': { body: index },
      '/a/b/wp-json/wp/v2/users/me': { body: user },
    };
    expect((await testConnection(pages, '/a/b/')).report).toEqual(good);
  });

  it('where permalinks are plain', async () => {
    const pages = {
      '/blog/?rest_route=/': { body: index },
      '/blog/?rest_route=/wp/v2/users/me': { body: user },
    };
    expect((await testConnection(pages, '/blog')).report).toEqual(good);
  });

  it('behind a redirect within the site', async () => {
    const pages = {
      '/wp-json/': { status: 301, headers: { location: '/en/wp-json/?x=1' }, body: '' },
      '/en/wp-json/': { body: index },
      '/en/wp-json/wp/v2/users/me': { body: user },
    };
    expect((await testConnection(pages)).report).toEqual(good);
  });

  it('where a plugin shows it to users only', async () => {
    const refusal = { code: 'rest_login_required', message: 'Log in.', data: { status: 401 } };
    const answer: RequestListener = (request, response) => {
      const isKnown = request.headers.authorization !== undefined;
      const pages = { '/wp-json/': isKnown ? { body: index } : { status: 401, body: refusal } };
      siteOf({ ...pages, '/wp-json/wp/v2/users/me': { body: user } })(request, response);
    };
    await using server = await startLocalServer(answer);
    const adapter = createWordPressAdapter({
      siteUrl: `http://${server.hostAndPort}`,
      username: 'ann',
      applicationPassword: 'x',
      fetch: createOutboundFetch({ allowedHosts: [server.hostAndPort] }),
    });
    expect(await adapter.testConnection(signal)).toEqual(good);
  });

  it('with a byte order mark before its JSON', async () => {
    const marked = (body: unknown) => ({ body: `\uFEFF${JSON.stringify(body)}` });
    const pages = { '/wp-json/': marked(index), '/wp-json/wp/v2/users/me': marked(user) };
    expect((await testConnection(pages)).report).toEqual(good);
  });
});

describe('credentials are not sent', () => {
  it('to another site that a redirect leads to', async () => {
    const headers = { location: 'https://elsewhere.example/wp-json/?token=abc' };
    const { report, publishing } = await testConnection({
      '/wp-json/': { status: 301, headers, body: '' },
    });
    const cause =
      'The site redirects to https://elsewhere.example/wp-json/; connect that address instead.';
    expect(report).toMatchObject({ ok: false, cause });
    expect(publishing).toMatchObject({ kind: 'redirect', retryable: false });
  });

  it('round in a circle', async () => {
    const { report } = await testConnection({
      '/wp-json/': { status: 302, headers: { location: '/wp-json/' }, body: '' },
    });
    expect(report.cause).toBe('The site redirects in a circle.');
  });
});

describe('a write through a redirect', () => {
  it('is not taken for success, though a list would answer', async () => {
    const headers = { location: '/wp-json/wp/v2/elsewhere' };
    const { publishing, seen } = await testConnection({
      '/wp-json/': { body: index },
      '/wp-json/wp/v2/posts': { status: 301, headers, body: '' },
      '/wp-json/wp/v2/elsewhere': { body: [] },
    });
    expect(publishing).toMatchObject({ kind: 'redirect' });
    expect(seen.join(' ')).not.toContain('elsewhere');
  });
});

describe('the cause is named', () => {
  const notLoggedIn = { code: 'rest_not_logged_in', message: 'No.', data: { status: 401 } };
  const hidden = {
    code: 'rest_invalid_param',
    message: 'Invalid parameter(s): status',
    data: {
      status: 400,
      params: { status: 'Status is forbidden.' },
      details: { status: { code: 'rest_forbidden_status', message: 'No.', data: { status: 401 } } },
    },
  };

  it('application passwords are off: good credentials look like bad ones', async () => {
    const { report } = await testConnection({
      '/wp-json/': { body: { ...index, authentication: [] } },
      '/wp-json/wp/v2/users/me': { status: 401, body: notLoggedIn },
    });
    expect(report.cause).toContain('application passwords switched off');
  });

  it('wrong credentials, hidden in the details of a bad parameter', async () => {
    const { publishing } = await testConnection({
      '/wp-json/': { body: index },
      '/wp-json/wp/v2/posts': { status: 400, body: hidden },
    });
    expect(publishing).toMatchObject({ kind: 'credentials', retryable: false });
  });

  it.each([
    ['maintenance', 503, { 'retry-after': '600' }, 'transient', 600],
    ['a firewall', 403, {}, 'not_json', undefined],
    ['a captcha', 200, {}, 'not_json', undefined],
    ["the web server's own password", 401, {}, 'credentials', undefined],
    ['a gateway without a site', 502, {}, 'transient', undefined],
  ])('a page of %s', async (_what, status, headers, kind, retryAfterSeconds) => {
    const body = '<!doctype html><h1>Nothing to see</h1>';
    const { publishing, report } = await testConnection({
      '/wp-json/': { body: index },
      '/wp-json/wp/v2/posts': { status, headers, body },
      '/wp-json/wp/v2/users/me': { status, headers, body },
    });
    expect(publishing).toMatchObject({ kind, retryAfterSeconds, retryable: kind === 'transient' });
    expect(report.ok).toBe(false);
    expect(report.cause).not.toContain('<');
  });

  it("notices of PHP in front of the answer, and not the answer's own words", async () => {
    const body = `<b>Warning</b>: Undefined variable in plugin.php ${JSON.stringify([])}`;
    const headers = { 'content-type': 'application/json' };
    const { publishing } = await testConnection({
      '/wp-json/': { body: index },
      '/wp-json/wp/v2/posts': { headers, body },
    });
    expect(publishing).toMatchObject({ kind: 'not_json' });
  });

  it('data that is not of WordPress', async () => {
    const { publishing } = await testConnection({
      '/wp-json/': { body: index },
      '/wp-json/wp/v2/posts': { body: { hello: 'world' } },
    });
    expect(publishing).toMatchObject({ kind: 'not_json', retryable: false });
  });

  it('an API without posts', async () => {
    const { report } = await testConnection({
      '/wp-json/': { body: { ...index, namespaces: [] } },
    });
    expect(report.cause).toBe('The REST API of the site does not offer posts (wp/v2).');
  });
});

it('a server that is not there is transient, and named', async () => {
  const gone = await startLocalServer(siteOf({}));
  await gone[Symbol.asyncDispose]();
  const adapter = createWordPressAdapter({
    siteUrl: `http://${gone.hostAndPort}`,
    username: 'ann',
    applicationPassword: 'x',
    fetch: createOutboundFetch({ allowedHosts: [gone.hostAndPort] }),
  });
  await expect(adapter.publish(samplePost(), signal)).rejects.toMatchObject({
    kind: 'transient',
    message: 'The site could not be reached: nothing answers there.',
  });
});
