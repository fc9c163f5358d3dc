import type { MailedPage } from './pages.ts';

export const scriptPath = '/mailed-pages/page.js';
export const stylePath = '/mailed-pages/page.css';

/** The page as HTML. Everything in it is ours: nothing of a request is written into it. */
export function renderMailedPage({
  title,
  text,
  fields,
  button,
  endpoint,
  done,
}: MailedPage): string {
  const inputs = fields.map(
    ({ name, label, type, autocomplete }) =>
      `<label>${label}<input name="${name}" type="${type}" autocomplete="${autocomplete}" required></label>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · IGNY8</title>
<link rel="stylesheet" href="${stylePath}">
<script src="${scriptPath}" defer></script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<form data-endpoint="${endpoint}" data-done="${done}">
${inputs.join('\n')}
<button>${button}</button>
</form>
<p id="answer" role="status"></p>
<noscript><p>This page needs JavaScript to send the code of your e-mail.</p></noscript>
</main>
</body>
</html>
`;
}

/** Takes the token out of the address at once, so that it stays in no history, and sends it with the form. */
export const pageScript = `const token = new URLSearchParams(location.hash.slice(1)).get('token');
history.replaceState(null, '', location.pathname);
const form = document.querySelector('form');
const answer = document.querySelector('#answer');
const tell = (text, isGood) => {
  answer.textContent = text;
  answer.className = isGood ? 'good' : 'bad';
};
if (!token) {
  form.hidden = true;
  tell('This link is not complete. Open it from the e-mail again.', false);
}
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const response = await fetch(form.dataset.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token, ...Object.fromEntries(new FormData(form)) }),
    });
    const body = await response.json();
    if (response.ok) {
      form.hidden = true;
      tell(form.dataset.done, true);
      return;
    }
    tell(Object.values(body.errors ?? {}).flat().join(' ') || body.error, false);
  } catch {
    tell('The server could not be reached. Try again in a moment.', false);
  }
  button.disabled = false;
});
`;

export const pageStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { width: min(24rem, calc(100vw - 3rem)); }
h1 { font-size: 1.4rem; margin: 0 0 0.5rem; }
label { display: block; margin: 1rem 0; }
input { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: 0.5rem; margin-top: 0.25rem; }
button { font: inherit; padding: 0.6rem 1.2rem; border: 0; border-radius: 0.4rem; background: #1d4ed8; color: #fff; cursor: pointer; }
button:disabled { opacity: 0.5; }
.good { color: light-dark(#166534, #86efac); }
.bad { color: light-dark(#b91c1c, #fca5a5); }
`;
