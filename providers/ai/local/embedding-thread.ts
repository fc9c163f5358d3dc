import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadSetup } from './thread-messages.ts';

/** As much of transformers.js as is used here; the package may be absent, and so may its types. */
interface Transformers {
  env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { local_files_only: true; dtype: string; device: 'cpu' },
  ): Promise<Extractor>;
}

type Extractor = (
  texts: string[],
  options: { pooling: 'mean'; normalize: true },
) => Promise<{ data: Float32Array; dims: number[] }>;

async function load({ packageUrl, folder }: ThreadSetup): Promise<Extractor> {
  const { env, pipeline } = (await import(packageUrl)) as Transformers;
  env.allowRemoteModels = false;
  env.localModelPath = folder.parent;
  return pipeline('feature-extraction', folder.name, {
    local_files_only: true,
    dtype: folder.precision,
    device: 'cpu',
  });
}

const extractor = load(workerData as ThreadSetup);
extractor.catch(() => {
  // Whoever asks is told.
});

async function answer(texts: string[]): Promise<void> {
  const tell = (told: ThreadAnswer, moved: ArrayBuffer[] = []) =>
    parentPort?.postMessage(told, moved);
  try {
    const extract = await extractor;
    const { data, dims } = await extract(texts, { pooling: 'mean', normalize: true });
    // A copy of its own can be handed over whatever memory the library keeps.
    const numbers = Float32Array.from(data);
    tell({ numbers, dimensions: dims.at(-1) ?? 0 }, [numbers.buffer]);
  } catch (error) {
    tell({ reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The thread's whole work: loads the model once and answers question after question. */
parentPort?.on('message', (texts: string[]) => {
  void answer(texts);
});
