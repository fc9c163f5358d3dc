import type { ModelFolder } from './model-folder.ts';

/** What the thread is started with. */
export interface ThreadSetup {
  packageUrl: string;
  folder: ModelFolder;
}

export interface ThreadQuestion {
  id: number;
  texts: string[];
}

/** The vectors of a question's texts one after the other, or why there are none. */
export type ThreadAnswer =
  | { id: number; numbers: Float32Array<ArrayBuffer>; dimensions: number }
  | { id: number; reason: string };
