import { runInTenant } from '#entities/shared/tenant-context.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import type { TestApi } from './test-api.ts';

/** What an e-mail that waits to be sent was made of. */
export interface Mailed {
  template: string;
  recipient: string;
  parameters: Record<string, string | number>;
}

/** The e-mails of an account that wait to be sent, oldest first, unsealed. */
export async function mailsOf(api: TestApi, accountId: string): Promise<Mailed[]> {
  const { background, orm, decrypt } = api.dependencies;
  await background.settled();
  const rows = await runInTenant(orm, accountId, (em) =>
    em.find(EmailMessage, {}, { orderBy: { id: 'asc' } }),
  );
  return rows.map(({ id, template, recipient, sealedParameters }) => {
    const stored = sealedParameters ?? '{}';
    const text = stored.startsWith('{') ? stored : decrypt(stored, id);
    return { template, recipient, parameters: JSON.parse(text) as Mailed['parameters'] };
  });
}

/** The token in the link of the newest e-mail of this template. */
export async function mailedTokenOf(
  api: TestApi,
  accountId: string,
  template: string,
): Promise<string> {
  const mails = await mailsOf(api, accountId);
  const link = mails.findLast((mail) => mail.template === template)?.parameters.link;
  const [, token] = String(link).split('#token=');
  if (!token) throw new Error(`No ${template} with a token was queued`);
  return token;
}
