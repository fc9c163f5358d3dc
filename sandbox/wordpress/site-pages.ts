import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import type { Exchange } from './exchange.ts';
import { filterHtml } from './filter-html.ts';
import { mediaUrl } from './media-view.ts';
import { renderContent } from './render-html.ts';
import { localOf } from './site-times.ts';
import type { StoredPost } from './store.ts';

const style = `body{margin:0;font:18px/1.6 Georgia,serif;color:#222;background:#faf8f5}
header,main,footer{max-width:42rem;margin:0 auto;padding:1.5rem}
header a{color:inherit;text-decoration:none;font-weight:bold}
.note{font:14px/1.4 sans-serif;background:#fff3c4;padding:.5rem 1rem;text-align:center}
img{max-width:100%;height:auto;border-radius:6px}h1,h2,h3{line-height:1.25}
table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem .6rem}
article{margin:2rem 0}.meta{font:14px sans-serif;color:#666}`;

/** The front page: what is published, newest first. */
export function frontPage(exchange: Exchange): void {
  const posts = published(exchange).sort((left, right) => (left.dateGmt < right.dateGmt ? 1 : -1));
  const list = posts.map(
    (
      post,
    ) => `<article><h2><a href="${exchange.siteUrl}/${escapeHtml(post.slug)}/">${escapeHtml(post.title)}</a></h2>
<p class="meta">${escapeHtml(localOf(post.dateGmt).slice(0, 10))}</p><p>${escapeHtml(post.excerpt)}</p></article>`,
  );
  sendPage(exchange, 'Sandbox site', list.join('\n') || '<p>Nothing has been published yet.</p>');
}

/** One published post or page; anything else is the site's 404. */
export function singlePage(exchange: Exchange, find: (post: StoredPost) => boolean): void {
  const post = published(exchange).find(find);
  if (!post) {
    exchange.response.status(404);
    sendPage(exchange, 'Page not found', '<p>There is nothing at this address.</p>');
    return;
  }
  const { state } = exchange.store;
  const media = state.media.find((file) => file.id === post.featuredMedia);
  const picture = media
    ? `<p><img src="${escapeHtml(mediaUrl(exchange.siteUrl, media))}" alt="${escapeHtml(media.altText)}"></p>`
    : '';
  const terms = state.terms.filter((term) => [...post.categories, ...post.tags].includes(term.id));
  const names = terms.map((term) => escapeHtml(term.name)).join(' · ');
  // Whoever wrote it: a browser never runs what stands in the stand-in.
  const body = `${picture}<p class="meta">${escapeHtml(localOf(post.dateGmt).slice(0, 10))} · ${names}</p>${filterHtml(renderContent(post.content))}`;
  sendPage(exchange, post.title, `<h1>${escapeHtml(post.title)}</h1>\n${body}`);
}

function published({ store }: Exchange): StoredPost[] {
  return store.state.posts.filter((post) => post.status === 'publish');
}

function sendPage({ response, siteUrl }: Exchange, title: string, body: string): void {
  response.set(
    'Content-Security-Policy',
    "default-src 'none'; img-src 'self' https:; style-src 'unsafe-inline'",
  );
  response.set('Link', `<${siteUrl}/wp-json/>; rel="https://api.w.org/"`);
  response.type('html').send(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><p class="note">A sandbox stand-in for WordPress, for trying out and tests</p>
<header><a href="${siteUrl}/">Sandbox site</a></header><main>${body}</main></body></html>`);
}
