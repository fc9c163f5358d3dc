import type { Measure } from '../harness/measure.ts';
import { startArticle } from '../product/start-article.ts';
import { throughputSides } from '../product/throughput-sides.ts';

/** Written in parts: outline, three parts, an editor's pass (issue 6, "Numbers"). */
const words = 2000;
const articles = 1000;

/** Long articles with a model that answers at once: what the platform itself takes. */
export const articleThroughput: Measure = {
  name: 'article-throughput',
  what: `generateContent of ${articles} articles of ${words} words, the model instant`,
  baseline: 'a bare workflow of as many steps, each a plain activity with one insert',
  unit: 'articles/s',
  goal: { direction: 'at least', ratio: 1 },
  rounds: 1,
  timeoutSeconds: 3_000,
  run: (context) =>
    throughputSides(context, { what: 'an article', tasks: articles, words, start: startArticle }),
};
