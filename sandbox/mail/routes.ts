import { type Request, type Response, Router } from 'express';
import type { Mailbox, ReceivedMail } from './mailbox.ts';
import { framedMessage, listPage, messagePage } from './pages.ts';

/** Pages of ours: nothing runs, and only our own frame is shown. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

/** What was sent: no script, no picture from elsewhere, no form, whoever opens the address. */
const messagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

/** /mail: the e-mails the stand-in was sent, for people and (`/mail/messages`) for tests. */
export function mailRoutes(mailbox: Mailbox): Router {
  const router = Router();
  const send = (response: Response, policy: string, html: string) => {
    response.set('Content-Security-Policy', policy).type('html').send(html);
  };
  const show =
    (answer: (response: Response, mail: ReceivedMail) => void) =>
    (request: Request<{ id: string }>, response: Response) => {
      const mail = mailbox.find(Number(request.params.id));
      if (mail) answer(response, mail);
      else response.status(404).type('text').send('There is no such e-mail (any more).');
    };
  router.get('/', (_request, response) => send(response, pagePolicy, listPage(mailbox.list())));
  router.get('/messages', (request, response) => {
    const { to } = request.query;
    response.json({ messages: mailbox.list(typeof to === 'string' ? to : undefined).map(asJson) });
  });
  router.delete('/messages', (_request, response) => {
    mailbox.clear();
    response.json({ messages: [] });
  });
  router.get(
    '/:id/',
    show((response, mail) => send(response, pagePolicy, messagePage(mail))),
  );
  router.get(
    '/:id/html',
    show((response, mail) => send(response, messagePolicy, framedMessage(mail))),
  );
  router.get(
    '/:id/raw',
    show((response, mail) => response.type('text').send(mail.raw)),
  );
  return router;
}

function asJson({ id, at, from, to, subject, text, html, messageId }: ReceivedMail) {
  return { id, at, from, to, subject, text, html, message_id: messageId };
}
