import { type RequestHandler, Router } from 'express';
import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { sites } from './made-up-web.ts';
import { pageText } from './page-text.ts';

/** What robots may read: one of the sites wants none, so that there is somebody to be polite to. */
const robots = `User-agent: *
Disallow: /web/expert-forum/
Allow: /
`;

/** /web: the pages that the stand-in of a search engine finds, and the rules of their server. */
export function webRoutes(): Router {
  const router = Router();
  router.get('/robots.txt', (_request, response) => {
    response.type('text/plain').send(robots);
  });
  router.get('/web/:site/{*subject}', page);
  return router;
}

/** A page with what real pages have around their text: a menu, an advertisement, a footer. */
const page: RequestHandler<{ site: string; subject?: string[] }> = (request, response) => {
  const { site, subject = [] } = request.params;
  if (!sites.includes(site)) {
    response
      .status(404)
      .type('html')
      .send('<!doctype html><title>Not found</title><p>No such page.');
    return;
  }
  // A site of films has no text.
  const { title, paragraphs } = pageText({ site, subject: subject.join('/') });
  const text = site === 'video-school' ? [['Press play.']] : paragraphs;
  const body = text.map((sentences) => `<p>${escapeHtml(sentences.join(' '))}</p>`).join('\n');
  response
    .set('Content-Security-Policy', "default-src 'none'")
    .type('html')
    .send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><nav><a href="/">Home</a> <a href="/web/">All pages</a></nav>
<aside>Advertisement: nothing of this can be bought.</aside>
<main><article><h1>${escapeHtml(title)}</h1>
${body}
</article></main>
<footer>Made up by the IGNY8 sandbox, figures and all.</footer></body></html>`);
};
