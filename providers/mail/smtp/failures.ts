import { ProviderError, type ProviderErrorKind } from '#providers/shared/provider-error.ts';

/** What `nodemailer` attaches to its errors, as far as it is looked at. */
interface SmtpFailure {
  code?: unknown;
  responseCode?: unknown;
  response?: unknown;
}

interface Reason {
  kind: ProviderErrorKind;
  retryable: boolean;
  words: string;
}

/** RFC 4954, 6: authentication is needed, too weak, wrong, or asks for encryption. */
const authenticationCodes: readonly number[] = [530, 534, 535, 538];

/** Codes of `nodemailer` that say that our own message or set-up is wrong, without the server's word. */
const ownFaults: readonly unknown[] = ['EENVELOPE', 'EMESSAGE', 'ESTREAM', 'ECONFIG'];

/**
 * What `nodemailer` threw, as the error of this house. Nothing of its message passes on, nor of the server's
 * words: both repeat the recipient's address. A 5xx is final (RFC 5321, 4.2.1), everything else may pass.
 *
 * @param server host and port, for the message
 */
export function toMailError(error: unknown, server: string): ProviderError {
  const failure: SmtpFailure = typeof error === 'object' && error !== null ? error : {};
  const { kind, retryable, words } = reasonOf(failure);
  const message = `The mail server ${server} ${words}${codesOf(failure)}`;
  return new ProviderError({ provider: 'smtp', kind, message, retryable });
}

function reasonOf({ code, responseCode }: SmtpFailure): Reason {
  const status = typeof responseCode === 'number' ? responseCode : 0;
  if (code === 'EAUTH' || code === 'ENOAUTH' || authenticationCodes.includes(status)) {
    // Wrong for every message alike: an operator's to heal, and worth waiting for.
    const words = 'does not accept the user and password it was given';
    return { kind: 'authentication', retryable: true, words };
  }
  // Out of order for this session only (503): the same message may pass on a new connection.
  if (status >= 500 && status !== 503) {
    return { kind: 'invalid_request', retryable: false, words: 'refuses this message' };
  }
  if (status > 0) return { kind: 'unavailable', retryable: true, words: 'cannot take it for now' };
  if (ownFaults.includes(code)) {
    return { kind: 'invalid_request', retryable: false, words: 'was given a wrong message' };
  }
  if (code === 'ETIMEDOUT') {
    return { kind: 'timeout', retryable: true, words: 'did not answer in time' };
  }
  if (code === 'ETLS') {
    return {
      kind: 'unavailable',
      retryable: true,
      words: 'offers no encryption that can be trusted',
    };
  }
  return { kind: 'unavailable', retryable: true, words: 'cannot be reached' };
}

/** `(SMTP 550 5.1.1)`: the status and its enhanced form (RFC 3463), which name no person. */
function codesOf({ code, responseCode, response }: SmtpFailure): string {
  if (typeof responseCode !== 'number') return typeof code === 'string' ? ` (${code})` : '';
  const enhanced =
    typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response) : null;
  return ` (SMTP ${responseCode}${enhanced ? ` ${enhanced[1]}` : ''})`;
}
