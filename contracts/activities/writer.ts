import type { ImageProvider } from '#domain/writer/image-settings.ts';
import type { ProgressInput, RunReference, TenantInput } from './shared.ts';

/** Only a task this run has taken is put back. */
export interface PutTaskBackInput extends RunReference {
  taskId: string;
  to: 'pending' | 'failed';
}

export interface PlanArticleInput extends ProgressInput {
  taskId: string;
}

/** How the text of a task is written. */
export interface ArticlePlan {
  /** The function that writes it, where that is one call. */
  functionName: string;
  inParts: boolean;
  /** Whether pages are searched and read first. */
  isResearched: boolean;
}

export interface FindArticleInput extends RunReference {
  taskId: string;
}

export interface DrawImageInput extends RunReference {
  imageId: string;
}

/** A smaller file of a picture, or the picture itself. */
interface StoredPicture {
  storageKey: string;
  /** Pixels. */
  width: number;
  height: number;
  bytes: number;
  mime: string;
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
  /** These are missing of what was drawn by a worker of before there were variants. */
  variants?: StoredPicture[];
  provider?: string;
  costUsdMicros?: number | null;
}

export interface ListImagesInput extends TenantInput {
  /** Null: they are of a task that has no content yet. */
  contentId: string | null;
  /** Drawn whatever they are; without it those of the content that still have to be drawn. */
  imageIds?: string[];
  /** Missing in executions of before the site's settings counted. */
  runId?: string;
}

export interface ListedImages {
  imageIds: string[];
  /** Whose queue draws them; missing in what was listed when there was one vendor only. */
  provider?: ImageProvider;
  /** Those that this workflow has drawn before it began anew; missing in what was listed before they were counted. */
  drawn?: number;
}

/** Undo of "generating". */
export interface PutImagesBackInput extends TenantInput {
  imageIds: string[];
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
  /** Begins the task, and says how it is written. */
  planArticle(input: PlanArticleInput): Promise<ArticlePlan>;
  /** The article that a task has already. */
  findArticle(input: FindArticleInput): Promise<{ contentId: string }>;
  /**
   * Undo of "in progress": a cancelled task waits again, a failed one says so; a written one stays.
   *
   * @returns whether it was put back
   */
  putTaskBack(input: PutTaskBackInput): Promise<boolean>;
  /** Pictures that have to be drawn, featured first, and by whom. */
  listImages(input: ListImagesInput): Promise<ListedImages>;
  /**
   * Undo of "generating": with the file of before they are generated, without one they wait.
   *
   * @returns how many wait
   */
  putImagesBack(input: PutImagesBackInput): Promise<number>;
  drawImage(input: DrawImageInput): Promise<DrawnImage>;
  saveImage(input: SaveImageInput): Promise<void>;
  failImage(input: FailImageInput): Promise<void>;
}
