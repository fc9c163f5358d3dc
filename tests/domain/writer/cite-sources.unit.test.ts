import { describe, expect, it } from 'vitest';
import { addressKey, citeSources } from '#domain/writer/cite-sources.ts';

const survey = { url: 'https://survey.net/2024/', title: 'Survey' };
const study = { url: 'https://study.org/a?b=1', title: 'Study' };
const never = () => false;

const link = ({ url }: typeof survey, text: string) => `<a href="${url}">${text}</a>`;

describe('the sources of a text', () => {
  it('are linked where it names them by number, numbered in the order of the text', () => {
    const html = '<p>Half of them agree [2]. A third does not [1], says the same study [2].</p>';
    expect(citeSources(html, [survey, study], never)).toEqual({
      html: `<p>Half of them agree ${link(study, '[1]')}. A third does not ${link(survey, '[2]')}, says the same study ${link(study, '[1]')}.</p>`,
      sources: [study, survey],
      invented: [],
    });
  });

  it('may stand several in one pair of brackets', () => {
    const { html, sources } = citeSources('<p>All agree [1, 2].</p>', [survey, study], never);
    expect(html).toBe(`<p>All agree ${link(survey, '[1]')} ${link(study, '[2]')}.</p>`);
    expect(sources).toEqual([survey, study]);
  });

  it.each([
    '<p>Nobody knows [7].</p>',
    '<p>It is in Psalm [23].</p>',
    '<p>The second is array[1] or list2[0].</p>',
  ])('are not what other numbers in brackets stand for: %s', (html) => {
    expect(citeSources(html, [survey], never)).toEqual({ html, sources: [], invented: [] });
  });

  it('count where the text links them itself, and keep its words', () => {
    const html = `<p>A ${link({ ...survey, url: 'https://survey.net/2024#page-3' }, 'large survey')} says so.</p>`;
    expect(citeSources(html, [survey], never)).toEqual({ html, sources: [survey], invented: [] });
  });

  it('are not looked for in code, in links, or where nothing was read', () => {
    const html = `<p><code>list[1]</code> ${link(survey, 'see [1]')}</p><pre>a[2]</pre>`;
    expect(citeSources(html, [survey, study], never).html).toBe(html);
    expect(citeSources('<p>See [1].</p>', [], never).html).toBe('<p>See [1].</p>');
  });

  it('are safe with whatever stands in an address', () => {
    const odd = { url: 'https://x.net/?a=1&b="><script>', title: 'Odd' };
    const { html } = citeSources('<p>So [1].</p>', [odd], never);
    expect(html).not.toContain('"><script>');
  });
});

describe('links nobody gave the writer', () => {
  const html =
    '<p>Read <a href="https://made-up.com/page">this page</a> and <a href="/about">us</a>.</p>';

  it('are taken out and named; their words and links within the site stay', () => {
    expect(citeSources(html, [survey], never)).toEqual({
      html: '<p>Read this page and <a href="/about">us</a>.</p>',
      sources: [],
      invented: ['https://made-up.com/page'],
    });
  });

  it('stay where the customer has named the address', () => {
    const isGiven = (url: string) => addressKey(url) === 'https://made-up.com/page';
    expect(citeSources(html, [], isGiven)).toEqual({ html, sources: [], invented: [] });
  });
});
