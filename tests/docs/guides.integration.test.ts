import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListeningApi, listenToTestApi } from '#tests/api/setup/listening-api.ts';
import { isAsPrinted, languages, readGuide } from './read-guide.ts';
import { createReader } from './reader.ts';
import { compile, runExample, whyNot } from './run-example.ts';

const guides = [
  'authentication',
  'errors',
  'throttles',
  'paging',
  'keyword-files',
  'prompts',
  'content',
  'runs',
  'pipelines',
  'events',
  'wordpress-plugin',
];

let api: ListeningApi;
beforeAll(async () => {
  api = await listenToTestApi();
});
afterAll(() => api.close());

it('the examples in TypeScript compile', async () => {
  const examples = (await Promise.all(guides.map(readGuide))).flat();
  const inTypeScript = examples.filter(({ language }) => language === 'TypeScript');
  expect(inTypeScript.length).toBeGreaterThan(guides.length);
  expect(await compile(inTypeScript)).toBe('');
});

describe.each(guides)('the guide %s', (name) => {
  it('shows everything in every language', async () => {
    const examples = await readGuide(name);
    const shown = languages.map((language) => [
      language,
      examples.filter((example) => example.language === language).map(({ title }) => title),
    ]);
    const titles = [...new Set(examples.map(({ title }) => title))];
    expect(titles.length).toBeGreaterThan(0);
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(languages.map((language) => [language, titles])),
    );
  });

  for (const language of languages) {
    const reason = whyNot(language);
    // Not every machine has PHP; the one of the CI has all four.
    it.skipIf(reason !== null)(
      `is true in ${language}${reason ? ` (not run: ${reason})` : ''}`,
      async () => {
        const variables = await createReader(api);
        const examples = (await readGuide(name)).filter((one) => one.language === language);
        const untrue: string[] = [];
        for (const example of examples) {
          const printed = await runExample(example, variables);
          if (isAsPrinted(printed, example.prints)) continue;
          untrue.push(`docs/api/${name}.md:${example.line} printed:\n${printed}`);
        }
        expect(untrue).toEqual([]);
      },
    );
  }
});
