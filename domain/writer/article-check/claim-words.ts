/*
 * Words by which a sentence with a figure is told to be a claim. Sources of regular expressions: `\p{L}*` stands
 * for endings. English, German, Spanish, French, in this order.
 */

/** Who statistics are about. */
export const people =
  '(?:people|adults|americans|europeans|germans|users|customers|clients|consumers|shoppers|buyers|visitors|readers|businesses|companies|brands|organi[sz]ations|marketers|employees|workers|managers|employers|households|homeowners|families|parents|children|students|women|men|patients|drivers|respondents|professionals|owners|teams|traffic|searches|sales|revenue|websites|sites|pages|' +
  'menschen|leute|erwachsene\\p{L}*|deutschen|nutzer\\p{L}*|kund(?:en|innen)\\p{L}*|verbraucher\\p{L}*|käufer\\p{L}*|besucher\\p{L}*|unternehmen|firmen|betriebe\\p{L}*|beschäftigte\\p{L}*|mitarbeiter\\p{L}*|haushalte\\p{L}*|familien|eltern|kinder|frauen|männer|patient(?:en|innen)|befragte\\p{L}*|umsatz\\p{L}*|' +
  'personas|adultos|españoles|usuari[oa]s|clientes|consumidor\\p{L}*|compradores|visitantes|empresas|negocios|marcas|emplead[oa]s|trabajador\\p{L}*|hogares|familias|padres|niños|mujeres|hombres|pacientes|encuestad[oa]s|ventas|' +
  'personnes|adultes|français|gens|utilisateurs|utilisatrices|clients|consommateurs|acheteurs|visiteurs|entreprises|sociétés|marques|employés|salariés|ménages|familles|enfants|femmes|hommes|patients)(?!\\p{L})';

/** Millions and more, written out. */
export const scale =
  '(?:thousand|million|billion|trillion|bn|tausend|mio\\.?|millionen|mrd\\.?|milliarden?|millones|mil millones|billones|milliards?|millions?)(?!\\p{L})';

/** What follows a multiple. */
export const comparison =
  '(?:more likely|less likely|as likely|likelier|more often|as often|as many|as much|more effective|more productive|so häufig|so oft|so viele?|häufiger|wahrscheinlicher|öfter|más probabilidades|más probable|más a menudo|tantas? veces|plus de chances|plus susceptibles?|plus souvent|plus efficaces?)';

/** Somebody is said to have found it out. */
export const evidence =
  /(?<!\p{L})(?:stud(?:y|ies)|research(?:ers)?|survey\p{L}*|polls?|reports? (?:that|shows?|finds?|found|by)|according to|statistics?|data (?:from|shows?|suggests?|by)|analysts?|scientists|experts? estimate|estimated|meta-analys[ie]s|census|studien?|forscher\p{L}*|forschung|umfragen?|erhebung\p{L}*|laut|statistik\p{L}*|zufolge|untersuchung\p{L}*|schätzung\p{L}*|analysten|estudios?|investigador\p{L}*|investigaci(?:ón|ones)|encuestas?|según|estadísticas?|informes?|se estima|datos de|études?|chercheurs|recherches?|enquêtes?|sondages?|selon|statistiques?|d['’]après|rapports?|estimations?|données de)(?!\p{L})/iu;

/** Something became more or less. */
export const growth =
  /(?<!\p{L})(?:increas\p{L}+|decreas\p{L}+|grew|grown|growth|rose|risen|climbed|fell|fallen|dropped|declined|surged|soared|jumped|boost(?:s|ed)?|improv(?:es|ed)|reduc(?:es|ed)|saves?|account(?:s|ed) for|converts?|market share|gestiegen|stieg\p{L}*|steiger(?:t|n|te|ten)|gewachsen|wuchs\p{L}*|wachstum|gesunken|sank\p{L}*|senkt\p{L}*|erhöht\p{L}*|zugenommen|abgenommen|zurückgegangen|reduziert\p{L}*|verbessert\p{L}*|marktanteil|aument(?:ó|a|an|aron|ado)|creci(?:ó|eron|do|miento)|disminuy\p{L}+|redu(?:jo|ce|cen|cido)|cay(?:ó|eron)|mejor(?:ó|a|an)|subi(?:ó|eron|do)|cuota de mercado|augment(?:é|e|ent|ation)|croissance|progressé|diminué|baissé|chuté|rédui(?:t|sent|re)|amélior(?:é|e|ent)|part de marché)(?!\p{L})/iu;

/** Said of many: an average, a rate, a market. */
export const typical =
  /(?<!\p{L})(?:on average|average|averages|median|mean (?:salary|price|cost|income)|rate of|rates|success rate|market (?:size|value|worth)|valued at|worth|revenue|annual(?:ly)? (?:sales|spending|turnover)|per capita|globally|worldwide|nationwide|majority|most (?:people|companies)|durchschnittlich\p{L}*|im durchschnitt|im schnitt|im mittel|quote|rate|umsatz|weltweit|bundesweit|pro kopf|mehrheit|en promedio|de media|promedio|tasa|facturación|ingresos|a nivel mundial|en todo el mundo|mayoría|en moyenne|moyenn?es?|taux|chiffre d['’]affaires|dans le monde|majorité)(?!\p{L})/iu;

/** Tells the reader to do something: the figure is a setting, a quantity, a price to watch. */
export const instruction =
  /^(?:\d+[.)]\s*)?(?:set|mix|fill|use|add|keep|heat|preheat|pour|cut|leave|let|make|take|choose|aim|start|turn|wait|bake|boil|apply|dilute|store|charge|plan|pay|save|get|enter|click|select|measure|stelle?n? sie|mischen|füllen|verwenden|nehmen|geben|lassen|erhitzen|heizen|wählen|schneiden|rechnen|planen|mischen sie|use|añade|mezcla|llena|usa|utiliza|deja|calienta|elige|corta|pon|ajusta|mélangez|ajoutez|utilisez|remplissez|chauffez|préchauffez|laissez|coupez|choisissez|réglez|versez|comptez|prévoyez)(?!\p{L})/iu;
