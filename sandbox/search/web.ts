import { type RequestHandler, Router } from 'express';
import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { sites } from './made-up-web.ts';
import { pageText } from './page-text.ts';
import type { Spellings } from './spellings.ts';

/** What robots may read: one of the sites wants none, so that there is somebody to be polite to. */
const robots = `User-agent: *
Disallow: /web/expert-forum/
Allow: /
`;

/** /web: the pages that the stand-in of a search engine finds, and the rules of their server. */
export function webRoutes(spellings: Spellings): Router {
  const router = Router();
  router.get('/robots.txt', (_request, response) => {
    response.type('text/plain').send(robots);
  });
  router.get('/web/:site/{*subject}', page(spellings));
  return router;
}

/** A page with what real pages have around their text: a menu, an advertisement, a footer. */
function page(spellings: Spellings): RequestHandler<{ site: string; subject?: string[] }> {
  return (request, response) => {
    const { site, subject = [] } = request.params;
    if (!sites.includes(site)) {
      const missing = '<!doctype html><title>Not found</title><p>There is no such page.</p>';
      response.status(404).type('html').send(missing);
      return;
    }
    const { title, paragraphs } = pageText({ site, words: spellings.of(subject.join('/')) });
    // A site of films has no text.
    const text = site === 'video-school' ? [['Press play.']] : paragraphs;
    const body = text.map((sentences) => `<p>${escapeHtml(sentences.join(' '))}</p>`).join('\n');
    response
      .set('Content-Security-Policy', "default-src 'none'")
      .type('html')
      .send(layout(escapeHtml(title), body));
  };
}

function layout(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">Home</a></nav>
<aside>Advertisement: nothing of this can be bought.</aside>
<main><article><h1>${title}</h1>
${body}
</article></main>
<footer>Made up by the IGNY8 sandbox, figures and all.</footer></body></html>`;
}
