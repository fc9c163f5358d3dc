import helmet from 'helmet';

/**
 * Content security policy of the two readers. Both style elements from their scripts; Redoc searches in a
 * worker it makes itself. No `upgrade-insecure-requests`, and so no defaults of helmet: by the address of
 * a machine in the local network there is no HTTPS to upgrade to.
 */
export const pagePolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});
