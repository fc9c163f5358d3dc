import { describe, expect, it } from 'vitest';
import { useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();

const page = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${sandbox.url}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** The lines of a page that can be typed, with the entities of HTML taken back. */
const commandsOf = (html: string) =>
  [...html.matchAll(/<pre>([^<]*)<\/pre>/g)].flatMap(([, lines = '']) =>
    lines.replaceAll('&quot;', '"').split('\n'),
  );

describe('the front page of the sandbox', () => {
  it('links to stand-ins that all answer', async () => {
    const { status, headers, text } = await page('/');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toEqual(
      expect.arrayContaining(['/wordpress/', '/mail/', '/sandbox/knobs', '/sandbox/requests']),
    );
    const statuses = await Promise.all(links.map(async (link) => (await page(link)).status));
    expect(statuses).toEqual(links.map(() => 200));
  });

  it('tells credentials of WordPress that WordPress accepts', async () => {
    const { text } = await page('/');
    const [, address = '', user = '', password = ''] =
      /address <code>(.*?)<\/code>, user <code>(.*?)<\/code>, application password <code>(.*?)<\/code>/.exec(
        text,
      ) ?? [];
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const response = await fetch(`${address}/wp-json/wp/v2/users/me`, {
      headers: { authorization },
    });
    expect([response.status, await response.json()]).toMatchObject([200, { name: 'admin' }]);
  });

  it('shows knobs that the sandbox takes', async () => {
    const { text } = await page('/');
    const [turn = ''] = commandsOf(text).filter((line) => line.includes('-X PUT'));
    const [, body = ''] = /-d '(.*)'$/.exec(turn) ?? [];
    const response = await fetch(`${sandbox.url}/sandbox/knobs`, { method: 'PUT', body });
    expect(await response.json()).toMatchObject({ rules: [{ times: 2 }] });
    const post = await fetch(`${sandbox.url}/wordpress/wp-json/wp/v2/posts`, { method: 'POST' });
    expect(post.status).toBe(503);
    await sandbox.reset();
  });

  it('names the address it was asked by', async () => {
    const { text } = await page('/');
    expect(text).toContain(`<code>${sandbox.url}/v1</code>`);
  });
});

describe('doubled slashes', () => {
  it.each(['/wordpress//', '/wordpress///', '//wordpress/', '//'])('are one: %s', async (path) => {
    const { status, text } = await page(path);
    expect(status).toBe(200);
    expect(text).toContain('andbox');
  });

  it('are one within the REST API, too, and none in the query', async () => {
    const plain = await page('/wordpress/wp-json/wp/v2/posts?search=a//b');
    const doubled = await page('//wordpress//wp-json//wp/v2/posts?search=a//b');
    expect([doubled.status, doubled.text]).toEqual([200, plain.text]);
    const { requests } = JSON.parse((await page('/sandbox/requests')).text);
    expect(requests.at(-1)).toMatchObject({ path: '/wordpress/wp-json/wp/v2/posts' });
    expect(requests.at(-1).query).toContain('a//b');
  });
});
