/** What stands in brackets to be filled in, by its first words, in English, German, Spanish and French. */
const inBrackets =
  /[[{](?!enter\]|name (?:von der|geändert|changed))(?:your|insert|add|enter|replace|fill in|company|business|brand|product|city|name|first name|last name|date|phone|e-?mail|address|website|price|number|xx+|tbd|todo|placeholder|image|picture|statistic|quote|example|dein[er]?|ihr[e]?|hier|name|firma|firmenname|unternehmen|stadt|datum|telefon|bild|einfügen|tu|su|inserta[r]?|insertar|nombre|empresa|ciudad|fecha|imagen|votre|vos|insérer|insérez|nom|entreprise|ville)(?=[\s\]}:])[^\]}\n]{0,80}[\]}]/iu;

const signs: readonly RegExp[] = [
  // "[Founder Name]", "[Source]": capitals in brackets that ask for something.
  /\[(?:\p{Lu}[\p{L}'’-]*\s){0,3}(?:Name|Title|Date|Number|Address|Link|City|Company|Source|Quote|Price|URL|Quelle|Zitat|Fuente|Lien)\](?!\()/u,
  /\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|<%[^<>\n]{1,80}%>|\$\{[^{}\n]{1,60}\}/u,
  /\blorem ipsum\b|\bdolor sit amet\b/iu,
  /\bTBD\b|\bTBA\b|\[TO[D]O\b|\bTO[D]O:|\bFIX[M]E\b|\bplaceholder text\b|\bPlatzhalter(?:text)?\b/u,
  // A figure nobody knew: "XX %", a dollar and four X, "X von 10".
  /\bX{1,3}\s?%|[$€£]\s?X{1,3}(?:,X{3})?\b|\bX{2,3},X{3}\b/u,
  /\b(?:text|content|image|picture) goes here\b|\binsert (?:your )?(?:text|image|link|name) here\b/iu,
  /\bas an ai(?:[- ](?:language )?(?:model|assistant|chatbot)|,? i\b)|\bas a (?:large )?language model\b/iu,
  /\bals (?:ki,? (?:habe|kann|bin|darf) ich|ki-?(?:sprach)?modell|künstliche intelligenz|sprachmodell|ki-assistent)\b/iu,
  /\bcomo (?:modelo de lenguaje|inteligencia artificial|ia,|asistente de ia)/iu,
  /\ben tant qu(?:e modèle de langage|['’]ia\b|['’]intelligence artificielle)/iu,
  /\bmy (?:knowledge|training) (?:cut-?off|data)\b|\bi (?:cannot|can['’]t|am unable to) (?:browse|access) (?:the internet|real-time)/iu,
];

/** How a model begins its answer, before the article. */
const openings: readonly RegExp[] = [
  /^(?:sure|certainly|of course|absolutely)[!,.] (?:here(?:['’]s| is| are)|i(?:['’]d| would| will|['’]ll)(?: be)? (?:happy|glad|help|write|create|draft)|below)\b/iu,
  /^(?:gerne?|natürlich|klar|selbstverständlich)[!,.] (?:hier (?:ist|sind|kommt)|ich (?:helfe|schreibe|erstelle|verfasse|habe))\b/iu,
  /^¡?(?:claro|por supuesto|aquí tienes)[!,.]? (?:aquí (?:tienes|está)|el artículo|a continuación)/iu,
  /^(?:bien sûr|certainement|voici)\s?[!,.]? ?(?:voici|l['’]article (?:demandé|complet))/iu,
  /^here(?:['’]s| is) (?:the|your|an?) (?:\p{L}+[- ]){0,3}(?:article|blog post|draft|content)\b.{0,80}[:.]$/iu,
];

/** What the answer speaks of: "Sure! Here are three reasons" may begin an article. */
const ofArticle =
  /(?<!\p{L})(?:articles?|artikel|text[eo]?|artículo|posts?|draft|entwurf|content|beitrag|guide)(?!\p{L})/iu;

/** How a model ends its answer, behind the article. */
const closings: readonly RegExp[] = [
  /^(?:let me know|feel free to (?:ask|tell me)) if you(?:['’]d| would)? (?:like|need|want) (?:me to|any (?:changes|revisions|adjustments))/iu,
  /^i hope this (?:article|post|draft|helps you with your article)\b/iu,
  /^would you like me to (?:add|adjust|change|continue|edit|expand|make|revise|rewrite|shorten|translate|write)\b|^soll ich (?:den|diesen) (?:artikel|text)\b/iu,
];

/** Whether a sentence is a model's answer around the article, if it stands first or last in it. */
export function isAnswering(sentence: string, place: 'first' | 'last'): boolean {
  if (place === 'last') return closings.some((sign) => sign.test(sentence));
  return ofArticle.test(sentence) && openings.some((sign) => sign.test(sentence));
}

/** Whether a text holds something that was to be filled in, filler, or a model speaking of itself. */
export function isPlaceholderText(text: string): boolean {
  return inBrackets.test(text) || signs.some((sign) => sign.test(text));
}

const wholeBrackets = /^(?:\[[^\]\n]{1,160}\]|\{\{[^{}\n]{1,80}\}\})[.!]?$/u;
const filler = /^(?:lorem ipsum dolor\b|(?:text|content|image|picture) goes here\b)/iu;

/** Whether a whole block is nothing but what stands in another's place: brackets, or filler from its beginning on. */
export function isNothingElse(text: string): boolean {
  return filler.test(text) || (wholeBrackets.test(text) && isPlaceholderText(text));
}
