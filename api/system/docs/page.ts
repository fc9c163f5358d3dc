/** A page of the documentation: what it loads is a file of this server, since the policy allows nothing inline. */
export interface Page {
  title: string;
  /** Id of the element the reader fills. */
  root: string;
  styles: readonly string[];
  scripts: readonly string[];
}

/** The page as HTML. */
export function renderPage({ title, root, styles, scripts }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('\n')}
</head>
<body style="margin: 0">
<div id="${root}"></div>
${scripts.map((path) => `<script src="${path}"></script>`).join('\n')}
</body>
</html>
`;
}
