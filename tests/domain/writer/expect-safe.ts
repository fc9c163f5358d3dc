import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import { type AnyNode, isComment, isDirective, isTag } from 'domhandler';
import { expect } from 'vitest';

/** Element → attributes it may have: the allow-list once more, written down apart from the code. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      'b br cite code del em i ins kbd mark q s small strong sub sup u p h2 h3 h4 h5 h6 ul li dl dt dd ' +
      'blockquote pre hr figure figcaption table caption thead tbody tfoot tr'
    )
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href', 'title', 'rel'],
  abbr: ['title'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  td: ['colspan', 'rowspan', 'scope'],
  th: ['colspan', 'rowspan', 'scope'],
};

const relations = /^(?:nofollow )?(?:sponsored )?(?:ugc )?noopener$/u;

/** Only what readers need is left, as a browser would read it: with and without scripts, alone and in a page. */
export function expectSafe(html: string): void {
  expect(html).toBe(html.toWellFormed());
  expect(html).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
  expectAllowed(load(html, { scriptingEnabled: true }, false));
  expectAllowed(load(html, { scriptingEnabled: false }, false));
  const page = load(`<!doctype html><body>${html}</body>`);
  expect(page('head').children()).toHaveLength(0);
  expectAllowed(page, page('body'));
}

function expectAllowed($: CheerioAPI, root: Cheerio<AnyNode> = $.root()): void {
  const elements = root.find('*').toArray().filter(isTag);
  for (const element of elements) {
    expect(Object.keys(allowed)).toContain(element.tagName);
    expect(allowed[element.tagName]).toEqual(expect.arrayContaining(Object.keys(element.attribs)));
    expectAddresses(element.attribs);
  }
  const nodes = [...root.contents().toArray(), ...elements.flatMap(({ children }) => children)];
  expect(nodes.filter((node) => isComment(node) || isDirective(node))).toEqual([]);
  for (const image of $('img').toArray()) {
    expect(image.attribs).toMatchObject({ src: expect.any(String), alt: expect.any(String) });
  }
}

/** Each leads where it says: to the own site, to a page of another one, to a person's mail. */
function expectAddresses({ href, src, rel }: Record<string, string>): void {
  for (const address of [href, src].filter((given) => given !== undefined)) {
    const url = new URL(address, 'https://own.invalid/a/b');
    expect(url.protocol).toMatch(src === undefined ? /^(?:https?|mailto):$/u : /^https?:$/u);
    expect([url.username, url.password]).toEqual(['', '']);
    const isAbsolute = /^https?:\/\/[^/]/iu.test(address);
    const isOwn = url.host === 'own.invalid' || url.protocol === 'mailto:';
    expect(isAbsolute).toBe(!isOwn);
    expect(address).not.toMatch(/[\s\\\p{Cc}\p{Cf}]/u);
    if (href !== undefined && isAbsolute) expect(rel ?? '').toMatch(relations);
  }
}
