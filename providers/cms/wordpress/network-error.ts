import {
  BlockedAddress,
  BodyTooLarge,
  OutboundTimeout,
} from '#providers/outbound/outbound-error.ts';
import { CmsError } from '../cms-error.ts';

/** What people can do something about, by the network's code. */
const reasons: Record<string, string> = {
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'no connection within the time allowed',
  ETIMEDOUT: 'no connection within the time allowed',
};

/** Node's and OpenSSL's codes for certificates that cannot be trusted. */
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/;

/** Faults of the way to a site, in the words of the interface. */
export function networkError(error: unknown): CmsError {
  if (error instanceof BlockedAddress) return new CmsError('blocked_address', error.message);
  if (error instanceof BodyTooLarge) return new CmsError('invalid', error.message);
  if (error instanceof OutboundTimeout) return new CmsError('transient', error.message);
  const code = codeOf(error);
  if (certificateCode.test(code)) {
    return new CmsError('invalid', `The certificate of the site cannot be trusted (${code}).`);
  }
  // The names' own answer is "there is none"; a name service that is away says EAI_AGAIN.
  if (code === 'ENOTFOUND') {
    return new CmsError('unknown_host', 'The site could not be reached: its name is not known.');
  }
  return new CmsError('transient', `The site could not be reached: ${reasons[code] ?? code}.`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : error.name;
}
