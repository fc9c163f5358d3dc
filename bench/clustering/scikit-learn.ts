import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { cacheHome } from '#scripts/temporal/cache.ts';
import { obtainPython } from '#tests/setup/obtain-python.ts';

const program = fileURLToPath(new URL('baseline.py', import.meta.url));
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

const answer = z.record(z.string(), z.array(z.array(z.number().int())));

/** What k-means is given; the number of groups is the true one. */
export interface KMeansTask {
  phrases: string[];
  groups: number;
  /** How many starts; each gives a grouping. */
  seeds: number;
}

/** For each kind of features one grouping a seed, as one label a phrase. */
export type KMeansGroupings = Record<string, string[][]>;

/**
 * Runs baseline.py.
 *
 * @throws MissingTool when scikit-learn cannot be had here
 */
export async function groupByKMeans(
  task: KMeansTask,
  signal: AbortSignal,
): Promise<KMeansGroupings> {
  const python = await obtainPython(cacheHome(process.env), 'scikit-learn', requirements);
  const child = spawn(python, [program], { signal, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  child.stdin.end(JSON.stringify(task));
  const [output, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`baseline.py ended with ${code}`);
  const labels = answer.parse(JSON.parse(output));
  return Object.fromEntries(
    Object.entries(labels).map(([name, seeds]) => [name, seeds.map((each) => each.map(String))]),
  );
}
