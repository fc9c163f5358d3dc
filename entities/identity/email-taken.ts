import { type AppError, conflict } from '#contracts/shared/app-error.ts';

/** What is said when somebody has an address already, in whichever account. */
export function emailTaken(): AppError {
  return conflict('User with this email already exists', 'email');
}
