import { randomBytes } from 'node:crypto';
import { readCommandLine } from '#scripts/command-line/command-line.ts';
import { reportFailure } from '#scripts/platform/launch-error.ts';
import { startDurablePlatform } from './support/durable-platform.ts';
import { keepEvidence } from './support/keep-evidence.ts';
import { longForm, shortForm } from './support/plan.ts';
import { runChaos } from './support/run-chaos.ts';

/** `npm run test:chaos`: a platform of its own, whose parts are killed at random while it works. */
const { values } = readCommandLine({
  command: 'npm run test:chaos',
  summary:
    'Kills every part of a platform again and again while it works, and looks at what is left.',
  options: { seed: { type: 'string' }, short: { type: 'boolean' } },
  optionTexts: {
    seed: ['--seed N', 'Repeat the plan of that seed: orders, kills and their times'],
    short: ['--short', '12 articles and one kill of each part instead of 100 and ten'],
  },
  variables: [['XDG_CACHE_HOME', 'Where the Temporal server is cached']],
});
const seed = values.seed ?? randomBytes(4).toString('hex');
const say = (line: string) => void process.stdout.write(`${line}\n`);
say(`seed ${seed}`);

try {
  const platform = await startDurablePlatform();
  const interrupted = () => void platform.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const form = values.short ? shortForm : longForm;
    const { wrongs, articles, kills, settledAfterSeconds } = await runChaos(
      platform,
      { seed, ...form },
      say,
    );
    for (const wrong of wrongs) say(`  ✗ ${wrong}`);
    say(
      `seed ${seed}: ${articles} articles, ${kills} kills, all ended ${settledAfterSeconds.toFixed(0)} s after the last; ${wrongs.length} wrongs`,
    );
    if (wrongs.length > 0) {
      say(`logs and histories: ${await keepEvidence(platform, seed)}`);
      say(`repeat: npm run test:chaos -- --seed ${seed}${values.short ? ' --short' : ''}`);
      process.exitCode = 1;
    }
  } finally {
    await platform.stop();
  }
} catch (error) {
  say(`seed ${seed}`);
  reportFailure(error);
}
// Orders that were given up may still ask an API that is gone.
process.exit();
