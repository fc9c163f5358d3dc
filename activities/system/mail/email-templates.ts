import { readFile } from 'node:fs/promises';
import { Liquid, type Template } from 'liquidjs';
import { type EmailTemplate, emailTemplates } from '#contracts/mail/templates.ts';

/** What a message says. */
export interface RenderedEmail {
  subject: string;
  text: string;
  html: string;
}

interface ParsedTemplate {
  subject: Template[];
  text: Template[];
  html: Template[];
}

/** The lines between subject, text and HTML of a template's file. */
const partSeparator = '\n---\n';

/** Templates can read their variables and nothing else: a missing one is an error, and no code runs in them. */
const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true };

/** Renders the shipped e-mails. */
export class EmailTemplates {
  private readonly plain = new Liquid(strict);
  private readonly html: Liquid;
  private readonly templates: ReadonlyMap<EmailTemplate, ParsedTemplate>;
  private readonly page: Template[];

  private constructor(
    texts: ReadonlyMap<EmailTemplate, string>,
    layout: { page: string; button: string },
  ) {
    // Every value is escaped where it is shown; the page alone takes HTML, which was made here.
    this.html = new Liquid({ ...strict, outputEscape: 'escape', templates: layout });
    this.page = this.html.parse(layout.page);
    this.templates = new Map([...texts].map(([name, text]) => [name, this.parse(name, text)]));
  }

  /** Reads the file of every template of contracts/mail; a missing one stops the process at its start. */
  static async load(): Promise<EmailTemplates> {
    const names = Object.keys(emailTemplates) as EmailTemplate[];
    const texts = await Promise.all(
      names.map(async (name) => {
        const text = await readShipped(`templates/${name.replaceAll('_', '-')}`);
        return [name, text] as const;
      }),
    );
    const [page, button] = [await readShipped('layout/page'), await readShipped('layout/button')];
    return new EmailTemplates(new Map(texts), { page, button });
  }

  /**
   * The message a template makes of its parameters.
   *
   * @throws ZodError when they do not fit the template; liquidjs's `UndefinedVariableError` when the template
   *   shows what its contract does not have
   */
  async render(name: EmailTemplate, parameters: unknown): Promise<RenderedEmail> {
    const template = this.templates.get(name);
    if (!template) throw new RangeError(`No e-mail template ${name}`);
    const shown: Record<string, unknown> = emailTemplates[name].parameters.parse(parameters);
    const subject = await render(this.plain, template.subject, shown);
    const body = await render(this.html, template.html, shown);
    return {
      subject,
      text: `${await render(this.plain, template.text, shown)}\n`,
      html: await render(this.html, this.page, { subject, body }),
    };
  }

  private parse(name: string, file: string): ParsedTemplate {
    const [subject, text, html] = file.split(partSeparator);
    if (subject === undefined || text === undefined || html === undefined) {
      throw new SyntaxError(`The e-mail template ${name} lacks a part`);
    }
    return {
      subject: this.plain.parse(subject),
      text: this.plain.parse(text),
      html: this.html.parse(html),
    };
  }
}

function readShipped(name: string): Promise<string> {
  return readFile(new URL(`./${name}.liquid`, import.meta.url), 'utf8');
}

async function render(
  engine: Liquid,
  template: Template[],
  variables: Record<string, unknown>,
): Promise<string> {
  return String(await engine.render(template, variables)).trim();
}
