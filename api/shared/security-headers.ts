import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** An answer of the API is data: opened as a page it may load nothing, send nothing and be framed by nobody. */
const nothing = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Security headers of every answer. A page sets a content security policy of its own over this one. */
export function securityHeaders({ isDevelopment }: { isDevelopment: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: nothing },
    xFrameOptions: { action: 'deny' },
    // Development is plain HTTP: a browser that remembered otherwise would no longer reach it.
    strictTransportSecurity: !isDevelopment,
  });
}

/** What is answered is somebody's own: kept by no cache, unless a route says otherwise. */
export const keepPrivate: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
