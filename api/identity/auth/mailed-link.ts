import type { ApiSettings } from '#api/shared/dependencies.ts';

/**
 * A page that takes a token (api/identity/mailed-pages). The token stands behind the `#`: browsers keep that part to
 * themselves, so no server, proxy or log line sees it.
 */
export function mailedLink(
  { publicUrl }: Pick<ApiSettings, 'publicUrl'>,
  page: string,
  token: string,
): string {
  return `${publicUrl}/${page}#token=${token}`;
}
