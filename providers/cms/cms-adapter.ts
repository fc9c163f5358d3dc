/** A file of a post: sent once a destination, however often the post is published. */
export interface CmsMedia {
  /** SHA-256 of the bytes, hexadecimal: what tells files apart. */
  hash: string;
  /** Without a folder; the adapter may extend it by the hash. */
  fileName: string;
  mime: string;
  bytes: Buffer;
  altText: string;
  caption: string;
  /** The `src` that stands for this file in the HTML, replaced by the destination's address. */
  placeholderSrc: string;
}

/** Where a destination keeps a file. */
export interface RemoteFile {
  id: string;
  url: string;
}

/** A post as the platform wants it to stand on the destination. */
export interface CmsPost {
  /** Our content's id: the marker by which a post of an earlier attempt is found. */
  contentId: string;
  title: string;
  html: string;
  slug: string;
  excerpt: string;
  remoteStatus: 'draft' | 'publish' | 'future';
  /** ISO 8601 in UTC; needed for `future`. */
  dateGmt?: string;
  /** Names; made where the destination lacks them. */
  categories: string[];
  tags: string[];
  featuredMedia?: CmsMedia;
  /** Files the HTML shows. */
  media: CmsMedia[];
  /** The post's id of an earlier publishing. */
  knownRemoteId?: string;
  /** Files the destination already holds, by hash. */
  knownMedia: ReadonlyMap<string, RemoteFile>;
  seo: {
    metaTitle: string;
    metaDescription: string;
    focusKeyword: string;
    secondaryKeywords: string[];
  };
}

/** What stands on the destination, read back from it. */
export interface CmsPublication {
  remoteId: string;
  remoteUrl: string;
  remoteStatus: string;
  /** When the destination last changed it, UTC. */
  modifiedGmt: string;
  /** False when a post was found and updated. */
  created: boolean;
  media: { hash: string; id: string; url: string }[];
  /** What differs from what was sent, in words for people. */
  warnings: string[];
}

/** What a connection test found; `cause` is set when publishing would not work. */
export interface ConnectionReport {
  ok: boolean;
  cause?: string;
  /** The account on the destination. */
  user?: string;
}

/** A change at the destination. */
export interface CmsChange {
  remoteId: string;
  modifiedGmt: string;
  status: string;
  title: string;
  html: string;
  url: string;
}

/** One page of changes, oldest first, and where to go on; null when there is nothing more now. */
export interface CmsChanges {
  changes: CmsChange[];
  next: string | null;
}

/**
 * A destination for content. Every call may be repeated: what creates something looks for it first.
 * All of them throw `CmsError` for what the destination or the way to it does wrong.
 */
export interface CmsAdapter {
  testConnection(signal: AbortSignal): Promise<ConnectionReport>;
  /** Finds or creates the post, with its files and terms, and reads it back. */
  publish(post: CmsPost, signal: AbortSignal): Promise<CmsPublication>;
  /** Takes a post out of the public view without losing it. */
  unpublish(remoteId: string, signal: AbortSignal): Promise<void>;
  /** Sends a file unless the destination has it. */
  uploadMedia(media: CmsMedia, signal: AbortSignal): Promise<RemoteFile>;
  /** The id of a category or tag of that name, made where it is missing. */
  upsertTaxonomy(kind: 'category' | 'tag', name: string, signal: AbortSignal): Promise<string>;
  /** What changed since a cursor; null begins at the beginning. */
  listChanged(cursor: string | null, signal: AbortSignal): Promise<CmsChanges>;
}
