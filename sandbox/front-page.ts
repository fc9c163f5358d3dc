import type { RequestHandler } from 'express';
import { escapeHtml } from './shared/escape-html.ts';
import { sandboxPasswordOf } from './wordpress/users.ts';

const style = `body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#222;background:#faf8f5}
main{max-width:60rem;margin:0 auto;padding:1.5rem}h2{margin:2rem 0 .25rem}p{margin:.25rem 0}
.note{margin:0;font-size:14px;background:#fff3c4;padding:.5rem 1rem;text-align:center}
code{background:#fff;border:1px solid #ddd;padding:0 .25rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #ccc;padding:1rem}`;

/** GET /: what this is, and where each stand-in is with what it takes to use it. */
export const frontPage: RequestHandler = (request, response) => {
  const url = escapeHtml(`${request.protocol}://${request.get('host') ?? ''}`);
  response
    .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    .type('html')
    .send(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>IGNY8 sandbox</title><style>${style}</style></head>
<body><p class="note">Stand-ins for trying out and tests: nothing is paid, nothing leaves this machine</p><main>
<h1>IGNY8 sandbox</h1>
<p>Real HTTP servers in the place of what IGNY8 talks to.</p>
${wordPress(url)}
${mails}
${openAi(url)}
${runware(url)}
${google(url)}
${serper(url)}
${knobs(url)}
</main></body></html>`);
};

function wordPress(url: string): string {
  return `<h2>WordPress</h2>
<p><a href="/wordpress/">The site and its posts</a> · <a href="/wordpress/wp-json/wp/v2/posts">posts by its REST API</a></p>
<p>Connect it by the address <code>${url}/wordpress</code>, user <code>admin</code>, application password <code>${sandboxPasswordOf('admin')}</code>; other users are <code>editor</code>, <code>author</code>, <code>contributor</code> and <code>subscriber</code>, each with <code>sandbox NAME password</code>.</p>`;
}

const mails = `<h2>Mail server</h2>
<p><a href="/mail/">The e-mails it was sent</a> · <a href="/mail/messages">as JSON</a></p>`;

function openAi(url: string): string {
  return `<h2>OpenAI</h2>
<p>Base URL <code>${url}/v1</code>, any text as the key: chat completions with JSON-schema outputs, embeddings, images, models.</p>
<pre>curl -s ${url}/v1/models -H 'authorization: Bearer any'</pre>`;
}

function runware(url: string): string {
  return `<h2>Runware</h2>
<p>Base URL <code>${url}/runware/v1</code>, any text as the key: pictures by <code>imageInference</code>.</p>`;
}

function google(url: string): string {
  return `<h2>Sign in with Google</h2>
<p>Consent at <code>${url}/google/authorize</code>, tokens at <code>${url}/google/token</code>, people at <code>${url}/google/userinfo</code>: whoever one says one is.</p>`;
}

function serper(url: string): string {
  return `<h2>Search engine</h2>
<p>Base URL <code>${url}/serper</code>, any text as the key: made-up results as Serper gives those of Google. Phrases of one subject share some of their ten. The pages can be read under <code>${url}/web/</code>: research does; one of the sites wants no robots (<a href="/robots.txt">its rules</a>), one has no text.</p>
<pre>curl -s ${url}/serper/search -H 'x-api-key: any' -d '{"q":"burr coffee grinder"}'</pre>`;
}

function knobs(url: string): string {
  return `<h2>Bad days</h2>
<p>Knobs make any stand-in fail: <a href="/sandbox/knobs">what is set</a> · <a href="/sandbox/requests">what was asked of the stand-ins</a>. Two posts that WordPress refuses with 503, and everything well again:</p>
<pre>curl -s -X PUT ${url}/sandbox/knobs -d '{"rules":[{"match":{"path":"/wordpress/wp-json/wp/v2/posts","method":"POST"},"effect":{"status":{"code":503}},"times":2}]}'
curl -s -X DELETE ${url}/sandbox/knobs</pre>`;
}
