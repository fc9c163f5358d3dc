/** A web page as a reader sees it. */
export interface ReadPage {
  /** Where the text really stands: redirects followed, without fragment. */
  url: string;
  title: string;
  /** A line a paragraph; navigation, advertising and the like left out as far as they can be told. */
  text: string;
}

/** Reads pages of other people's sites, politely. */
export interface PageReader {
  /**
   * @param url of a page that somebody else named: it is checked like any address of a user
   * @throws UnreadablePage for everything the page, its site or the network does wrong
   * @throws the signal's own reason when it aborts
   */
  read(url: string, signal: AbortSignal): Promise<ReadPage>;
}

/** A page that cannot be had, in words for the one who asked for it. Trying again is not worth it. */
export class UnreadablePage extends Error {
  override readonly name = 'UnreadablePage';
}
