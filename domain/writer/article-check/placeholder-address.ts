/** Reserved for examples and machines of one's own (RFC 2606, RFC 6761), and their subdomains. */
const reservedHost =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost|local)$|^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/iu;

/** "yoursite.com", "your-company.io", "deine-website.de", "tusitio.com", "votre-site.fr". */
const possessive =
  /^(?:www\.)?(?:your|my(?=-?(?:site|website|domain|company))|deine?|ihre?|tu|su|votre|ton)-?(?:site|web|website|webseite|domain|company|business|store|shop|blog|brand|firma|unternehmen|sitio|sitioweb|tienda|empresa|dominio|siteweb|entreprise|boutique|domaine)(?:name)?\.[a-z.]+$/iu;

/** Names of nothing: "website.com", "domain.com", "placeholder.com". */
const general =
  /^(?:www\.)?(?:website|domain|yourdomain|mysite|sitename|placeholder|via\.placeholder|placehold|placekitten|dummyimage|somewebsite|examplesite|example-site|exampleurl)\.(?:com|org|net|co|it|io|de)$/iu;

/** "#", "#!", "#link", "link-here", "URL_HERE", "path/to/page". */
const nowhere =
  /^(?:#!?|#?(?:link|url|placeholder|todo|tbd|xxx+)(?:[-_ ]?(?:here|hier|aqui|ici))?|(?:insert|your|add)[-_ ](?:[a-z]+[-_ ])*(?:link|url)(?:[-_ ][a-z]+)*|\.{3}|(?:\/|\.\/)?path\/to\/.*)\/?$/iu;

const inPath =
  /\/(?:your-(?:link|page|url|post|article|image|slug)(?:-here)?|link-here|url-here|insert-(?:link|url)[a-z-]*|path\/to)(?:[/.?#]|$)|(?:URL|LINK)_HERE|%7B%7B|\{\{/iu;

/** Whether an address only stands where one should: of reserved, possessive and general names. */
export function isPlaceholderAddress(address: string): boolean {
  const text = address.trim();
  if (/^mailto:/iu.test(text)) return isPlaceholderHost(text.slice(text.lastIndexOf('@') + 1));
  if (!/^https?:/iu.test(text)) return nowhere.test(text) || inPath.test(`/${text}`);
  const url = URL.parse(text);
  return url === null || isPlaceholderHost(url.hostname) || inPath.test(url.pathname);
}

function isPlaceholderHost(host: string): boolean {
  return reservedHost.test(host) || possessive.test(host) || general.test(host);
}
