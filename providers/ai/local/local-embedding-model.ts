import pLimit from 'p-limit';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { EmbeddingWorker, ModelRefused } from './embedding-worker.ts';
import { locatePackage } from './local-package.ts';
import { inspectModelFolder, type ModelFolder } from './model-folder.ts';
import { untilAborted } from './until-aborted.ts';

const provider = 'local';

/** As many as an activity's heartbeat and a person who cancels can wait for: some seconds of work. */
const maximumTexts = 2048;

/** Texts the model reads at once: more take more memory and hardly less time. */
const textsAtOnce = 64;

/** Longest explanation of the library's that is repeated. */
const shownCharacters = 300;

interface LocalModelOptions {
  /** The weights, in the layout of transformers.js (`config.json`, `tokenizer.json`, `onnx/model.onnx`). */
  folder: string;
  /** A file of the project that has the optional package; ours unless given. */
  packageFrom?: string | URL;
}

/**
 * Embeddings by weights of one's own: mean of the tokens' vectors, of length 1. Nothing is downloaded and nobody
 * is paid. The work is done in a thread, because the library runs the model in the event loop of its caller.
 *
 * @throws LocalModelMissing where package or weights are not there, saying what to type
 */
export function createLocalEmbeddingModel(options: LocalModelOptions): EmbeddingModel {
  const packageUrl = locatePackage(options.packageFrom ?? import.meta.url);
  const folder = inspectModelFolder(options.folder);
  const worker = new EmbeddingWorker({ packageUrl, folder });
  // One caller after the other: side by side all would be late, and whoever is too late begins anew.
  const inTurn = pLimit(1);
  const model = nameOf(folder);
  return {
    provider,
    isSandbox: false,
    name: model,
    maximumTexts,
    embed: async (texts, signal) => {
      const work = inTurn(() => embedAll(worker, texts, signal));
      return { vectors: await untilAborted(work, signal), model, tokensIn: 0 };
    },
  };
}

/** Vectors of another precision are not quite the same, so they are not mixed in a cache. */
function nameOf({ name, precision }: ModelFolder): string {
  return precision === 'fp32' ? `${provider}:${name}` : `${provider}:${name}:${precision}`;
}

async function embedAll(
  worker: EmbeddingWorker,
  texts: string[],
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += textsAtOnce) {
    signal.throwIfAborted();
    vectors.push(...(await embedSome(worker, texts.slice(from, from + textsAtOnce))));
  }
  return vectors;
}

async function embedSome(worker: EmbeddingWorker, texts: string[]): Promise<Float32Array[]> {
  try {
    const { numbers, dimensions } = await worker.ask(texts);
    return texts.map((_, index) => numbers.slice(index * dimensions, (index + 1) * dimensions));
  } catch (error) {
    throw failureOf(error);
  }
}

function failureOf(error: unknown): ProviderError {
  if (error instanceof ModelRefused) {
    const reason = error.message.slice(0, shownCharacters);
    const message = `The local embedding model does not work: ${reason}`;
    return new ProviderError({ provider, kind: 'invalid_request', message, retryable: false });
  }
  // Out of memory, most of all: later there may be more.
  const message = 'The local embedding model stopped before it was done';
  return new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
}
