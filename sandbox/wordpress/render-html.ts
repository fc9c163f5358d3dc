const blockStart =
  /^<(?:\/|!--|(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul|script|style)\b)/i;

/** What the front end makes of a stored text: blocks as they are, the rest with paragraphs and quotes changed. */
export function renderContent(raw: string): string {
  if (raw.includes('<!-- wp:')) return raw.replace(/<!-- \/?wp:[\s\S]*?-->\n?/g, '');
  return addParagraphs(typographic(raw));
}

/** wpautop in its essence: empty lines end paragraphs, single ones inside them become breaks. */
function addParagraphs(text: string): string {
  const parts = text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => (blockStart.test(part) ? part : `<p>${part.replaceAll('\n', '<br />\n')}</p>`))
    .map((part) => `${part}\n`)
    .join('');
}

/** wptexturize in its essence, outside tags: curly quotes, dashes and ellipses, as numeric entities. */
export function typographic(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : typographicText(part)))
    .join('');
}

function typographicText(text: string): string {
  return text
    .replace(/&(?!\w+;|#\d+;)/g, '&#038;')
    .replace(/(\w)'(?=\w)/g, '$1&#8217;')
    .replace(/(^|[\s([])"/g, '$1&#8220;')
    .replaceAll('"', '&#8221;')
    .replaceAll('...', '&#8230;')
    .replaceAll(' -- ', ' &#8212; ')
    .replaceAll(' - ', ' &#8211; ');
}
