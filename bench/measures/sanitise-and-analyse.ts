import { load } from 'cheerio';
import sanitizeHtml from 'sanitize-html';
import { analyseContent } from '#domain/optimizer/analyse-content.ts';
import { createSeededRandom } from '#domain/shared/seeded-random.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { countWords } from '#domain/writer/count-words.ts';
import type { BenchContext, Measure } from '../harness/measure.ts';

/** Issue 6, "Numbers". */
const words = 1500;
const limitMilliseconds = 15;

/** Uncounted: compiled code is that of a worker that has written before. */
const warmUps = 60;
/** Of one round. */
const runs = 100;

const vocabulary = (
  'grinder coffee water burr blade kitchen morning pressure filter taste heat ground coarse fine machine small ' +
  'better choose makes keeps through without under every because which other needs simple several important ' +
  'usually temperature extraction beautiful comfortable maintenance the a of and to in with for on from it is'
).split(' ');

/** An article as a model writes it: sections, lists, a table, links, emphasis, entities, and no two alike. */
function makeArticle(seed: number): string {
  const random = createSeededRandom(seed);
  const one = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
  const some = (count: number) => Array.from({ length: count }, one).join(' ');
  const sentence = () => `The ${some(5 + Math.floor(random() * 14))}.`;
  const paragraph = () =>
    `<p>${sentence()} A <strong>${some(2)}</strong> &amp; ${some(6)} as <a href="https://coffee.org/${one()}">${some(2)}</a> says. ${sentence()} ${sentence()}</p>`;
  const parts = ['<h1>How to choose a burr grinder</h1>', paragraph()];
  for (let section = 0; countWords(parts.join('')) < words; section += 1) {
    parts.push(`<h2>${some(4)} burr grinder</h2>`, paragraph(), paragraph());
    if (section % 2 === 0) parts.push(`<ul>${`<li>${some(5)}</li>`.repeat(4)}</ul>`);
    if (section % 3 === 1) {
      parts.push(`<table>${`<tr><td>${some(2)}</td><td>${some(3)}</td></tr>`.repeat(4)}</table>`);
    }
    if (section % 3 === 2) parts.push(`<figure><img src="/images/${section}.webp"></figure>`);
  }
  return parts.join('\n');
}

function analyse(html: string): number {
  return analyseContent({
    title: 'How to choose a burr grinder for a small kitchen',
    html,
    metaTitle: 'Burr grinder: how to choose one',
    metaDescription: 'What a burr grinder does, which size a kitchen needs and what it costs.',
    primaryKeyword: 'burr grinder',
    secondaryKeywords: ['coarse coffee', 'water pressure'],
    entityType: 'article',
    language: 'english',
    updatedAt: new Date('2026-10-01'),
    now: new Date('2026-11-21'),
    siteDomain: 'coffee-shop.org',
    linksIn: 2,
    images: [],
  }).overall.score;
}

function byTheProduct(html: string): number {
  return analyse(cleanHtml(html));
}

/** The least anybody who cleans and reads HTML does: no repair, no second look, nothing found in the words. */
function byLibraries(html: string): number {
  const text = load(sanitizeHtml(html), null, false).text();
  let found = 0;
  for (const granularity of ['word', 'sentence'] as const) {
    for (const _ of new Intl.Segmenter('en', { granularity }).segment(text)) found += 1;
  }
  return found;
}

/**
 * Milliseconds of processor for one article. What other programs take of a busy machine is not in it, the
 * collection of garbage beside it is: on a quiet machine the clock shows less.
 */
function timeOf(context: BenchContext, work: (html: string) => number): number {
  const articles = Array.from({ length: 5 }, (_, seed) => makeArticle(seed));
  for (let warmUp = 0; warmUp < warmUps; warmUp += 1) work(articles[warmUp % 5] ?? '');
  const before = process.cpuUsage();
  const began = performance.now();
  for (let run = 0; run < runs; run += 1) {
    if (work(articles[run % 5] ?? '') === 0) throw new Error('Nothing was read');
  }
  const clock = (performance.now() - began) / runs;
  const { user, system } = process.cpuUsage(before);
  context.say(`    by the clock ${clock.toFixed(1)} ms`);
  return (user + system) / 1000 / runs;
}

export const sanitiseAndAnalyse: readonly Measure[] = [
  {
    name: 'sanitise-and-analyse',
    what: `cleaning and scoring an article of ${words} words`,
    baseline: `the limit of ${limitMilliseconds} ms`,
    unit: 'ms of processor',
    goal: { direction: 'at most', ratio: 1 },
    rounds: 5,
    timeoutSeconds: 120,
    run: async (context) => ({
      product: async () => timeOf(context, byTheProduct),
      baseline: async () => limitMilliseconds,
    }),
  },
  {
    name: 'sanitise-and-analyse-bare',
    what: `the same beside the libraries' own work`,
    baseline:
      "sanitize-html's defaults, cheerio's tree and Intl.Segmenter's words and sentences, once each",
    unit: 'ms of processor',
    goal: { direction: 'at most', ratio: 4 },
    rounds: 5,
    timeoutSeconds: 120,
    run: async (context) => ({
      product: async () => timeOf(context, byTheProduct),
      baseline: async () => timeOf(context, byLibraries),
    }),
  },
];
