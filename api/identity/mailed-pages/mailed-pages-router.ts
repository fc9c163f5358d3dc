import { Router } from 'express';
import helmet from 'helmet';
import { mailedPages } from './pages.ts';
import { pageScript, pageStyle, renderMailedPage, scriptPath, stylePath } from './render.ts';

/** Only our own script, style and API; no `upgrade-insecure-requests`: development is plain HTTP. */
const policy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** The pages that links in e-mails lead to: confirm an address, choose a password, accept an invitation. */
export function createMailedPagesRouter(): Router {
  const router = Router();
  for (const page of mailedPages) {
    const html = renderMailedPage(page);
    router.get(`/${page.path}`, policy, (_request, response) => {
      response.set('Cache-Control', 'no-store').type('html').send(html);
    });
  }
  router.get(scriptPath, (_request, response) => {
    response.type('application/javascript').send(pageScript);
  });
  router.get(stylePath, (_request, response) => {
    response.type('css').send(pageStyle);
  });
  return router;
}
