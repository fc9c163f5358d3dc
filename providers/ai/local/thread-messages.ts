import type { ModelFolder } from './model-folder.ts';

/** What the thread is started with; then it is sent lists of texts, one after the other. */
export interface ThreadSetup {
  packageUrl: string;
  folder: ModelFolder;
}

/** The vectors of the texts one after the other, or why there are none. */
export type ThreadAnswer =
  | { numbers: Float32Array<ArrayBuffer>; dimensions: number }
  | { reason: string };
