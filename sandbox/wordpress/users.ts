/** Roles of WordPress, as far as they differ in what a publisher may do. */
const capabilitiesOfRole = {
  administrator: [
    'edit_posts',
    'edit_others_posts',
    'publish_posts',
    'upload_files',
    'manage_categories',
    'unfiltered_html',
  ],
  editor: [
    'edit_posts',
    'edit_others_posts',
    'publish_posts',
    'upload_files',
    'manage_categories',
    'unfiltered_html',
  ],
  author: ['edit_posts', 'publish_posts', 'upload_files'],
  contributor: ['edit_posts'],
  subscriber: [],
} as const satisfies Record<string, readonly string[]>;

type Role = keyof typeof capabilitiesOfRole;
export type Capability = (typeof capabilitiesOfRole)[Role][number];

export interface WordPressUser {
  id: number;
  name: string;
  role: Role;
  capabilities: readonly Capability[];
}

/** One user a role, named for it; `admin` is the administrator, as on every fresh WordPress. */
const names: readonly (readonly [name: string, role: Role])[] = [
  ['admin', 'administrator'],
  ['editor', 'editor'],
  ['author', 'author'],
  ['contributor', 'contributor'],
  ['subscriber', 'subscriber'],
];

/** The application password of a user of the stand-in, for development and tests: it guards nothing. */
export function sandboxPasswordOf(name: string): string {
  return `sandbox ${name} password`;
}

const users: readonly WordPressUser[] = names.map(([name, role], index) => ({
  id: index + 1,
  name,
  role,
  capabilities: capabilitiesOfRole[role],
}));

/** The user of a Basic header; spaces in an application password do not count. */
export function userOfHeader(header: string | undefined): WordPressUser | null {
  const [scheme, encoded] = (header ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !encoded) return null;
  const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const given = password.join(':').replaceAll(' ', '');
  const user = users.find((candidate) => candidate.name === name);
  return user && given === sandboxPasswordOf(name).replaceAll(' ', '') ? user : null;
}

/** Whether somebody, known or not, may do something. */
export function can(user: WordPressUser | null, capability: Capability): boolean {
  return user?.capabilities.includes(capability) ?? false;
}
