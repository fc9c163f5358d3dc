import { z } from 'zod';
import { commonPasswords } from './common-passwords.ts';

/** Longer ones cost hashing time and protect nobody. */
const maximumLength = 128;

/** A new password; how it relates to the person's names is `passwordTooSimilar`. */
export const newPassword = z
  .string()
  .min(8, 'Password must be at least 8 characters')
  .max(maximumLength, `Password must be at most ${maximumLength} characters`)
  .refine((text) => !/^\d+$/.test(text), 'Password must not be numeric only')
  .refine((text) => !commonPasswords.has(text.toLowerCase()), 'Password is too common')
  .meta({ format: 'password', example: 'correct-horse-42' });

/** Pieces shorter than this are in too many good passwords by chance. */
const shortestPiece = 4;

/** True when a password contains, or is contained in, the e-mail's local part or one of the names. */
export function passwordTooSimilar(password: string, email: string, names: string[]): boolean {
  const lower = password.toLowerCase();
  const pieces = [email.split('@')[0] ?? '', ...names.flatMap((name) => name.split(/\s+/))];
  return pieces
    .map((piece) => piece.toLowerCase())
    .some(
      (piece) => piece.length >= shortestPiece && (lower.includes(piece) || piece.includes(lower)),
    );
}
