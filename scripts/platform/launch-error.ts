/** Something a person can mend; printed as it is, without a stack. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}

/** Prints why a command failed and makes its exit code say so. */
export function reportFailure(error: unknown): void {
  const isForPeople =
    error instanceof Error && ['LaunchError', 'EnvironmentError'].includes(error.name);
  console.error(isForPeople ? `\n${error.message}` : error);
  process.exitCode = 1;
}
