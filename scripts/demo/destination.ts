import { sandboxPasswordOf } from '#sandbox/wordpress/users.ts';
import { LaunchError } from '../platform/launch-error.ts';
import type { Destination } from './workplace.ts';

/** Who publishes into the stand-in that the sandbox serves. */
const standIn = { username: 'editor', applicationPassword: sandboxPasswordOf('editor') };

/**
 * Where the demo publishes: the sandbox's WordPress stand-in, or a real WordPress when one is named.
 *
 * @throws LaunchError when a real one is named without its login
 */
export function chooseDestination(
  options: { siteUrl?: string | undefined; username?: string | undefined },
  applicationPassword: string | undefined,
  sandboxUrl: string,
): Destination {
  if (!options.siteUrl) return { siteUrl: `${sandboxUrl}/wordpress`, ...standIn };
  if (options.username && applicationPassword) {
    return { siteUrl: options.siteUrl, username: options.username, applicationPassword };
  }
  throw new LaunchError(
    '--wordpress-url needs --wordpress-user and the environment variable WORDPRESS_APPLICATION_PASSWORD.',
  );
}
