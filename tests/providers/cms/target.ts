import type { CmsAdapter, CmsSeo } from '#providers/cms/cms-adapter.ts';
import { createWordPressAdapter } from '#providers/cms/wordpress/create-wordpress-adapter.ts';
import { createOutboundFetch, type OutboundFetch } from '#providers/outbound/outbound-fetch.ts';

export type UserName = 'admin' | 'editor' | 'author' | 'contributor' | 'subscriber';

/** A running site that the conformance suite can be held against. */
export interface CmsTarget {
  siteUrl: string;
  /** An address of the same server where no WordPress lives. */
  siteUrlWithoutRest: string;
  /** Application passwords. */
  passwords: Record<UserName, string>;
  /** What the fields of its SEO plugin are to hold; null where none can be written over REST. */
  seoMeta: ((seo: CmsSeo) => Record<string, string>) | null;
}

/** The suite registers its tests before the site runs, so it is given a way to ask for it. */
export type TargetOf = () => CmsTarget;

/** Never aborted. */
export const signal = new AbortController().signal;

/** The outbound fetch that may reach the target and no other private address. */
export function fetchOf(target: CmsTarget, options: { timeoutMilliseconds?: number } = {}) {
  return createOutboundFetch({ allowedHosts: [new URL(target.siteUrl).host], ...options });
}

interface AdapterOptions {
  user?: UserName;
  password?: string;
  siteUrl?: string;
  fetch?: OutboundFetch;
  changesPerPage?: number;
}

/** An adapter as the platform would make it for one piece of work; by default as administrator. */
export function adapterOf(target: CmsTarget, options: AdapterOptions = {}): CmsAdapter {
  const { user = 'admin', changesPerPage } = options;
  return createWordPressAdapter({
    siteUrl: options.siteUrl ?? target.siteUrl,
    username: user,
    applicationPassword: options.password ?? target.passwords[user],
    fetch: options.fetch ?? fetchOf(target),
    ...(changesPerPage === undefined ? {} : { changesPerPage }),
  });
}

/** A request to the target's REST API past the adapter, as its administrator: what a person there would do. */
export async function byHand(
  target: CmsTarget,
  method: string,
  route: string,
  json?: unknown,
): Promise<unknown> {
  const basic = Buffer.from(`admin:${target.passwords.admin}`).toString('base64');
  const response = await fetch(`${target.siteUrl}/wp-json/wp/v2${route}`, {
    method,
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status}`);
  return response.json();
}
