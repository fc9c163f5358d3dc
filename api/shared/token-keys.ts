import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  type KeyObject,
} from 'node:crypto';

/** Keys of access tokens as the environment gives them. */
export interface TokenKeyOptions {
  /** Signs by HS256 unless there is a key pair. */
  secret: string;
  /** Secrets of before, newest first: they verify only. */
  previousSecrets?: readonly string[];
  /** PEM of an RSA key: signs by RS256 instead. */
  privateKey?: string | undefined;
  /** PEM of its public half; taken from the private key when left out. */
  publicKey?: string | undefined;
  /** PEMs of public keys of before: they verify only. */
  previousPublicKeys?: readonly string[];
}

/** One algorithm a time: which key verifies a token, its `kid` says; what it is good for, the token never says. */
export interface TokenKeys {
  algorithm: 'HS256' | 'RS256';
  signing: { id: string; key: KeyObject };
  /** By `kid`. */
  verifying: ReadonlyMap<string, KeyObject>;
}

/** RFC 7518, 3.3: RS256 needs 2048 bits or more. */
const leastModulusBits = 2048;

/** Names a secret without showing it: an HMAC of a fixed text. */
function idOfSecret(secret: string): string {
  return createHmac('sha256', secret).update('igny8 access token key').digest('hex').slice(0, 16);
}

function idOfPublicKey(key: KeyObject): string {
  const spki = key.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex').slice(0, 16);
}

function secretKeys({ secret, previousSecrets = [] }: TokenKeyOptions): TokenKeys {
  const keyOf = (text: string) => createSecretKey(text, 'utf8');
  return {
    algorithm: 'HS256',
    signing: { id: idOfSecret(secret), key: keyOf(secret) },
    verifying: new Map([secret, ...previousSecrets].map((text) => [idOfSecret(text), keyOf(text)])),
  };
}

/** OpenSSL's own error names no variable. */
function readKey(read: (pem: string) => KeyObject, pem: string, name: string): KeyObject {
  try {
    return read(pem);
  } catch {
    throw new Error(`${name} is not a key in PEM that can be read`);
  }
}

function readPublicKey(pem: string, name: string): KeyObject {
  const key = readKey(createPublicKey, pem, name);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < leastModulusBits) {
    throw new Error(`${name} must be an RSA key of at least ${leastModulusBits} bits`);
  }
  return key;
}

function keyPair(privateKey: string, options: TokenKeyOptions): TokenKeys {
  const signing = readKey(createPrivateKey, privateKey, 'JWT_PRIVATE_KEY');
  // Node derives the public half of a private key.
  const own = readPublicKey(privateKey, 'JWT_PRIVATE_KEY');
  const given = options.publicKey && readPublicKey(options.publicKey, 'JWT_PUBLIC_KEY');
  if (given && !given.equals(own)) {
    throw new Error('JWT_PUBLIC_KEY is not the public half of JWT_PRIVATE_KEY');
  }
  const previous = (options.previousPublicKeys ?? []).map((pem) =>
    readPublicKey(pem, 'JWT_PREVIOUS_PUBLIC_KEYS'),
  );
  return {
    algorithm: 'RS256',
    signing: { id: idOfPublicKey(own), key: signing },
    verifying: new Map([own, ...previous].map((key) => [idOfPublicKey(key), key])),
  };
}

/**
 * The keys that sign and verify access tokens: HS256 by a secret, RS256 when a key pair is given.
 *
 * @throws Error naming the variable that does not fit
 */
export function createTokenKeys(options: TokenKeyOptions): TokenKeys {
  const { privateKey, publicKey } = options;
  if (privateKey) return keyPair(privateKey, options);
  if (publicKey) throw new Error('JWT_PUBLIC_KEY needs JWT_PRIVATE_KEY');
  return secretKeys(options);
}
