import type { OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { answerInThread } from './answer-in-thread.ts';

/** Under which name robots.txt may speak of us, and under which we introduce ourselves. */
export const robotName = 'IGNY8Reader';

/** RFC 9309, 2.4: robots.txt is asked for anew after a day. */
const freshMilliseconds = 24 * 60 * 60 * 1000;

/** A site that is out of order is no site that forbids. */
const outOfOrderMilliseconds = 10 * 60 * 1000;

/** RFC 9309, 2.3.1.2: five at least, also to another site. */
const mostRedirects = 5;

/** RFC 9309, 2.5: at least 500 KiB are read. */
const longestRules = 500 * 1024;

/** Sites remembered; each is some kilobytes, and all of the longest are 50 MB. */
const mostSites = 100;

/**
 * Of applying a site's rules to a page: it takes milliseconds beside the start of the thread. Rules can be made to
 * take minutes: tens of thousands, full of stars, each tried at every character of a long path.
 */
const limits = { milliseconds: 4000, megabytes: 128 };

/** What a thread that applies rules is started with. */
export interface RobotsThreadData {
  /** Of the rules. */
  address: string;
  text: string;
  page: string;
  robotName: string;
}

/** What it answers: whether we may read the page, and how many seconds the site wants between two requests. */
export interface RobotsAnswer {
  isAllowed: boolean;
  delaySeconds: number;
}

/** The text of a robots.txt, or what holds without one. */
type Rules = { text: string } | 'everything' | 'nothing';

interface KnownRules {
  rules: Promise<Rules>;
  until: number;
}

/** What sites allow robots (RFC 9309), asked for once a day and site. */
export class RobotsRules {
  readonly #known = new Map<string, KnownRules>();
  readonly #fetch: (url: URL) => Promise<OutboundResponse>;

  constructor(fetch: (url: URL) => Promise<OutboundResponse>) {
    this.#fetch = fetch;
  }

  /** Rules that take too much to be applied allow nothing. */
  async ask(page: URL, signal: AbortSignal): Promise<RobotsAnswer> {
    const address = new URL('/robots.txt', page);
    const rules = await this.#rulesOf(address);
    if (rules === 'everything') return { isAllowed: true, delaySeconds: 0 };
    if (rules === 'nothing') return { isAllowed: false, delaySeconds: 0 };
    const { text } = rules;
    const data: RobotsThreadData = { address: address.href, text, page: page.href, robotName };
    const file = new URL('./robots-thread.ts', import.meta.url);
    const answer = await answerInThread<RobotsAnswer>(file, data, { ...limits, signal });
    return answer ?? { isAllowed: false, delaySeconds: 0 };
  }

  #rulesOf(address: URL): Promise<Rules> {
    const { origin } = address;
    const known = this.#known.get(origin);
    if (known && known.until > Date.now()) return known.rules;
    const rules = this.#load(address);
    const asked: KnownRules = { rules, until: Date.now() + freshMilliseconds };
    this.#known.delete(origin);
    this.#known.set(origin, asked);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostSites && oldest !== undefined) this.#known.delete(oldest);
    rules.then(
      (found) => {
        if (found === 'nothing') asked.until = Date.now() + outOfOrderMilliseconds;
      },
      // A site that could not be asked is asked again the next time.
      () => this.#known.delete(origin),
    );
    return rules;
  }

  /**
   * Without the file everything is allowed, also where there is no end of redirects; a site that is out of order
   * allows nothing (2.3.1.2 to 2.3.1.4).
   */
  async #load(address: URL): Promise<Rules> {
    let url = address;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const { status, headers, body } = await this.#fetch(url);
      if (status >= 500) return 'nothing';
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        const next = URL.parse(location, url.href);
        if (!next || !/^https?:$/u.test(next.protocol)) return 'everything';
        url = next;
        continue;
      }
      const isFound = status >= 200 && status < 300;
      const text = isFound ? body.subarray(0, longestRules).toString('utf8') : '';
      return text.trim() === '' ? 'everything' : { text };
    }
    return 'everything';
  }
}
