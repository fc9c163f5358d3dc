import { expect, it } from 'vitest';
import { understand } from '#scripts/command-line/command-line.ts';

const line = {
  command: 'npm run brew',
  summary: 'Makes coffee.',
  options: { strong: { type: 'boolean', default: false }, cups: { type: 'string' } },
  optionTexts: { strong: ['--strong', 'More of it'], cups: ['--cups N', 'How many'] },
  words: { name: 'kind', known: ['espresso', 'filter'] },
  variables: [['MILL_PORT', 'Port of the mill']],
} satisfies Parameters<typeof understand>[0];

it('options and words are understood', () => {
  expect(understand(line, ['espresso', '--cups', '2', '--strong'])).toMatchObject({
    kind: 'go',
    values: { strong: true, cups: '2' },
    words: ['espresso'],
  });
  expect(understand(line, [])).toMatchObject({ kind: 'go', values: { strong: false }, words: [] });
});

it.each(['--help', '-h'])(
  '%s tells every option, word and variable, wherever it stands',
  (typed) => {
    expect(understand(line, ['tea', typed])).toEqual({
      kind: 'stop',
      exitCode: 0,
      text: `Usage: npm run brew -- [kind …] [options]

Makes coffee.

Kinds: espresso, filter

Options:
  --strong  More of it
  --cups N  How many
  --help    Print this

Environment:
  MILL_PORT  Port of the mill

All variables: README.md, "Environment".`,
    });
  },
);

it.each([
  [['--weak'], "Unknown option '--weak'"],
  [['--cups'], "Option '--cups <value>' argument missing"],
  [['tea', 'filter', 'milk'], 'There is no kind tea, milk.'],
])('what nobody understands is refused with the same text: %j', (typed, why) => {
  const { text: help } = understand(line, ['--help']) as { text: string };
  const refused = understand(line, typed);
  expect(refused).toMatchObject({ kind: 'stop', exitCode: 2 });
  expect(refused).toHaveProperty('text', expect.stringContaining(why));
  expect(refused).toHaveProperty('text', expect.stringContaining(help));
});

it('a command without words takes none', () => {
  const { words: _, ...wordless } = line;
  expect(understand(wordless, ['now'])).toMatchObject({ kind: 'stop', exitCode: 2 });
});
