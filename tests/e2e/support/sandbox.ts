import { z } from 'zod';
import type { KnobRule } from '#sandbox/controls/knob-schema.ts';
import type { LoggedRequest } from '#sandbox/controls/request-log.ts';
import { sandboxPasswordOf } from '#sandbox/wordpress/users.ts';
import { mailTo, type SentMail, sentMails } from '#tests/sandbox/support/mails.ts';

export const chatPath = '/v1/chat/completions';
export const imagePath = '/v1/images/generations';
export const postsPath = '/wordpress/wp-json/wp/v2/posts';

const editor = `Basic ${Buffer.from(`editor:${sandboxPasswordOf('editor')}`).toString('base64')}`;

const storedPosts = z.array(
  z.object({
    id: z.int(),
    status: z.string(),
    link: z.string(),
    content: z.object({ raw: z.string() }),
  }),
);

/** A post of the WordPress stand-in, with the content it belongs to. */
interface RemotePost {
  id: number;
  status: string;
  link: string;
  contentId: string | undefined;
}

/** The sandbox as the one who steers it sees it. */
export class Sandbox {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Where posts go that the stand-in shall take. */
  get siteUrl(): string {
    return `${this.#base}/wordpress`;
  }

  /** From now on exactly these rules act. */
  async setRules(...rules: Pick<KnobRule, 'effect' | 'match' | 'times'>[]): Promise<void> {
    const response = await fetch(`${this.#base}/sandbox/knobs`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rules }),
    });
    if (!response.ok) throw new Error(`The sandbox refused the rules: ${await response.text()}`);
  }

  /** E-mails that were sent to an address, newest first. */
  mails(to: string): Promise<SentMail[]> {
    return sentMails(this.#base, to);
  }

  /** Waits for the newest e-mail to an address, told apart by a part of its subject. */
  mailTo(to: string, subject = ''): Promise<SentMail> {
    return mailTo(this.#base, to, subject);
  }

  /** No rules, an empty log and an empty mailbox. */
  async reset(): Promise<void> {
    await fetch(`${this.#base}/sandbox/knobs`, { method: 'DELETE' });
    await fetch(`${this.#base}/sandbox/requests`, { method: 'DELETE' });
    await fetch(`${this.#base}/mail/messages`, { method: 'DELETE' });
  }

  /** What was asked of a path (a prefix), oldest first; for chats of one function only, if given. */
  async requests(path: string, functionName?: string): Promise<LoggedRequest[]> {
    const response = await fetch(`${this.#base}/sandbox/requests`);
    const { requests } = (await response.json()) as { requests: LoggedRequest[] };
    return requests.filter(
      (request) =>
        request.path.startsWith(path) &&
        (functionName === undefined || request.function === functionName),
    );
  }

  /** Every post there is, whatever its status, as an editor sees them. */
  async posts(): Promise<RemotePost[]> {
    const posts: z.output<typeof storedPosts> = [];
    for (let [page, pages] = [1, 1]; page <= pages; page += 1) {
      const query = `per_page=100&context=edit&status=any&page=${page}`;
      const response = await fetch(`${this.#base}${postsPath}?${query}`, {
        headers: { authorization: editor },
      });
      posts.push(...storedPosts.parse(await response.json()));
      pages = Number(response.headers.get('x-wp-totalpages'));
    }
    return posts.map(({ id, status, link, content }) => ({
      id,
      status,
      link,
      contentId: /igny8:content:([0-9a-f-]{36})/.exec(content.raw)?.[1],
    }));
  }
}
