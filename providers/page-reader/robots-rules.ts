import robotsParser, { type Robot } from 'robots-parser';
import type { OutboundResponse } from '#providers/outbound/outbound-fetch.ts';

/** Its types tell of an ES module; it is a CommonJS one, whose function is the default export itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Under which name robots.txt may speak of us, and under which we introduce ourselves. */
export const robotName = 'IGNY8Reader';

/** RFC 9309, 2.4: robots.txt is asked for anew after a day. */
const freshMilliseconds = 24 * 60 * 60 * 1000;

/** RFC 9309, 2.5: at least 500 KiB are read. */
const longestRules = 500 * 1024;

/** Sites remembered; each is some kilobytes. */
const mostSites = 500;

interface KnownRules {
  rules: Promise<Robot>;
  until: number;
}

/** What sites allow robots (RFC 9309), asked for once a day and site. */
export class RobotsRules {
  readonly #known = new Map<string, KnownRules>();
  readonly #fetch: (url: URL) => Promise<OutboundResponse>;

  constructor(fetch: (url: URL) => Promise<OutboundResponse>) {
    this.#fetch = fetch;
  }

  /** Whether we may read the page, and how many seconds the site wants between two requests. */
  async ask(page: URL): Promise<{ isAllowed: boolean; delaySeconds: number }> {
    const rules = await this.#rulesOf(page);
    return {
      isAllowed: rules.isAllowed(page.href, robotName) ?? true,
      delaySeconds: rules.getCrawlDelay(robotName) ?? 0,
    };
  }

  #rulesOf(page: URL): Promise<Robot> {
    const known = this.#known.get(page.origin);
    if (known && known.until > Date.now()) return known.rules;
    const rules = this.#load(new URL('/robots.txt', page));
    this.#known.delete(page.origin);
    this.#known.set(page.origin, { rules, until: Date.now() + freshMilliseconds });
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostSites && oldest !== undefined) this.#known.delete(oldest);
    // A site that could not be asked is asked again the next time.
    rules.catch(() => this.#known.delete(page.origin));
    return rules;
  }

  /** Without the file everything is allowed; a site that is out of order allows nothing (2.3.1.4). */
  async #load(address: URL): Promise<Robot> {
    const { status, body } = await this.#fetch(address);
    if (status >= 500) return parseRobots(address.href, 'User-agent: *\nDisallow: /');
    const text =
      status >= 200 && status < 300 ? body.subarray(0, longestRules).toString('utf8') : '';
    return parseRobots(address.href, text);
  }
}
