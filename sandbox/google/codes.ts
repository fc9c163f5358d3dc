import { createHash, randomBytes } from 'node:crypto';

/** Whom the consent page was told to be. */
export interface GooglePerson {
  email: string;
  emailVerified: boolean;
  name: string;
}

interface Grant {
  person: GooglePerson;
  clientId: string;
  redirectUri: string;
  /** S256 of the verifier, or none. */
  codeChallenge: string | null;
  expiresAt: number;
}

/** Google's codes live for minutes; a client trades one in at once. */
const codeMilliseconds = 60_000;

interface Exchange {
  code: string;
  clientId: string;
  redirectUri: string;
  codeVerifier: string | null;
}

/** Codes and access tokens that were given out; in memory, so a restart forgets them. */
export class GoogleCodes {
  readonly #codes = new Map<string, Grant>();
  readonly #people = new Map<string, GooglePerson>();

  /** A code for the consent that was given. */
  issue(grant: Omit<Grant, 'expiresAt'>): string {
    const code = `4/${randomBytes(24).toString('base64url')}`;
    this.#codes.set(code, { ...grant, expiresAt: Date.now() + codeMilliseconds });
    return code;
  }

  /** The access token for a code, once; null when the code was not given for this. */
  exchange({ code, clientId, redirectUri, codeVerifier }: Exchange): string | null {
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    if (!grant || grant.expiresAt < Date.now()) return null;
    const { codeChallenge } = grant;
    const isProven = codeChallenge === null || codeChallenge === challengeOf(codeVerifier ?? '');
    if (grant.clientId !== clientId || grant.redirectUri !== redirectUri || !isProven) return null;
    const accessToken = `ya29.${randomBytes(24).toString('base64url')}`;
    this.#people.set(accessToken, grant.person);
    return accessToken;
  }

  /** Whose access token it is. */
  personOf(accessToken: string): GooglePerson | undefined {
    return this.#people.get(accessToken);
  }
}

/** RFC 7636, 4.2. */
function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
