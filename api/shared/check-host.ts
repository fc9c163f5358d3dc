import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';
import type { ApiSettings } from './dependencies.ts';

/** Without the brackets of an IPv6 address and the dot of a complete name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** The host name a request asks for; none with HTTP/1.0, though Express' types do not say so. */
function askedHost(request: Request): string | undefined {
  return request.hostname;
}

/** True when a machine was asked by a name it has for itself. */
export function isAskedLocally(request: Request): boolean {
  const name = askedHost(request);
  return name !== undefined && loopbackNames.includes(plain(name));
}

type HostSettings = Pick<ApiSettings, 'allowedHosts' | 'boundHost' | 'isDevelopment' | 'publicUrl'>;

/** True for the host names this API is reached by; `.example.com` stands for every name below, `*` for any. */
function createHostRule(settings: HostSettings): (name: string) => boolean {
  const { allowedHosts, boundHost, publicUrl, isDevelopment } = settings;
  const exact = new Set([
    ...loopbackNames,
    plain(new URL(publicUrl).hostname),
    plain(boundHost),
    ...allowedHosts.map(plain),
  ]);
  const suffixes = allowedHosts.filter((name) => name.startsWith('.')).map(plain);
  if (exact.has('*')) return () => true;
  return (name) => {
    const asked = plain(name);
    // No page of somebody else's name can stand at a number, so rebinding a name does not reach this.
    if (isDevelopment && isIP(asked) !== 0) return true;
    return exact.has(asked) || suffixes.some((suffix) => asked.endsWith(suffix));
  };
}

/**
 * Refuses requests for other host names than ours with 400: a page whose name was rebound to this
 * machine's address must not read the API through its visitor's browser. Links never use the header.
 */
export function checkHost(settings: HostSettings): RequestHandler {
  const isOurs = createHostRule(settings);
  return (request, _response, next) => {
    const name = askedHost(request);
    if (name !== undefined && isOurs(name)) return next();
    throw new AppError('validation_failed', {
      errors: { non_field_errors: ['This host name is not served here'] },
    });
  };
}
