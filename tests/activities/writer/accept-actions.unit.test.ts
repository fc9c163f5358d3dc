import { describe, expect, it } from 'vitest';
import { acceptActions } from '#activities/writer/research/accept-actions.ts';
import type { ResearchTurn } from '#activities/writer/research/turns.ts';
import { unansweredOf } from '#activities/writer/research/unanswered.ts';

const empty: ResearchTurn = { points: [], actions: [], results: [], pages: [], failures: [] };
const shown = (...urls: string[]): ResearchTurn => ({
  ...empty,
  actions: [{ tool: 'search', input: 'burr grinder' }],
  results: urls.map((url) => ({ query: 'burr grinder', url, title: 'T', snippet: '' })),
});
const read = (input: string) => ({ tool: 'read_page' as const, input });
const search = (input: string) => ({ tool: 'search' as const, input });

describe('what a turn of research asks for', () => {
  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'https://evil.com/?stolen=words',
    'file:///etc/passwd',
    'https://found.com/other',
    '',
  ])('is not read where no search has shown it: %s', (url) => {
    expect(acceptActions([read(url)], [shown('https://found.com/page')])).toEqual([]);
  });

  it('is read where a search has shown it, each page once, however it is spelt', () => {
    const turns = [shown('https://found.com/page', 'https://found.com/two')];
    const asked = [read('https://found.com/page/#part'), read('https://found.com/page')];
    expect(acceptActions(asked, turns)).toEqual([asked[0]]);
    const tried: ResearchTurn = { ...empty, actions: [read('https://found.com/page')] };
    expect(acceptActions(asked, [...turns, tried])).toEqual([]);
  });

  it('is searched once, and never for nothing', () => {
    const turns = [shown()];
    expect(acceptActions([search('Burr Grinder'), search('  ')], turns)).toEqual([]);
    expect(acceptActions([search(' brushes '), search('Brushes')], turns)).toEqual([
      search('brushes'),
    ]);
    expect(acceptActions([search('x'.repeat(500))], [])[0]?.input).toHaveLength(200);
    const cutThrough = `${'x'.repeat(199)}😀`;
    expect(acceptActions([search(cutThrough)], [])[0]?.input).toBe('x'.repeat(199));
  });

  it('is five things at most', () => {
    const asked = Array.from({ length: 9 }, (_, index) => search(`query ${index}`));
    expect(acceptActions(asked, [])).toEqual(asked.slice(0, 5));
  });
});

it('what a tool has answered, with results, a page or a reason, is not asked again', () => {
  const actions = [search('a'), search('b'), read('https://c.com/'), read('https://d.com/')];
  const turn: ResearchTurn = {
    ...empty,
    actions,
    results: [{ query: 'a', url: 'https://c.com/', title: '', snippet: '' }],
    pages: [{ asked: 'https://c.com/', url: 'https://www.c.com/', title: '', text: '' }],
    failures: [{ input: 'b', reason: 'Nothing was found.' }],
  };
  expect(unansweredOf(turn)).toEqual([read('https://d.com/')]);
});
