import { describe, expect, it } from 'vitest';
import { EmailTemplates } from '#activities/system/mail/email-templates.ts';
import { type EmailTemplate, emailTemplates } from '#contracts/mail/templates.ts';
import { emailSamples } from './support/email-samples.ts';

const names = Object.keys(emailTemplates) as EmailTemplate[];
const library = await EmailTemplates.load();

const render = (name: EmailTemplate, parameters: object) => library.render(name, parameters);

/** The parameters that somebody typed, all of them this. */
const typedFields = ['name', 'accountName', 'inviterName', 'fromName', 'toName', 'newAddress'];
const withNames = (name: EmailTemplate, typed: string) =>
  Object.fromEntries(
    Object.entries(emailSamples[name]).map(([field, value]) => [
      field,
      typedFields.includes(field) ? typed : value,
    ]),
  );

describe.each(names)('the e-mail %s', (name) => {
  it('has a subject of one line, a text and a page, and shows every parameter in text and page', async () => {
    const { subject, text, html } = await render(name, emailSamples[name]);
    expect(subject).toMatch(/^\S.{5,80}$/);
    const shown = emailTemplates[name].parameters.parse(emailSamples[name]);
    for (const value of Object.values(shown)) {
      expect(text).toContain(String(value));
      expect(html).toContain(String(value).replaceAll('&', '&amp;'));
    }
    expect(text).not.toMatch(/\{\{|\{%|<[a-z]/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/\{\{|\{%|undefined/);
  });

  it('refuses a parameter that is missing and one that it does not know', async () => {
    for (const field of Object.keys(emailSamples[name])) {
      const { [field]: _left, ...others } = emailSamples[name] as Record<string, unknown>;
      await expect(render(name, others)).rejects.toThrow(field);
    }
    await expect(render(name, { ...emailSamples[name], more: 'x' })).rejects.toThrow('more');
  });

  it('shows a hostile name as text: no markup, no second header, no code', async () => {
    const hostile =
      '<img src=x onerror=alert(1)>\r\nBcc: victim@example.com\u2028{{ link }} "><script>';
    const { subject, text, html } = await render(name, withNames(name, hostile));
    const plain = await render(name, withNames(name, 'Mara'));
    const tags = (page: string) => page.match(/<[a-z/!][^>]*>/gi);
    expect(tags(html)).toEqual(tags(plain.html));
    expect(subject).not.toMatch(/[\r\n\u2028]/);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(html).not.toContain('<script');
  });

  it('makes no link of a name that is an address', async () => {
    const { text, html } = await render(name, withNames(name, 'Win at https://evil.example/x'));
    for (const shown of [text, html]) expect(shown).not.toMatch(/https:\/\/evil|evil\.example/);
  });
});

it('offers the link to click and to copy', async () => {
  const { html } = await render('verification', emailSamples.verification);
  expect(html.match(/href="https:\/\/app\.example\/verify\?token=abc&amp;x=1"/g)).toHaveLength(2);
});

it('refuses a link that runs code', async () => {
  const parameters = { ...emailSamples.password_reset, link: 'javascript:alert(1)' };
  await expect(render('password_reset', parameters)).rejects.toThrow('link');
});

it('cuts a name that fills the page', async () => {
  const { text } = await render('low_credits', withNames('low_credits', 'x'.repeat(5000)));
  expect(text.length).toBeLessThan(700);
});
