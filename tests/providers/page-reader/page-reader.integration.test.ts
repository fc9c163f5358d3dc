import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPageReader } from '#providers/page-reader/create-page-reader.ts';
import type { PageReader } from '#providers/page-reader/page-reader.ts';
import { answer, html, useWebServer } from './web-server.ts';

const site = useWebServer();
const { signal } = new AbortController();
const sentence = 'Clean burrs grind evenly, and even grounds taste the same from cup to cup. ';
const article = (text = sentence.repeat(6)) =>
  `<html><head><title>Burrs &amp; brushes</title></head><body><nav>Home Shop Basket</nav>
   <article><h1>Burrs</h1><p>${text}</p><p>Brush them weekly.</p></article>
   <script>track()</script><footer>All rights reserved</footer></body></html>`;

let reader: PageReader;
beforeEach(() => {
  reader = createPageReader({ allowedHosts: [site.host] });
});

const read = (path: string) => reader.read(`${site.url}${path}`, signal);
const paths = () => site.asked.map(({ path }) => path);

describe('a page', () => {
  it('is read as its text, a line a paragraph, without what stands around it', async () => {
    site.pages['/burrs'] = html(article());
    const page = await read('/burrs#weekly');
    expect(page).toMatchObject({ url: `${site.url}/burrs`, title: 'Burrs & brushes' });
    expect(page.text.split('\n')).toContain('Brush them weekly.');
    expect(page.text).not.toMatch(/Basket|track|rights reserved|</);
  });

  it.each([
    ['the header', 'text/html; charset=windows-1252', ''],
    ['the page itself', 'text/html', '<meta charset="windows-1252">'],
    ['a strange header', 'text/html; charset="iso-8859-1"', ''],
  ])('is decoded as %s says', async (_who, contentType, meta) => {
    const text = `${sentence.repeat(6)}Caf\u00e9 cr\u00e8me.`;
    const bytes = Buffer.from(`<html><head>${meta}</head>${article(text)}</html>`, 'latin1');
    site.pages['/cafe'] = html(bytes, contentType);
    expect((await read('/cafe')).text).toContain('Café crème.');
  });

  it('may be plain text', async () => {
    site.pages['/plain'] = html(`Burrs\n\n${sentence.repeat(6)}`, 'text/plain');
    const page = await read('/plain');
    expect(page).toMatchObject({ title: 'Burrs' });
    expect(page.text).toContain('Clean burrs grind evenly');
  });

  it('is found where it has moved to, and is called by its new address', async () => {
    site.pages['/old'] = answer(301, { location: '/burrs?from=old' });
    site.pages['/burrs?from=old'] = html(article());
    expect((await read('/old')).url).toBe(`${site.url}/burrs?from=old`);
  });
});

describe('a page that cannot be read is told apart:', () => {
  it.each([
    ['gone', answer(410), /no such page \(HTTP 410\)/],
    ['forbidden', answer(403), /refuses the page \(HTTP 403\)/],
    ['a file', html('%PDF-1.7', 'application/pdf'), 'This is no page of text.'],
    ['without text', html('<p>Press play.'), 'The page has no text that can be read.'],
    ['endless', answer(302, { location: '/x' }), /from one address to the next/],
    ['too large', html('x'.repeat(2 * 1024 * 1024 + 1)), 'The page is larger than 2 MB.'],
    [
      'nested without end',
      html('<div>'.repeat(200_000)),
      /cannot be taken apart|too large|no text/,
    ],
    [
      'of too many pieces',
      html(`<p>${'<b>x</b>'.repeat(40_000)}`),
      'The page is too large to be read.',
    ],
  ])('%s', async (_name, page, message) => {
    site.pages['/x'] = page;
    await expect(read('/x')).rejects.toMatchObject({
      name: 'UnreadablePage',
      message: expect.stringMatching(message),
    });
  });

  it('at a private address, also behind a redirect', async () => {
    reader = createPageReader({ allowedHosts: [site.host] });
    site.pages['/away'] = answer(302, { location: 'http://127.0.0.1:1/secret' });
    await expect(read('/away')).rejects.toMatchObject({
      name: 'UnreadablePage',
      message: expect.stringMatching(/not a public address/),
    });
    const strict = createPageReader({ allowedHosts: [] });
    await expect(strict.read(`${site.url}/burrs`, signal)).rejects.toThrow(/not a public address/);
    expect(paths()).toEqual(['/robots.txt', '/away']);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'not an address'])(
    'no address: %s',
    async (url) => {
      await expect(reader.read(url, signal)).rejects.toThrow('This is no web address.');
    },
  );

  it('of a site that hangs up', async () => {
    site.pages['/burrs'] = (request) => request.socket.destroy();
    await expect(read('/burrs')).rejects.toThrow('The site cannot be reached.');
  });
});

describe('politeness', () => {
  it('asks for the rules once, says who it is, and keeps to them', async () => {
    site.pages['/robots.txt'] = html('User-agent: IGNY8Reader\nDisallow: /private\n', 'text/plain');
    site.pages['/burrs'] = html(article());
    await expect(read('/private/diary')).rejects.toThrow(/does not allow robots/);
    await read('/burrs');
    expect(paths()).toEqual(['/robots.txt', '/burrs']);
    expect(site.asked[0]?.agent).toMatch(/IGNY8Reader\/1\.0/);
  });

  it('reads nothing of a site whose rules take too long to apply, and holds up nobody', async () => {
    const rule = `Disallow: /*${'a*'.repeat(480)}b\n`;
    site.pages['/robots.txt'] = html(`User-agent: *\n${rule.repeat(500)}`, 'text/plain');
    const path = `/${'a'.repeat(8_000)}`;
    site.pages[path] = html(article());
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    await expect(read(path)).rejects.toThrow(/does not allow robots/);
    delay.disable();
    // Applied here they take a quarter of a minute; a process that is silent for 40 seconds is taken for dead.
    expect(delay.max / 1e9).toBeLessThan(4);
    expect(paths()).toEqual(['/robots.txt']);
  }, 60_000);

  it('reads a site whose rules name thousands of other robots', async () => {
    const names = 'User-agent: a\n'.repeat(17_000);
    const rules = `${names}${'Disallow: /\n'.repeat(20_000)}User-agent: *\nDisallow: /private\n`;
    site.pages['/robots.txt'] = html(rules, 'text/plain');
    site.pages['/burrs'] = html(article());
    await expect(read('/private/diary')).rejects.toThrow(/does not allow robots/);
    expect((await read('/burrs')).title).toBe('Burrs & brushes');
  });

  it('keeps to rules that have moved', async () => {
    site.pages['/robots.txt'] = answer(301, { location: '/rules/robots.txt' });
    site.pages['/rules/robots.txt'] = html('User-agent: *\nDisallow: /private\n', 'text/plain');
    site.pages['/burrs'] = html(article());
    await expect(read('/private/diary')).rejects.toThrow(/does not allow robots/);
    await read('/burrs');
    expect(paths()).toEqual(['/robots.txt', '/rules/robots.txt', '/burrs']);
  });

  it('reads nothing of a site whose rules are out of order', async () => {
    site.pages['/robots.txt'] = answer(503);
    await expect(read('/burrs')).rejects.toThrow(/does not allow robots/);
  });

  it('asks one host once a second, whoever asks', async () => {
    site.pages['/a'] = html(article());
    site.pages['/b'] = html(article());
    await Promise.all([read('/a'), read('/b')]);
    const [rules, first, second] = site.asked.map(({ at }) => at);
    // Timers may fire a few milliseconds early.
    expect((first ?? 0) - (rules ?? 0)).toBeGreaterThanOrEqual(980);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(980);
  });

  it('waits longer where the site asks for it', async () => {
    site.pages['/robots.txt'] = html('User-agent: *\nCrawl-delay: 2\n', 'text/plain');
    site.pages['/a'] = html(article());
    await read('/a');
    await read('/a');
    const [, first, second] = site.asked.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1980);
  });

  it('ends at once when the run is cancelled', async () => {
    const abort = new AbortController();
    site.pages['/slow'] = () => abort.abort(new Error('Cancelled'));
    await expect(reader.read(`${site.url}/slow`, abort.signal)).rejects.toThrow('Cancelled');
  });
});
