import type { Exchange } from './exchange.ts';
import { forbidden } from './rest-error.ts';
import { localOf, millisecondsOf, nowGmt, siteZone } from './site-times.ts';
import { mailOf } from './users.ts';

/** GET /wp-json/: what the site is and how to log in. */
export function sendIndex({ response, siteUrl }: Exchange): void {
  const now = nowGmt();
  response.json({
    name: 'Sandbox site',
    description: 'A stand-in for WordPress',
    url: siteUrl,
    home: siteUrl,
    gmt_offset: (millisecondsOf(localOf(now)) - millisecondsOf(now)) / 3_600_000,
    timezone_string: siteZone,
    namespaces: ['wp/v2'],
    authentication: {
      'application-passwords': {
        endpoints: { authorization: `${siteUrl}/wp-admin/authorize-application.php` },
      },
    },
    routes: {},
  });
}

/** GET /wp/v2/users/me: the one sure test of credentials; `context=edit` tells what the user may do. */
export function sendOwnUser({ response, user, siteUrl, query }: Exchange): void {
  if (!user) throw forbidden(user, 'rest_not_logged_in', 'You are not currently logged in.');
  const editFields = {
    username: user.name,
    email: mailOf(user.name),
    roles: [user.role],
    capabilities: Object.fromEntries([...user.capabilities, user.role].map((name) => [name, true])),
  };
  response.json({
    id: user.id,
    name: user.name,
    url: '',
    description: '',
    link: `${siteUrl}/author/${user.name}/`,
    slug: user.name,
    ...(query.context === 'edit' ? editFields : {}),
  });
}
