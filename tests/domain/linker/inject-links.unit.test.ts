import { describe, expect, it } from 'vitest';
import { injectLinks, type LinkTarget } from '#domain/linker/inject-links.ts';
import { filler, linkOptions, page } from './pages.ts';

const link = (html: string, targets: LinkTarget[], options = {}) =>
  injectLinks(html, targets, { ...linkOptions, ...options });

describe('an anchor', () => {
  it('is the words of the text as they stand, in any case and form', () => {
    const html = '<p>People who buy Espresso Machine parts should clean them.</p>';
    const { html: linked, injected } = link(html, [page('espresso machines')]);
    expect(linked).toBe(
      '<p>People who buy <a href="/espresso-machines/">Espresso Machine</a> parts should clean them.</p>',
    );
    expect(injected).toEqual([
      {
        targetId: 'espresso-machines',
        address: '/espresso-machines/',
        anchorText: 'Espresso Machine',
        score: 65,
        position: 1,
      },
    ]);
  });

  it('is the keyword a page was written for, before its title, before what it touches', () => {
    const target = page('burr grinder', {
      title: 'Grinding beans',
      secondaryKeywords: ['coarse grind'],
    });
    const html = '<p>A coarse grind first. Grinding beans is next. Last the burr grinder.</p>';
    expect(link(html, [target]).injected[0]?.anchorText).toBe('burr grinder');
    const without = html.replace('burr grinder', 'mill');
    expect(link(without, [target]).injected[0]?.anchorText).toBe('Grinding beans');
  });

  it('stands at the first suitable place', () => {
    const html = '<h2>Milk frother</h2><p>One milk frother.</p><p>Another milk frother.</p>';
    expect(link(html, [page('milk frother')]).html).toContain(
      '<p>One <a href="/milk-frother/">milk frother</a>.</p>\n<p>Another milk frother.</p>',
    );
  });

  it('is no single word but that a page was written for, and never one in another form', () => {
    const html = '<p>Universities are universal, says the university.</p>';
    expect(link(html, [page('university')]).injected[0]?.anchorText).toBe('university');
    expect(link(html, [page('academia', { secondaryKeywords: ['university'] })]).injected).toEqual(
      [],
    );
  });

  it('is no string of words that say nothing', () => {
    expect(link('<p>How to do it, and what it is.</p>', [page('how to do it')]).injected).toEqual(
      [],
    );
  });

  it('does not reach over a comma or the end of a sentence', () => {
    const html = '<p>We like cold. Brew it. Buy cold, brew it.</p>';
    expect(link(html, [page('cold brew')]).injected).toEqual([]);
  });

  it('is found in scripts that write without spaces', () => {
    const html = '<p>我们喜欢在家里制作冷萃咖啡，因为它很好喝。</p>';
    const target = page('冷萃咖啡', { address: '/cold-brew/', pages: ['/cold-brew'] });
    expect(link(html, [target], { language: null }).html).toContain(
      '<a href="/cold-brew/">冷萃咖啡</a>',
    );
  });
});

describe('no link is put', () => {
  const places = [
    '<h2>Cold brew</h2>',
    '<h3><strong>cold brew</strong></h3>',
    '<p><a href="https://other.example/" rel="noopener">cold brew</a></p>',
    '<p><code>cold brew</code></p>',
    '<pre>cold brew</pre>',
    '<figure><img src="/a.png" alt="cold brew"><figcaption>cold brew</figcaption></figure>',
    '<table><caption>cold brew</caption><tbody><tr><th>cold brew</th></tr></tbody></table>',
    '<blockquote><p>cold brew</p></blockquote>',
    '<p><q>cold brew</q></p>',
    '<p><button>cold brew</button></p>',
  ];
  it.each(places)('into %s', (html) => {
    expect(link(html, [page('cold brew')])).toEqual({ html, injected: [], suggested: [] });
  });

  it('to a page that is linked already, however its address is written', () => {
    const addresses = ['/cold-brew', 'https://www.example.com/cold-brew/#how', '/cold-brew/'];
    for (const address of addresses) {
      const html = `<p>Our <a href="${address}">guide</a> tells of cold brew.</p>`;
      expect(link(html, [page('cold brew')]).injected).toEqual([]);
    }
  });

  it('by words that lead elsewhere already, and none twice', () => {
    const html = '<p>Cold brew is cold.</p><p>Cold brew keeps.</p>';
    const twins = [page('cold brew'), page('cold-brew', { id: 'twin', address: '/twin/' })];
    const { injected } = link(html, [...twins, page('cold brew', { id: 'z', pages: ['/z'] })]);
    expect(injected.map(({ targetId }) => targetId)).toEqual(['cold-brew']);
  });

  it('by the words the text itself was written for', () => {
    const html = '<p>Coffee at home is cheap.</p>';
    expect(link(html, [page('coffee at home')]).injected).toEqual([]);
  });

  it('to a page that has too little to do with the text', () => {
    const html = '<p>We drink cold brew.</p>';
    expect(link(html, [page('cold brew', { related: 0.2 })]).injected).toEqual([]);
    expect(link(html, [page('cold brew', { related: 0.3 })]).injected).toHaveLength(1);
  });
});

describe('room', () => {
  const keywords = ['burr grinder', 'milk frother', 'paper filter', 'water kettle'];

  it('is for one link in a short paragraph, the best, and others are proposed', () => {
    const html = `<p>${keywords.join(', ')}.</p>`;
    const targets = keywords.map((keyword, index) => page(keyword, { related: 0.5 + index / 10 }));
    const { injected, suggested } = link(html, targets);
    expect(injected.map(({ anchorText }) => anchorText)).toEqual(['water kettle']);
    expect(suggested.map(({ anchorText }) => anchorText)).toEqual([
      'paper filter',
      'milk frother',
      'burr grinder',
    ]);
  });

  it('is for one link in forty words of a paragraph', () => {
    const html = `<p>${filler(80)} ${keywords.join(', ')}.</p>`;
    expect(
      link(
        html,
        keywords.map((keyword) => page(keyword)),
      ).injected,
    ).toHaveLength(2);
  });

  it('is what the site says, links that are there among them', () => {
    const paragraphs = keywords.map((keyword) => `<p>${filler(40)} ${keyword}</p>`);
    const html = `${paragraphs.join('')}<p>${filler(40)} <a href="/start/">Start</a></p>`;
    const targets = keywords.map((keyword) => page(keyword));
    expect(link(html, targets, { mostOwnLinks: 3 }).injected).toHaveLength(2);
    expect(link(html, targets, { mostOwnLinks: 0 }).injected).toEqual([]);
  });

  it('is for three links in a short text, whatever the site says', () => {
    const html = keywords.map((keyword) => `<p>The ${keyword}.</p>`).join('');
    const targets = keywords.map((keyword) => page(keyword));
    expect(link(html, targets, { mostOwnLinks: 20 }).injected).toHaveLength(3);
  });
});

it('leads to other sites stay and count as links, not as links to the site', () => {
  const away = '<a href="https://other.example/" rel="noopener">a study</a>';
  const html = `<p>${filler(80)} says ${away} of cold brew.</p>`;
  const { html: linked, injected } = link(html, [page('cold brew')], { mostOwnLinks: 1 });
  expect(injected).toHaveLength(1);
  expect(linked).toContain(away);
});
