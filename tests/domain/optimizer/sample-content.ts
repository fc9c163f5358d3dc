import type { analyseContent } from '#domain/optimizer/analyse-content.ts';

type Content = Parameters<typeof analyseContent>[0];

const sentences = [
  'A burr grinder crushes the beans between two rings.',
  'You set the grind by moving one of them.',
  'Finer coffee slows the water down, and the cup gets stronger.',
  'Coarse coffee lets it run.',
  'Change one thing at a time.',
  'Most people find their taste after three or four cups.',
];

/** So many paragraphs of about fifty words, each about a burr grinder in one sentence of six. */
function paragraphs(count: number): string {
  return Array.from({ length: count }, () => `<p>${sentences.join(' ')}</p>`).join('\n');
}

const sections = ['How a burr grinder works', 'Which size to choose', 'Care'].map(
  (heading) => `<h2>${heading}</h2>\n${paragraphs(3)}`,
);

/** An article that leaves nothing to be wished for, with what a test changes of it. */
export function sampleContent(changes: Partial<Content> = {}): Content {
  return {
    title: 'Choosing a burr grinder for your kitchen',
    html: `${paragraphs(1)}\n<p>See <a href="/beans">our beans</a>, <a href="/cups">cups</a> and <a href="https://coffee.org/study">a study</a>.</p>\n<ul><li>Burr</li><li>Blade</li></ul>\n<p><img src="/g.png" alt="A grinder"></p>\n${sections.join('\n')}`,
    metaTitle: 'Burr grinder: how to choose one for your kitchen',
    metaDescription:
      'A burr grinder makes better coffee than a blade. Read how it works, which size you need in your kitchen and how to keep it clean for years.',
    primaryKeyword: 'burr grinder',
    secondaryKeywords: ['coarse coffee'],
    entityType: 'article',
    language: 'english',
    updatedAt: new Date('2026-11-01T00:00:00Z'),
    now: new Date('2026-11-21T00:00:00Z'),
    siteDomain: 'coffee-shop.org',
    linksIn: 3,
    images: [],
    ...changes,
  };
}
