import type { Language } from './language-words.ts';

/** Words that say what the searcher wants to do with the subject, not what the subject is. */
const modifiers: Partial<Record<Language, ReadonlySet<string>>> = {
  english:
    words(`best top good great better cheap cheapest affordable budget premium luxury buy buying shop shops
    store stores online sale sales deal deals discount discounts coupon coupons promo voucher vouchers reddit
    amazon price prices pricing cost costs review reviews rated rating ratings comparison compare guide tips ideas meaning definition near nearby order delivery free
    new used uk usa`),
  german:
    words(`beste besten bester bestes gut gute guter gutes günstig günstige günstiger günstiges billig billige
    billiger kaufen kauf bestellen shop online angebot angebote preis preise kosten test testsieger vergleich
    vergleichen erfahrungen erfahrung bewertung bewertungen rabatt gutschein tipps ideen gebraucht neu kostenlos
    anleitung bedeutung nähe`),
  spanish:
    words(`mejor mejores buen bueno buena barato barata baratos baratas económico comprar compra tienda
    tiendas online oferta ofertas precio precios coste costo opiniones opinión comparar comparativa comparador
    descuento cupón guía consejos ideas significado cerca gratis nuevo nueva segunda mano`),
  french:
    words(`meilleur meilleure meilleurs meilleures bon bonne pas cher chère chères acheter achat magasin
    boutique ligne prix tarif tarifs coût avis comparatif comparateur comparer promo promotion solde soldes
    réduction guide conseils idées définition gratuit gratuite neuf occasion proche`),
  italian:
    words(`miglior migliore migliori buono buona economico economica economici economiche comprare
    acquistare acquisto negozio negozi online offerta offerte prezzo prezzi costo costi recensioni recensione
    opinioni confronto confrontare sconto sconti guida consigli idee significato vicino gratis nuovo nuova usato
    usata`),
  portuguese:
    words(`melhor melhores bom boa barato barata baratos baratas comprar compra loja lojas online oferta
    ofertas preço preços custo custos avaliação avaliações comparar comparação desconto cupom guia dicas ideias
    significado perto grátis novo nova usado usada`),
  dutch:
    words(`beste goede goed goedkoop goedkope goedkoopste kopen koop winkel winkels online aanbieding
    aanbiedingen prijs prijzen kosten review reviews ervaringen vergelijken vergelijking vergelijker korting gids
    tips ideeën betekenis gratis nieuw nieuwe tweedehands buurt bestellen`),
};

/** Words of requests and questions whole sentences are made of, whatever their subject. */
const requestWords: Partial<Record<Language, ReadonlySet<string>>> = {
  english:
    words(`able ask down find found get getting give go going got happen help hi hello hey know let like look
    looking made make making need now off out over please possible really said say see show still take tell thank thanks thing
    things think today took tried try trying up use using want way work working works`),
  german:
    words(`bitte brauche brauchen danke finde finden funktioniert geht gehen gibt hallo helfen hilfe kannst
    könnte machen macht möchte möglich sagen will wissen zeig`),
  spanish:
    words(`ayuda ayudar decir dime gracias hacer hola necesito poder pueden puedes quiero saber ver quisiera
    favor`),
  french:
    words(`aide aider aimerais besoin bonjour dire dis faire fais fait merci plaît pouvez savoir veux voir
    voudrais`),
  italian: words(
    `aiutarmi aiuto bisogno ciao devo dimmi fare favore grazie posso potete sapere vedere voglio vorrei`,
  ),
  portuguese: words(`ajuda ajudar dizer fazer favor gostaria obrigado olá preciso quero saber ver`),
  dutch: words(
    `alsjeblieft dank graag hallo help hulp maken nodig vind vinden weten willen wilt zien`,
  ),
};

/** From 1990 to 2039: a year says when, not what. */
const year = /^(?:199|20[0-3])\d$/u;

/** How much a word tells of a phrase's subject. */
export type WordKind = 'subject' | 'modifier' | 'request';

/** @param word lower case, not stemmed */
export function kindOfWord(word: string, language: Language): WordKind {
  if (year.test(word) || modifiers[language]?.has(word)) return 'modifier';
  return requestWords[language]?.has(word) ? 'request' : 'subject';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
