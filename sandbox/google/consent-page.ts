import { escapeHtml } from '#sandbox/shared/escape-html.ts';

/** Google's "Choose an account": whoever one types one is. The request's own parameters are sent along. */
export function consentPage(parameters: URLSearchParams): string {
  const hidden = [...parameters]
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    )
    .join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sandbox: sign in with Google</title></head>
<body><h1>Sign in with Google (sandbox)</h1>
<form method="post">${hidden}
<p><label>E-mail <input type="email" name="email" value="mara@example.com" required></label></p>
<p><label>Name <input name="name" value="Mara Lind"></label></p>
<p><label><input type="checkbox" name="email_verified" value="true" checked> Google has verified this address</label></p>
<p><button name="decision" value="allow">Continue</button> <button name="decision" value="deny">Cancel</button></p>
</form></body></html>`;
}
