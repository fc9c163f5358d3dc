import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '#scripts/platform/project-root.ts';

const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: projectRoot })];

/** GitHub's name of a heading: lower case, without punctuation, dashes for spaces. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links of a document that lead nowhere. */
function brokenLinks(document: string): string[] {
  const text = readFileSync(join(projectRoot, document), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target =
      path === '' ? join(projectRoot, document) : join(projectRoot, dirname(document), path);
    if (!existsSync(target)) return true;
    if (anchor === undefined || !target.endsWith('.md')) return false;
    return !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
  });
}

it('there are documents to look at', () => {
  expect(documents.length).toBeGreaterThan(20);
});

it.each(documents)('every link leads somewhere: %s', (document) => {
  expect(brokenLinks(document)).toEqual([]);
});
