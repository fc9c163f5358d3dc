import { createTransport } from 'nodemailer';
import { beforeEach, describe, expect, it } from 'vitest';
import { sentMails } from '#tests/sandbox/support/mails.ts';
import { useSandbox } from '#tests/sandbox/support/sandbox.ts';

const sandbox = useSandbox();
beforeEach(() => sandbox.reset());

async function send(to: string, changes: object = {}): Promise<void> {
  const { hostname: host, port } = new URL(sandbox.smtpUrl);
  const transport = createTransport({ host, port: Number(port) });
  await transport.sendMail({ from: 'a@b.example', to, subject: 'Hi', text: 'Hello', ...changes });
}

const page = async (path: string) => {
  const response = await fetch(`${sandbox.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the mail server of the sandbox', () => {
  it('shows what it was sent, newest first, and by address', async () => {
    await send('one@c.example');
    await send('two@c.example, Three@c.example', { subject: 'Second' });
    const subjects = (mails: { subject: string }[]) => mails.map(({ subject }) => subject);
    expect(subjects(await sentMails(sandbox.url))).toEqual(['Second', 'Hi']);
    expect(subjects(await sentMails(sandbox.url, 'three@c.example'))).toEqual(['Second']);
    expect(await sentMails(sandbox.url, 'nobody@c.example')).toEqual([]);
    const { text } = await page('/mail/');
    expect(text.indexOf('Second')).toBeLessThan(text.indexOf('>Hi<'));
  });

  it('is emptied by DELETE', async () => {
    await send('one@c.example');
    await fetch(`${sandbox.url}/mail/messages`, { method: 'DELETE' });
    expect(await sentMails(sandbox.url)).toEqual([]);
    expect((await page('/mail/')).text).toContain('No e-mail has been sent yet');
  });

  it('shows a message in a frame in which nothing runs', async () => {
    const html = '<p id="mine">Hello</p><script>document.title = "owned"</script>';
    await send('one@c.example', { html, subject: '<script>alert(1)</script>' });
    const [mail] = await sentMails(sandbox.url);
    const shown = await page(`/mail/${mail?.id}/`);
    expect(shown.text).not.toContain('<script>');
    expect(shown.text).toMatch(/<iframe [^>]*src="\/mail\/\d+\/html" sandbox="(?!.*scripts)/);
    const framed = await page(`/mail/${mail?.id}/html`);
    expect(framed.text).toContain('<p id="mine">');
    expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox /);
    const raw = await page(`/mail/${mail?.id}/raw`);
    expect(raw.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(raw.text).toMatch(/^from: a@b.example/im);
    expect((await page('/mail/999999/')).status).toBe(404);
  });

  it('refuses for now and for good, and waits, as the knobs say', async () => {
    const match = { path: '/mail/smtp', contains: 'Hi' };
    await sandbox.turn(
      { match, effect: { status: { code: 451 } }, times: 1 },
      { match, effect: { status: { code: 550 } }, times: 1 },
      { match, effect: { delay_ms: 200 } },
    );
    const began = performance.now();
    await expect(send('one@c.example')).rejects.toMatchObject({ responseCode: 451 });
    expect(performance.now() - began).toBeLessThan(200);
    await expect(send('one@c.example')).rejects.toMatchObject({ responseCode: 550 });
    const second = performance.now();
    await send('one@c.example');
    expect(performance.now() - second).toBeGreaterThan(190);
    expect(await sentMails(sandbox.url)).toHaveLength(1);
  });

  it('keeps a message whose answer is lost, and nothing of one it never took', async () => {
    await sandbox.turn({ match: {}, effect: 'create_then_drop', times: 1 });
    await expect(send('kept@c.example')).rejects.toThrow(/closed/i);
    await sandbox.turn({ match: {}, effect: 'drop_connection', times: 1 });
    await expect(send('lost@c.example')).rejects.toThrow(/closed/i);
    const to = (await sentMails(sandbox.url)).map((mail) => mail.to[0]);
    expect(to).toEqual(['kept@c.example']);
  });

  it('counts messages among the requests', async () => {
    await send('one@c.example');
    const response = await fetch(`${sandbox.url}/sandbox/requests`);
    expect(await response.json()).toMatchObject({
      total: 1,
      requests: [{ method: 'SMTP', path: '/mail/smtp', status: 250 }],
    });
  });

  it('takes nothing larger than five megabytes', async () => {
    const text = 'x'.repeat(5_500_000);
    await expect(send('one@c.example', { text })).rejects.toMatchObject({ responseCode: 552 });
    expect(await sentMails(sandbox.url)).toEqual([]);
  });
});
