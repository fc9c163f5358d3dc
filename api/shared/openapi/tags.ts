/** What each room of the API is about. A route of a tag that is not here fails the document's test. */
const descriptions: Record<string, string> = {
  Accounts: 'The account, its plan and subscriptions.',
  Authentication: 'Register, sign in, tokens, passwords, and who one is.',
  Users: 'The people of an account, their roles, sites and invitations.',
  'API keys': 'Keys for plugins and scripts.',
  Sites: 'Sites and their sectors: what everything else belongs to.',
  Catalogue: 'Plans, industries and seed keywords, which all accounts share.',
  Growth: 'How the texts of a site are written.',
  Linker: 'Links between the contents of a site, and the graph they make.',
  Optimizer: 'Scores of content, and rewriting that raises them.',
  Planner: 'Keywords, the clusters they form, and the ideas made of them.',
  Thinker: 'Prompts, author profiles and strategies: how texts are asked for.',
  Writer: 'Tasks, content and images.',
  Pipelines: 'Several stages of work as one run.',
  Publisher: 'Where content goes, and what went there.',
  Integration: 'Connections to other systems.',
  Automation: 'What happens by itself: the automation of a site, rules, and what is scheduled.',
  Billing: 'Credits: what is left, what was used, what things cost.',
  Runs: 'Work that is going on: progress, events, pause, resume, cancel.',
  Settings: 'Settings of user, account, modules and integrations.',
  Notifications: 'What happened and concerns the reader.',
  System: 'State of the platform and its log of changes.',
};

/** The tags of a document, in alphabetical order. */
export function tagsOf(names: Iterable<string>): { name: string; description: string }[] {
  const inOrder = [...new Set(names)].sort((left, right) => left.localeCompare(right));
  return inOrder.map((name) => {
    const description = descriptions[name];
    if (!description) throw new Error(`Describe the tag ${name} in api/shared/openapi/tags.ts`);
    return { name, description };
  });
}
