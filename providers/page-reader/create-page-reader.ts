import {
  BlockedAddress,
  BodyTooLarge,
  OutboundTimeout,
} from '#providers/outbound/outbound-error.ts';
import { createOutboundFetch, type OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { extractInThread } from './extract-in-thread.ts';
import { HostQueue } from './host-queue.ts';
import { type PageReader, UnreadablePage } from './page-reader.ts';
import { RobotsRules, robotName } from './robots-rules.ts';

interface PageReaderOptions {
  /** `host:port` pairs that may be private: a deployment's own list. */
  allowedHosts: readonly string[];
}

/** Of one page, its redirects apart (spec/growth.md, websiteStudy). */
const timeoutMilliseconds = 15_000;
const maximumBytes = 2 * 1024 * 1024;

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/iu;

const headers = {
  'user-agent': `Mozilla/5.0 (compatible; ${robotName}/1.0)`,
  accept: 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8',
  'accept-language': 'en,*;q=0.5',
};

/**
 * Reads web pages as a polite robot: robots.txt is honoured, a host is asked once a second, 15 seconds and 2 MB
 * a page, HTML and plain text only. Every address, also one a page redirects to, is checked like an address of a
 * user: no private machine is reached.
 */
export function createPageReader({ allowedHosts }: PageReaderOptions): PageReader {
  const fetch = createOutboundFetch({ allowedHosts, timeoutMilliseconds, maximumBytes });
  const queue = new HostQueue();
  const get = async (url: URL, signal: AbortSignal): Promise<OutboundResponse> => {
    await queue.turn(url.host, signal);
    return fetch(url.href, { method: 'GET', headers, signal });
  };
  // Rules are shared by all who wait for them: one reader that is cancelled must not take them from the others.
  const rules = new RobotsRules((url) => get(url, AbortSignal.timeout(timeoutMilliseconds * 2)));
  return {
    async read(address, signal) {
      try {
        const { url: found, response } = await follow(address, async (url) => {
          const { isAllowed, delaySeconds } = await rules.ask(url, signal);
          if (!isAllowed)
            throw new UnreadablePage('The site does not allow robots to read this page.');
          if (delaySeconds > 0) queue.slowDown(url.host, delaySeconds);
          signal.throwIfAborted();
          return get(url, signal);
        });
        const contentType = readableType(response);
        const page = await extractInThread(response.body, contentType, signal);
        return { url: found.href, ...page };
      } catch (error) {
        signal.throwIfAborted();
        throw unreadable(error);
      }
    },
  };
}

async function follow(
  address: string,
  get: (url: URL) => Promise<OutboundResponse>,
): Promise<{ url: URL; response: OutboundResponse }> {
  let url = webAddress(address);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await get(url);
    const location = response.headers.get('location');
    if (!redirects.has(response.status) || location === null) return { url, response };
    if (!URL.canParse(location, url.href)) {
      throw new UnreadablePage('The page leads to no address.');
    }
    url = webAddress(new URL(location, url).href);
  }
  throw new UnreadablePage('The page leads from one address to the next without an end.');
}

/** Without the fragment, which no server hears of. */
function webAddress(address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) throw new UnreadablePage('This is no web address.');
  url.hash = '';
  return url;
}

/** The type of an answer that is a page of text. */
function readableType({ status, headers: answered }: OutboundResponse): string {
  if (status === 404 || status === 410) {
    throw new UnreadablePage(`There is no such page (HTTP ${status}).`);
  }
  if (status < 200 || status >= 300) {
    throw new UnreadablePage(`The site refuses the page (HTTP ${status}).`);
  }
  const contentType = answered.get('content-type') ?? 'text/html';
  if (!readable.test(contentType)) throw new UnreadablePage('This is no page of text.');
  return contentType;
}

/** Of the network's errors nothing is repeated but what kind they are: they can quote addresses inside. */
function unreadable(error: unknown): UnreadablePage {
  if (error instanceof UnreadablePage) return error;
  if (error instanceof BlockedAddress) return new UnreadablePage(error.message);
  if (error instanceof BodyTooLarge) return new UnreadablePage('The page is larger than 2 MB.');
  if (error instanceof OutboundTimeout)
    return new UnreadablePage('The page took longer than 15 seconds.');
  return new UnreadablePage('The site cannot be reached.');
}
