import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export interface StoredPost {
  id: number;
  type: 'post' | 'page';
  status: string;
  author: number;
  title: string;
  content: string;
  excerpt: string;
  slug: string;
  /** ISO 8601 without a zone, UTC. */
  dateGmt: string;
  /** A draft nobody has dated: its date is that of its last change. */
  dateFloats: boolean;
  modifiedGmt: string;
  categories: number[];
  tags: number[];
  featuredMedia: number;
  meta: Record<string, string | number>;
}

export interface StoredMedia {
  id: number;
  slug: string;
  fileName: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  author: number;
  altText: string;
  caption: string;
  title: string;
  dateGmt: string;
}

export interface StoredTerm {
  id: number;
  taxonomy: 'category' | 'post_tag';
  name: string;
  slug: string;
  description: string;
  parent: number;
}

interface State {
  nextId: number;
  posts: StoredPost[];
  media: StoredMedia[];
  terms: StoredTerm[];
}

/** The category of posts that name none. */
export const defaultCategory = 1;

const uncategorised: StoredTerm = {
  id: defaultCategory,
  taxonomy: 'category',
  name: 'Uncategorized',
  slug: 'uncategorized',
  description: '',
  parent: 0,
};

/** What the site holds: one JSON file and the uploaded files beside it; both survive a restart. */
export class WordPressStore {
  readonly state: State;
  readonly #folder: string;

  /** @param folder is made when it is not there */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(`${folder}/uploads`, { recursive: true });
    this.state = existsSync(this.#file)
      ? (JSON.parse(readFileSync(this.#file, 'utf8')) as State)
      : { nextId: 2, posts: [], media: [], terms: [uncategorised] };
  }

  get #file(): string {
    return `${this.#folder}/site.json`;
  }

  nextId(): number {
    const id = this.state.nextId;
    this.state.nextId += 1;
    return id;
  }

  /** Replaces the file as a whole: a crash leaves the old one or the new one. */
  save(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.state));
    renameSync(`${this.#file}.new`, this.#file);
  }

  writeUpload(fileName: string, bytes: Buffer): void {
    writeFileSync(`${this.#folder}/uploads/${fileName}`, bytes);
  }

  removeUpload(fileName: string): void {
    rmSync(`${this.#folder}/uploads/${fileName}`, { force: true });
  }

  /** The path of an upload; its name comes from the list of media, never from a request. */
  uploadPath(media: StoredMedia): string {
    return `${this.#folder}/uploads/${media.fileName}`;
  }
}
