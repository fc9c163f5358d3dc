import { randomBytes } from 'node:crypto';
import { readCommandLine } from '#scripts/command-line/command-line.ts';
import { reportFailure } from '#scripts/platform/launch-error.ts';
import { type BadDayName, badDayNames, badDays } from './support/bad-days.ts';
import { randomKills } from './support/random-kills.ts';

/** `npm run test:chaos -- [day …]`: bad days of a platform of its own, and what is left after them. */
const { values, words } = readCommandLine({
  command: 'npm run test:chaos',
  summary:
    'Bad days of a whole platform. Without a day: every part of it is killed again and again while it works.',
  options: { seed: { type: 'string' }, short: { type: 'boolean' }, seconds: { type: 'string' } },
  optionTexts: {
    seed: ['--seed N', 'Repeat the plan of that seed: orders, kills and their times'],
    short: ['--short', '12 articles and one kill of each part instead of 100 and ten'],
    seconds: ['--seconds N', 'How long a named day lasts (120)'],
  },
  words: { name: 'day', known: badDayNames },
  variables: [['XDG_CACHE_HOME', 'Where the Temporal server is cached']],
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const seconds = Number(values.seconds ?? 120);

async function live(day: BadDayName): Promise<string[]> {
  const wrongs = await badDays[day](seconds);
  for (const wrong of wrongs) say(`  ✗ ${wrong}`);
  say(`${day}, ${seconds} s: ${wrongs.length} wrongs`);
  return wrongs;
}

try {
  const wrongs: string[] = [];
  if (words.length === 0) {
    const seed = values.seed ?? randomBytes(4).toString('hex');
    wrongs.push(...(await randomKills({ seed, isShort: values.short ?? false, say })));
  }
  for (const day of words as BadDayName[]) wrongs.push(...(await live(day)));
  if (wrongs.length > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
}
// Orders that were given up may still ask an API that is gone.
process.exit();
