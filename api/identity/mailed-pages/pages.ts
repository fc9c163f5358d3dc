/** One input of a page. */
interface Field {
  name: string;
  label: string;
  type: 'text' | 'password';
  /** What a password manager may fill in. */
  autocomplete: string;
}

/** A page that a link out of an e-mail leads to: it sends the link's token, and what is typed, to one route. */
export interface MailedPage {
  /** As `mailedLink` writes it. */
  path: string;
  title: string;
  text: string;
  fields: readonly Field[];
  button: string;
  endpoint: string;
  /** Shown when the route has agreed. */
  done: string;
}

const newPassword: Field = {
  name: 'password',
  label: 'New password',
  type: 'password',
  autocomplete: 'new-password',
};

export const mailedPages: readonly MailedPage[] = [
  {
    path: 'verify-email',
    title: 'Confirm your e-mail address',
    // A button and not the mere opening: mail scanners open links, too.
    text: 'One click, and your address is confirmed.',
    fields: [],
    button: 'Confirm',
    endpoint: '/api/v1/auth/verify-email/',
    done: 'Your e-mail address is confirmed. You can close this page.',
  },
  {
    path: 'reset-password',
    title: 'Choose a new password',
    text: 'At least 8 characters. Every device that is signed in now has to sign in again.',
    fields: [newPassword],
    button: 'Save the password',
    endpoint: '/api/v1/auth/reset-password/',
    done: 'Your password is changed. Sign in with the new one.',
  },
  {
    path: 'accept-invitation',
    title: 'Accept the invitation',
    text: 'Your name and a password of at least 8 characters, and you are in.',
    fields: [
      { name: 'full_name', label: 'Full name', type: 'text', autocomplete: 'name' },
      newPassword,
    ],
    button: 'Join',
    endpoint: '/api/v1/auth/invitations/accept/',
    done: 'Welcome. You can sign in with your e-mail address and the password now.',
  },
];
