/*
 * Words by which a sentence with a figure is told to be a claim. Sources of regular expressions: `\p{L}*` stands
 * for endings. English, German, Spanish, French, in this order.
 */

/** Who statistics are about. */
export const people =
  '(?:people|persons?|adults|travellers|travelers|guests|freelancers|homeowners|americans|europeans|germans|users|customers|clients|consumers|shoppers|buyers|visitors|readers|businesses|companies|firms|brands|organi[sz]ations|marketers|employees|workers|managers|employers|households|homeowners|families|parents|children|students|women|men|patients|drivers|respondents|professionals|owners|teams|teenagers|seniors|traffic|searches|sales|revenue|websites|sites|pages|' +
  'menschen|leute|erwachsene\\p{L}*|deutschen|nutzer\\p{L}*|kund(?:en|innen)\\p{L}*|verbraucher\\p{L}*|käufer\\p{L}*|besucher\\p{L}*|unternehmen|firmen|betriebe\\p{L}*|beschäftigte\\p{L}*|arbeitnehmer\\p{L}*|deutsche[rn]?|mitarbeiter\\p{L}*|haushalte\\p{L}*|familien|eltern|kinder|frauen|männer|jugendliche\\p{L}*|senioren|rentner|patient(?:en|innen)|befragte\\p{L}*|umsatz\\p{L}*|' +
  'personas|adultos|españoles|usuari[oa]s|clientes|consumidor\\p{L}*|compradores|visitantes|empresas|negocios|marcas|emplead[oa]s|trabajador\\p{L}*|hogares|familias|padres|niños|mujeres|hombres|pacientes|encuestad[oa]s|ventas|' +
  'personnes?|adultes?|français|gens|utilisateurs?|utilisatrices?|clients?|consommateurs?|acheteurs?|visiteurs?|entreprises?|sociétés|marques|employés?|salarié(?:e?s)?|ménages?|familles?|enfants?|femmes?|hommes?|patients?)(?!\\p{L})';

/** Millions and more, written out. */
export const millions =
  '(?:million|billion|trillion|bn|mio\\.?|millionen|mrd\\.?|milliarden?|millones|mil millones|billones|milliards?|millions?)(?!\\p{L})';

/** Small numbers, written out. */
export const numberWords =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eine?[rs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|sept|huit|neuf|dix)(?!\\p{L})';

/** "Three times", "2.5x", "doppelt", "deux fois". */
export const multiplier = `(?:(?:\\d+|${numberWords})[\\s-]?(?:x|times|mal|fach|veces|fois)?|twice|double|doppelt|dreimal|viermal|fünfmal|zehnmal|el doble)`;

/** What follows a multiple. */
export const comparison =
  '(?:more likely|less likely|as likely|likelier|more often|as often|as many|as much|more effective|more productive|so häufig|so oft|so viele?|häufiger|wahrscheinlicher|öfter|más probabilidades|más probable|más a menudo|tantas? veces|plus de chances|plus susceptibles?|plus souvent|plus efficaces?)';

/** Somebody is said to have counted. */
export const study =
  /(?<!\p{L})(?:stud(?:y|ies)|researchers?|research|surveys?|surveyed|polls?|polled|analysts?|scientists|meta-analys[ie]s|census|studien?|forscher\p{L}*|umfragen?|erhebung\p{L}*|untersuchung\p{L}*|analysten|estudios?|investigador\p{L}*|encuestas?|études?|chercheurs|enquêtes?|sondages?)(?!\p{L})/iu;

/** Somebody is said to know. */
export const evidence =
  /(?<!\p{L})(?:reports? (?:that|shows?|finds?|found|by)|according to|statistics?|data (?:from|shows?|suggests?|by)|experts? estimate|estimated|forschung|laut|statistik\p{L}*|zufolge|schätzung\p{L}*|investigaci(?:ón|ones)|según|estadísticas?|informes?|se estima|datos de|recherches?|selon|statistiques?|d['’]après|rapports?|estimations?|données de)(?!\p{L})/iu;

/** Something became more or less. */
export const growth =
  /(?<!\p{L})(?:increas\p{L}+|decreas\p{L}+|grew|grows?|grown|growth|rises?|rose|risen|raises?|climbed|falls?|fell|fallen|drops?|dropped|declin\p{L}+|surged|soared|jumped|boost(?:s|ed)?|improv(?:es|ed)|reduc(?:es?|ed)|cuts?|lowers?|saves?|account(?:s|ed) for|makes? up|converts?|market share|gestiegen|steigt|stieg\p{L}*|steiger(?:t|n|te|ten)|gewachsen|wächst|wuchs\p{L}*|wachstum|gesunken|sinkt|sank\p{L}*|senk(?:t|en|te|ten)|erhöh\p{L}*|zugenommen|abgenommen|zurückgegangen|reduzier\p{L}*|spar(?:t|en)|verbesser\p{L}*|marktanteil|aument(?:ó|a|an|aron|ado)|creci(?:ó|eron|do|miento)|crece|disminuy\p{L}+|redu(?:jo|ce|cen|cido)|cay(?:ó|eron)|mejor(?:ó|a|an)|subi(?:ó|eron|do)|ahorra\p{L}*|cuota de mercado|augment(?:é|e|ent|ation)|croissance|progressé|diminué|baissé|baisse|chuté|rédui(?:t|sent|re)|améliore?n?t?|amélioré|économis\p{L}+|part de marché)(?!\p{L})/iu;

/** Said of many: an average, a rate, a market. */
export const typical =
  /(?<!\p{L})(?:on average|average|averages|over a lifetime|median|mean (?:salary|price|cost|income)|rate of|rates|success rate|market (?:size|value|worth)|valued at|worth|revenue|annual(?:ly)? (?:sales|spending|turnover)|per capita|globally|worldwide|nationwide|majority|most (?:people|companies)|durchschnittlich\p{L}*|im durchschnitt|im schnitt|im mittel|\p{L}*(?:quote|rate)|umsatz\p{L}*|weltweit|bundesweit|pro kopf|mehrheit|en promedio|de media|promedio|tasa|facturación|ingresos|a nivel mundial|en todo el mundo|mayoría|en moyenne|moyenn?es?|taux|chiffre d['’]affaires|dans le monde|majorité)(?!\p{L})/iu;

/** Tells the reader to do something: the figure is a setting, a quantity, a price to watch. */
export const instruction =
  /^(?:\d+[.)]\s*)?(?:set|mix|fill|use|add|keep|heat|preheat|pour|cut|leave|let|make|take|choose|aim|start|turn|wait|bake|boil|apply|dilute|store|charge|plan|pay|save|get|enter|click|select|measure|stelle?n? sie|mischen|füllen|verwenden|nehmen|geben|lassen|erhitzen|heizen|wählen|schneiden|rechnen|planen|mischen sie|use|añade|mezcla|llena|usa|utiliza|deja|calienta|elige|corta|pon|ajusta|mélangez|ajoutez|utilisez|remplissez|chauffez|préchauffez|laissez|coupez|choisissez|réglez|versez|comptez|prévoyez)(?!\p{L})/iu;

/** A per cent of something that is no statistic: a discount, a substance, a setting, all of it. */
export const ofThing =
  /(?<![\d.,])100\s?(?:%|percent|prozent)|(?<!\p{L})(?:off|discounts?|coupon|code|cotton|wool|polyester|organic|cocoa|alcohol|humidity|battery|charged?|brightness|volume|zoom|opacity|solution|vinegar|concentration|screen|tolerance|rabatt|nachlass|gutschein|baumwolle|wolle|kakao|alkohol|luftfeuchtigkeit|akku|helligkeit|lösung|essig|descuento|código|algodón|lana|cacao|humedad|batería|brillo|réduction|remise|coton|laine|humidité|batterie|luminosité)(?!\p{L})/iu;
