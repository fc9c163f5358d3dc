import { startDurablePlatform } from './durable-platform.ts';
import { keepEvidence } from './keep-evidence.ts';
import { longForm, shortForm } from './plan.ts';
import { runChaos } from './run-chaos.ts';

interface RandomKills {
  seed: string;
  isShort: boolean;
  say: (line: string) => void;
}

/**
 * A platform of its own whose parts are killed at random while it works. Says the seed, each kill and what is wrong
 * at the end, puts logs and histories aside where something is, and how to repeat it.
 *
 * @returns a sentence for each thing that is not as it must be
 */
export async function randomKills({ seed, isShort, say }: RandomKills): Promise<string[]> {
  const repeat = `npm run test:chaos -- --seed ${seed}${isShort ? ' --short' : ''}`;
  say(`seed ${seed}`);
  const platform = await startDurablePlatform();
  const stop = () => void platform.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const form = isShort ? shortForm : longForm;
    const { wrongs, articles, kills, settledAfterSeconds } = await runChaos(
      platform,
      { seed, ...form },
      say,
    );
    for (const wrong of wrongs) say(`  ✗ ${wrong}`);
    const seconds = settledAfterSeconds.toFixed(0);
    say(
      `seed ${seed}: ${articles} articles, ${kills} kills, all ended ${seconds} s after the last; ${wrongs.length} wrongs`,
    );
    if (wrongs.length > 0) say(`logs and histories: ${await keepEvidence(platform, seed, wrongs)}`);
    if (wrongs.length > 0) say(`repeat: ${repeat}`);
    return wrongs;
  } catch (error) {
    say(`seed ${seed} could not be played to its end; repeat: ${repeat}`);
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await platform.stop();
  }
}
