const writing = ['read', 'edit_posts', 'delete_posts'] as const;
const publishing = [
  ...writing,
  'upload_files',
  'publish_posts',
  'edit_published_posts',
  'delete_published_posts',
] as const;
const editing = [
  ...publishing,
  'edit_others_posts',
  'delete_others_posts',
  'read_private_posts',
  'edit_private_posts',
  'delete_private_posts',
  'edit_pages',
  'edit_others_pages',
  'publish_pages',
  'delete_pages',
  'delete_others_pages',
  'manage_categories',
  'moderate_comments',
  'unfiltered_html',
] as const;

/** Roles of WordPress on a single site, as far as they differ in what a publisher may do. */
const capabilitiesOfRole = {
  administrator: [...editing, 'manage_options', 'list_users'],
  editor: editing,
  author: publishing,
  contributor: writing,
  subscriber: ['read'],
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

/** Where the user's mail would go; it also serves as a user name. */
export function mailOf(name: string): string {
  return `${name}@example.test`;
}

/** The user of a Basic header, by name or e-mail; spaces in an application password do not count. */
export function userOfHeader(header: string | undefined): WordPressUser | null {
  const [scheme, encoded] = (header ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !encoded) return null;
  const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const given = password.join(':').replaceAll(' ', '');
  const user = users.find(
    (candidate) => candidate.name === name || mailOf(candidate.name) === name,
  );
  return user && given === sandboxPasswordOf(user.name).replaceAll(' ', '') ? user : null;
}

/** Whether somebody, known or not, may do something. */
export function can(user: WordPressUser | null, capability: Capability): boolean {
  return user?.capabilities.includes(capability) ?? false;
}
