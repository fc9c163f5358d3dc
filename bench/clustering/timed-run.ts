import { clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import { countCommunities } from './neighbour-communities.ts';
import { makeKeywords } from './synthetic-keywords.ts';

/**
 * `node bench/clustering/timed-run.ts <what> <count>`: groups that many synthetic keywords in a process of
 * its own, whose memory is then nobody else's. Prints seconds of grouping alone, by the clock and of
 * processors, and the most memory the process ever had, its keywords and vectors included.
 */
const [what, count] = process.argv.slice(2);
const made = makeKeywords(Number(count));

const kinds: Record<string, () => number> = {
  vectors: () => clusterKeywords(made.keywords).groups.length,
  words: () =>
    clusterKeywords(made.keywords.map(({ vector: _, ...keyword }) => keyword)).groups.length,
  baseline: () => countCommunities(made),
};
const group = kinds[what ?? ''];
if (!group) throw new RangeError(`Not ${what}; there are: ${Object.keys(kinds).join(', ')}`);
const began = performance.now();
const processorBegan = process.cpuUsage();
const groups = group();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(processorBegan);
const processorSeconds = (user + system) / 1e6;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ groups, seconds, processorSeconds, peakMegabytes }));
