import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { expectSafe } from './expect-safe.ts';
import { unsafePayloads } from './unsafe-payloads.ts';

/** Where a payload may stand: alone, and in places where browsers read differently. */
const places: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `<p>before</p>${payload}<p>after</p>`,
  (payload) => `<ul><li>${payload}</li></ul><table><tr><td>${payload}`,
  (payload) => `<h2>${payload}</h2><p>text</p>`,
  (payload) => `<p>a <strong>b ${payload} c</strong> d</p>`,
  (payload) => `<p title="${payload}">x</p><a href="${payload}">y</a>`,
  (payload) => `<pre><code>${payload}</code></pre><blockquote>${payload}</blockquote>`,
  (payload) => `<dl><dt>${payload}<dd>${payload}</dl><figure>${payload}<figcaption>${payload}`,
];

const fragment = fc.oneof(
  fc.constantFrom(...unsafePayloads.map(([, payload]) => payload)),
  fc.constantFrom(
    ...(
      '<p> </p> <div> </div> <ul> <li> </li> </ul> <h1> </h1> <h3> </h3> <h6> <table> <tr> <td> </table> ' +
      '<a href="/x"> </a> <strong> </strong> <pre> </pre> <blockquote> <dl> <dt> <dd> <figure> <figcaption> ' +
      '<img src="/a.png"> <br> <hr> &amp; &lt; &nbsp; ` ** # ``` <body> </body> <!-- --> " \' > < = / ' +
      '<svg> </svg> <math> <mtext> <style> </style> <title> </title> <template> </template> <select> <noscript>'
    ).split(' '),
  ),
  fc.constant('\n\n'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.lorem({ maxCount: 3 }),
);
const soup = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));

const name = fc.constantFrom(
  ...'a b p td img svg math script style iframe input form li h2 x-y template object video'.split(
    ' ',
  ),
);
const attribute = fc.constantFrom(
  ...'href src style onclick onerror srcset action id name class title alt rel target xlink:href'.split(
    ' ',
  ),
);
const value = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    '//x.example',
    '/x',
    'https://x.example',
    '"',
    "'",
  ),
  fc.string({ maxLength: 10 }),
  fc
    .tuple(
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constantFrom('javascript:x', 'vbscript:x'),
    )
    .map((parts) => parts.join('')),
);

/** Elements with any attributes in any nesting, closed or not, as no person would write them. */
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({ maxLength: 8 }),
    fc
      .tuple(
        name,
        fc.array(fc.tuple(attribute, value), { maxLength: 3 }),
        tie('tree'),
        fc.boolean(),
      )
      .map(([tag, attributes, inside, isClosed]) => {
        const written = attributes.map(([key, text]) => ` ${key}="${text}"`).join('');
        return `<${tag}${written}>${inside}${isClosed ? `</${tag}>` : ''}`;
      }),
  ),
  tree: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
}));

function expectSafeAtRest(html: string): void {
  const clean = cleanHtml(html);
  expectSafe(clean);
  expect(cleanHtml(clean)).toBe(clean);
}

describe('expectSafe', () => {
  it.each([
    '<p onclick="x">a</p>',
    '<p style="x">a</p>',
    '<script>x</script>',
    '<svg></svg>',
    '<p>a<!-- b --></p>',
    '<!-- b --><p>a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="//x.example">a</a>',
    '<a href="https://x.example">a</a>',
    '<a href="https://a:b@x.example" rel="noopener">a</a>',
    '<img src="data:x" alt="">',
    '<img src="/x.png">',
    '<h1>a</h1>',
    '<noscript><img src="/x" alt=""></noscript>',
    'a\u0001',
  ])('sees through %j', (html) => {
    expect(() => expectSafe(html)).toThrow(/expected/u);
  });
});

describe('cleanHtml', () => {
  it('is tried with at least 250 payloads', () => {
    expect(new Set(unsafePayloads.map(([, payload]) => payload)).size).toBeGreaterThanOrEqual(250);
  });

  it.each(unsafePayloads)('makes harmless, of %s: %s', (_, payload) => {
    for (const place of places) expectSafeAtRest(place(payload));
  });

  it('is safe for any soup of tags, and cleaning twice changes nothing', () => {
    fc.assert(fc.property(soup, expectSafeAtRest), { numRuns: 300 });
  }, 60_000);

  it('is safe for any tree of elements and attributes, and cleaning twice changes nothing', () => {
    fc.assert(fc.property(tree, expectSafeAtRest), { numRuns: 300 });
  }, 60_000);

  it('keeps its time on hostile input', { timeout: 120_000 }, () => {
    const hostile = [
      '<b>'.repeat(30_000),
      '<div>'.repeat(30_000),
      '<svg>'.repeat(20_000),
      '<math><mtext>'.repeat(10_000),
      '<template>'.repeat(10_000),
      '<iframe>'.repeat(10_000),
      '<table><td>'.repeat(10_000),
      '<ul><li>'.repeat(15_000),
      '<a href="'.repeat(20_000),
      '<p'.repeat(30_000),
      `<p ${'a=b '.repeat(30_000)}>x</p>`,
      '<!--'.repeat(30_000),
      '<body '.repeat(20_000),
      '<head>'.repeat(20_000),
      '```\n'.repeat(6000),
      '['.repeat(5000),
      '> '.repeat(5000),
      '<h2>a</h2>'.repeat(10_000),
      '<figure><img src=a>'.repeat(5000),
      '&'.repeat(100_000),
    ];
    for (const html of hostile) {
      const started = performance.now();
      expectSafe(cleanHtml(html));
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});
