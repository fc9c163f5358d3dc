import helmet from 'helmet';
import { codecPath } from './codec-session.ts';

/** A form that sends to us, and nothing else. */
export const signInPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/** Asks a developer for an access token, so that the Web UI in the same browser may read payloads. */
export const signInPage = page(`<form method="post" action="${codecPath}/session/">
<p><label>Access token of a developer (<code>npm run admin -- access-token</code>)<br>
<input type="password" name="access" required autocomplete="off" size="60"></label></p>
<p><button>Let the Web UI of this browser read payloads for 15 minutes</button></p>
</form>`);

/** What follows it. */
export const signedInPage = page(
  '<p>The Web UI of this browser can read payloads for as long as the token counts. Its codec settings must include cross-origin credentials.</p>',
);

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Payloads in the Temporal Web UI</title>
</head>
<body>
<h1>Payloads in the Temporal Web UI</h1>
${body}
</body>
</html>
`;
}
