import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomically } from './write-file-atomically.ts';

const secretsSchema = z.object({
  jwtSecret: z.string(),
  encryptionKey: z.string(),
  temporalCodecKey: z.string(),
  databaseSuperuserPassword: z.string(),
  databaseOwnerPassword: z.string(),
  databaseAppPassword: z.string(),
  databaseSystemPassword: z.string(),
});

/** What development needs and must not be guessable; production is given its own. */
export type DevelopmentSecrets = z.infer<typeof secretsSchema>;

/** Reads them, or makes them once; only the owner of the file may read it. What an older file lacks is added to it. */
export function readOrMakeSecrets(file: string): DevelopmentSecrets {
  const kept = readKept(file);
  const complete = secretsSchema.safeParse(kept);
  if (complete.success) return complete.data;
  const secrets = secretsSchema.parse({ ...makeSecrets(), ...kept });
  writeFileAtomically(file, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  return secrets;
}

function readKept(file: string): Partial<DevelopmentSecrets> {
  return existsSync(file)
    ? secretsSchema.partial().parse(JSON.parse(readFileSync(file, 'utf8')))
    : {};
}

function makeSecrets(): DevelopmentSecrets {
  return {
    jwtSecret: randomBytes(48).toString('base64url'),
    encryptionKey: randomBytes(32).toString('base64'),
    temporalCodecKey: randomBytes(32).toString('base64'),
    databaseSuperuserPassword: randomBytes(24).toString('base64url'),
    databaseOwnerPassword: randomBytes(24).toString('base64url'),
    databaseAppPassword: randomBytes(24).toString('base64url'),
    databaseSystemPassword: randomBytes(24).toString('base64url'),
  };
}
