import type { ProgressInput, RunReference, TenantInput } from './shared.ts';

/** Only a task this run has taken is put back. */
export interface PutTaskBackInput extends RunReference {
  taskId: string;
  to: 'pending' | 'failed';
}

export interface DrawImageInput extends RunReference {
  imageId: string;
}

/** What a drawn file is; the file itself is in the object storage. */
export interface DrawnImage {
  storageKey: string;
  sha256: string;
  mime: string;
  bytes: number;
  /** Pixels. */
  width: number;
  height: number;
  model: string;
}

export interface SaveImageInput extends ProgressInput {
  imageId: string;
  drawn: DrawnImage;
}

export interface FailImageInput extends ProgressInput {
  imageId: string;
  reason: string;
}

/** What the writer's workflows do besides asking models for text. */
export interface WriterActivities {
  /** Undo of "in progress": a cancelled task waits again, a failed one says so; a written one stays. */
  putTaskBack(input: PutTaskBackInput): Promise<void>;
  /** Pictures of a content that still have to be drawn, featured first. */
  listImages(input: TenantInput & { contentId: string }): Promise<{ imageIds: string[] }>;
  drawImage(input: DrawImageInput): Promise<DrawnImage>;
  saveImage(input: SaveImageInput): Promise<void>;
  failImage(input: FailImageInput): Promise<void>;
}
