/** Where and how the mail server is reached, read from `SMTP_URL`. */
export interface SmtpServerAddress {
  host: string;
  port: number;
  /** TLS from the first byte; else STARTTLS, where the server offers it. */
  secure: boolean;
  /** Refuse to go on without TLS: a password never travels in the clear. */
  requireTLS: boolean;
  auth?: { user: string; pass: string };
}

/** RFC 8314 (submissions) and RFC 6409 (submission). */
const defaultPorts = { 'smtps:': 465, 'smtp:': 587 } as const;

/**
 * `smtps://user:password@host:465` or `smtp://host:port`; user and password are percent-encoded.
 *
 * @throws RangeError for another protocol
 */
export function readSmtpUrl(url: string): SmtpServerAddress {
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') {
    throw new RangeError('The address of the mail server must be smtp:// or smtps://');
  }
  const hasPassword = username !== '';
  return {
    // The brackets of an IPv6 address belong to the URL.
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? defaultPorts[protocol] : Number(port),
    secure: protocol === 'smtps:',
    requireTLS: protocol === 'smtp:' && hasPassword,
    ...(hasPassword
      ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
      : {}),
  };
}
