import { load } from 'cheerio';
import { isTag } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { unsafeHtml } from './unsafe-html.ts';

const elements = new Set(
  (
    'a abbr b br cite code del em i img ins kbd mark q s small strong sub sup u p h2 h3 h4 h5 h6 ul ol li ' +
    'dl dt dd blockquote pre hr figure figcaption table caption thead tbody tfoot tr th td'
  ).split(' '),
);
const attributes = new Set(
  'href title rel src alt width height start colspan rowspan scope'.split(' '),
);

/** What a browser would make of the text holds only what readers need. */
function expectSafe(html: string): void {
  const $ = load(html, null, false);
  for (const element of $('*').toArray().filter(isTag)) {
    expect(elements).toContain(element.tagName);
    for (const name of Object.keys(element.attribs)) expect(attributes).toContain(name);
  }
  for (const address of $('[href]')
    .toArray()
    .map((link) => $(link).attr('href') ?? '')) {
    expect(new URL(address, 'https://own.example/').protocol).toMatch(/^(?:https?|mailto):$/u);
    expect(address).not.toMatch(/^[\s\\/]{2}/u);
  }
  for (const address of $('img')
    .toArray()
    .map((image) => $(image).attr('src') ?? '')) {
    expect(new URL(address, 'https://own.example/').protocol).toMatch(/^https?:$/u);
  }
  expect(
    $.root()
      .contents()
      .toArray()
      .filter((node) => node.type === 'comment'),
  ).toEqual([]);
}

const fragment = fc.oneof(
  fc.constantFrom(...unsafeHtml),
  fc.constantFrom(
    ...(
      '<p> </p> <div> </div> <ul> <li> </li> </ul> <h1> </h1> <h3> </h3> <h6> <table> <tr> <td> </table> ' +
      '<a href="/x"> </a> <strong> </strong> <pre> </pre> <blockquote> <dl> <dt> <dd> <figure> <figcaption> ' +
      '<img src="/a.png"> <br> <hr> &amp; &lt; &nbsp; ` ** # ``` <body> </body> <!-- --> " \' > <'
    ).split(' '),
  ),
  fc.constant('\n\n'),
  fc.string({ maxLength: 12 }),
  fc.lorem({ maxCount: 3 }),
);
const soup = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));

describe('cleanHtml', () => {
  it.each(unsafeHtml)('makes harmless: %s', (payload) => {
    expectSafe(cleanHtml(payload));
    expectSafe(cleanHtml(`<p>before</p>${payload}<p>after</p>`));
    expectSafe(cleanHtml(`<ul><li>${payload}</li></ul><table><tr><td>${payload}`));
  });

  it('is safe for any soup of tags, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const clean = cleanHtml(html);
        expectSafe(clean);
        expect(cleanHtml(clean)).toBe(clean);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps its time on hostile input', () => {
    const hostile = [
      '<b>'.repeat(30_000),
      '<div>'.repeat(30_000),
      '<a href="'.repeat(20_000),
      '<p'.repeat(30_000),
      '<body '.repeat(20_000),
      '<head>'.repeat(20_000),
      '```\n'.repeat(6000),
      '['.repeat(5000),
      '> '.repeat(5000),
    ];
    for (const html of hostile) {
      const started = performance.now();
      expectSafe(cleanHtml(html));
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});
