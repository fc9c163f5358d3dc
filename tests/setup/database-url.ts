/** The same server, another database, and another role if given. */
export function databaseUrl(
  serverUrl: string,
  database: string,
  login?: { name: string; password: string },
): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (login) {
    url.username = login.name;
    url.password = login.password;
  }
  return url.href;
}
