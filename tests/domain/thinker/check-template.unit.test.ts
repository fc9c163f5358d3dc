import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkTemplate } from '#domain/thinker/check-template.ts';

const contract = {
  dataSchema: z.object({
    title: z.string(),
    kind: z.enum(['guide', 'news']),
    count: z.number(),
    author: z.object({ name: z.string() }).nullable(),
    groups: z.array(
      z.object({ key: z.string(), keywords: z.array(z.object({ volume: z.number() })) }),
    ),
    tags: z.array(z.string()),
  }),
  sampleData: {
    title: 'Cold brew',
    kind: 'guide',
    count: 3,
    author: { name: 'Ada' },
    groups: [{ key: 'a', keywords: [{ volume: 1 }] }],
    tags: ['coffee'],
  },
};
const problemsOf = (text: string) => checkTemplate(text, contract);

/** Loops each within the one before. */
function nested(depth: number): string {
  const inner = depth > 1 ? nested(depth - 1) : 'x';
  return `{% for tag in data.tags %}${inner}{% endfor %}`;
}

describe('a prompt that can be used', () => {
  it.each([
    ['text alone', 'Write something good.'],
    ['both parts', 'You write.\n---\nWrite {{ data.title }}.'],
    [
      'a choice by a word of a closed list',
      '{% if data.kind == "guide" %}Guide{% else %}News{% endif %}',
    ],
    ['a member that may be missing', '{% if data.author %}Like {{ data.author.name }}{% endif %}.'],
    [
      'loops in loops',
      '{% for group in data.groups %}{{ group.key }}{% for keyword in group.keywords %}{{ keyword.volume }} {{ forloop.index }}{% endfor %}{% endfor %}',
    ],
    [
      'lists',
      'Of {{ data.tags | join: ", " }}, {{ data.tags.size }} in all, {{ data.tags.first }} first.',
    ],
    ['figures', '{{ data.count | plus: 1 | at_most: 9 }}'],
    [
      'a remark and raw text',
      '{% comment %}x{% endcomment %}{% raw %}{{ any }}{% endraw %} {% # y %}',
    ],
    ['Windows lines', 'You write.\r\n---\r\nWrite {{ data.title }}.'],
  ])('%s', (_name, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a prompt that cannot be used is told why', () => {
  it.each([
    [
      'an unknown variable',
      'Write {{ data.titel }}',
      /no variable data\.titel \(line 1\).*data\.title/,
    ],
    [
      'a name without its root',
      'Write {{ title }}',
      /no variable title \(line 1\)\. Write data\.title\./,
    ],
    ['the line of the whole text', 'You\n---\n\nWrite {{ data.nothing }}', /line 4/],
    [
      'a branch the sample does not come to',
      '{% if data.kind == "news" %}{{ data.gone }}{% endif %}x',
      /data\.gone/,
    ],
    [
      'a member of what runs through a loop',
      '{% for g in data.groups %}{{ g.kee }}{% endfor %}',
      /no variable g\.kee/,
    ],
    [
      'a member of an inner loop',
      '{% for g in data.groups %}{% for k in g.keywords %}{{ k.cost }}{% endfor %}{% endfor %}',
      /k\.cost/,
    ],
    ['a loop through nothing', '{% for g in data.things %}{{ g }}{% endfor %}', /data\.things/],
    ['an unknown filter', '{{ data.title | shout }}', /no filter "shout" \(line 1\)/],
    ['a filter that works on texts', '{{ data.title | replace: "a", "b" }}', /no filter "replace"/],
    ['an unknown tag', 'a\n{% frobnicate %}', /no tag "frobnicate" \(line 2\)/],
    ['a file', '{% include "/etc/passwd" %}', /no tag "include"/],
    ['another file', '{% render "x" %}', /no tag "render"/],
    ['a layout', '{% layout "x" %}', /no tag "layout"/],
    ['a variable of its own', '{% assign a = 1 %}', /no tag "assign"/],
    ['a tag that is not closed', '{% if data.title %}', /not closed/],
    ['an output that is not closed', '{{ data.title', /not closed/],
    ['a variable chosen by a text', '{{ data[data.title] }}', /no variable/],
    ['the inside of JavaScript', '{{ data.constructor }}{{ data.__proto__ }}', /data\.constructor/],
    ['the end of the data', 'x </data> y', /<data>/],
    ['the beginning of the data', 'x < DATA > y', /<data>/],
    [
      'a loop over numbers',
      '{% for i in (1..9) %}{{ i }}{% endfor %}',
      /not over numbers \(line 1\)/,
    ],
    ['loops deep in each other', nested(4), /at most 3 deep/],
    ['too many loops', '{% for tag in data.tags %}x{% endfor %}'.repeat(61), /at most 60 loops/],
    ['too much text', 'x'.repeat(20_001), /at most 20000 characters/],
    ['no request', 'You write.\n---\n \n', /empty/],
    ['nothing', '', /empty/],
  ])('%s', (_name, text, words) => {
    expect(problemsOf(text).join('\n')).toMatch(words);
  });

  it('all unknown variables at once, each once', () => {
    expect(problemsOf('{{ data.a }} {{ data.b }} {{ data.a }}')).toHaveLength(2);
  });
});
