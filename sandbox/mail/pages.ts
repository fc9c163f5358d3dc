import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import type { ReceivedMail } from './mailbox.ts';

const style = `body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#222;background:#faf8f5}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
.note{margin:0;font-size:14px;background:#fff3c4;padding:.5rem 1rem;text-align:center}
table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #ddd}
iframe{width:100%;height:34rem;border:1px solid #ccc;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #ccc;padding:1rem}
dt{font-weight:bold}dd{margin:0 0 .5rem}`;

/** All messages, newest first. */
export function listPage(messages: readonly ReceivedMail[]): string {
  const rows = messages.map(
    ({ id, at, to, subject }) =>
      `<tr><td>${escapeHtml(at.slice(0, 19).replace('T', ' '))}</td><td>${escapeHtml(to.join(', '))}</td>` +
      `<td><a href="/mail/${id}/">${escapeHtml(subject || '(no subject)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Time (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const body = rows.length > 0 ? table : '<p>No e-mail has been sent yet.</p>';
  return page('E-mails', `<h1>E-mails</h1>\n${body}`);
}

/** One message: as a mail program shows it, as text, and a link to what came over the wire. */
export function messagePage({ id, at, from, to, subject, text }: ReceivedMail): string {
  const facts = [
    ['From', from],
    ['To', to.join(', ')],
    ['Time', at],
  ].map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  return page(
    subject,
    `<p><a href="/mail/">All e-mails</a></p><h1>${escapeHtml(subject)}</h1><dl>${facts.join('')}</dl>
<iframe title="The message" src="/mail/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As text</h2><pre>${escapeHtml(text)}</pre><p><a href="/mail/${id}/raw">As it came over the wire</a></p>`,
  );
}

/** Links of a message open beside it. */
export function framedMessage({ html }: ReceivedMail): string {
  return `<base target="_blank">${html}`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><p class="note">A sandbox stand-in for a mail server: nothing leaves this machine</p><main>${body}</main></body></html>`;
}
