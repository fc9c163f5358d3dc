/** Languages whose words are stemmed, as the Snowball stemmers name them; without evidence the first. */
export const languages = [
  'english',
  'german',
  'spanish',
  'french',
  'italian',
  'portuguese',
  'dutch',
  'swedish',
  'danish',
  'russian',
] as const;

export type Language = (typeof languages)[number];

/**
 * Words that carry no subject: articles, pronouns, prepositions, auxiliaries and the ones questions are made
 * of. Written for short phrases; the language of a phrase is told by them too.
 */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  english:
    words(`a about above after again against all am an and any are as at be been because before being
    below between both but by can cant could couldnt did didnt do does doesnt doing dont during each few
    for from had has hasnt have havent he her here him his how i id if im in into is isnt it its ive just me
    more most my no not of on once only or other our own same she should so some such than that
    the their them then there these they this those through to too under until us vs versus was we were
    what when where which while who whom whose why will with wont would you your`),
  german:
    words(`aber als am an auch auf aus bei beim bin bis da damit dann das dass dem den der des dich die
    dir doch du durch ein eine einem einen einer eines er es etwas für gegen hab habe haben hat hier ich ihr
    ihre im in ins ist ja kann kein keine können man mein meine meinem meinen meiner mich mir mit muss nach
    nicht noch nur ob oder ohne pro sein seine sich sie sind so soll sollte über um und uns unser vom von vor
    wann warum was welche welchen welcher welches wenn wer werden wie wird wo wohin zu zum zur`),
  spanish:
    words(`a al algo ante con como cómo contra cual cuál cuales cuáles cuando cuándo cuanta cuánta
    cuanto cuánto cuantos cuántos de del desde donde dónde e el él ella en entre era es esa ese eso esta está
    están este esto fue ha hace hacia han hasta hay la las le les lo los más me mi mis muy no nos o para pero
    por porque puede puedo que qué quien quién se ser si sin sobre son su sus también te tengo tiene tu tus u
    un una unas uno unos y ya yo`),
  french:
    words(`a à ai as au aux avec c ce ces cet cette comment combien d dans de des du elle en entre est
    et été être eux faut il ils j je l la le les leur leurs lui ma mais me mes moi mon n ne nos notre nous on
    ont ou où par pas peut peux plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans
    se ses si son sont sur ta te tes toi ton tu un une vers vos votre vous y`),
  italian:
    words(`a ad agli ai al alla alle allo anche c che chi ci come con cosa cui d da dagli dai dal dalla
    dalle dei del dell della delle dello di dove e è ed era fra gli ha hanno ho i il in io l la le lo loro ma
    mi mia mio ne negli nei nel nella nelle nello no noi non o per perché più posso può qual quale quali
    quando quanto quanti quanta quante quello questa questo qui se sei senza si sia sono su sua sul sulla sulle
    suo te ti tra tu tuo un una uno vi`),
  portuguese:
    words(`a à ao aos as às até com como da das de dela dele depois do dos e é ela ele em entre era
    essa esse esta está este eu foi há isso já lhe mais mas me mesmo meu meus minha minhas muito na não nas nem
    no nos nós num numa o onde os ou para pela pelas pelo pelos por porque posso pode qual quais quando quanto
    quantos que quem se sem ser seu sua são só sobre também te tem tenho um uma umas uns você vocês`),
  dutch:
    words(`aan al als bij dan dat de den der deze die dit doe door dus een en er ga geen had heb hebben
    heeft hem het hier hij hoe hoeveel hun ik in is ja je jij kan kun kunt maar me men met mij mijn moet na
    naar niet nog nu of om onder ons onze ook op over te tegen toch toen tot u uit uw van veel voor waar waarom
    wanneer was wat we welke wel wie wij wil word worden wordt zal ze zelf zich zij zijn zo zonder`),
  swedish:
    words(`alla allt än är att av behöver blir bra da de den deras dess det dig din du efter ej eller en
    er ett får för från göra gör ha han har hon hur i in inte jag kan kanske man med mellan men mig min mitt
    mot mycket när någon nu och också om oss på sig sin ska som så till under upp ut utan vad var vara varför
    vart vem vi vid vilka vilken vilket vill`),
  danish:
    words(`af alle at bedre da de dem den der deres det dette dig din du efter eller en end er et for fra
    få får gør ham han hans har have hun hvad hvem hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i
    ikke ind jeg jer kan man med meget men mig min mit mod ned noget nogle nu når og også om op os over på
    selv sig skal som så til ud under var ved vi vil være`),
  russian:
    words(`а без бы был была были было быть в вам вас весь во вот все всё всех вы где да для до его ее её
    если есть еще же за и из или им их к как какая какие какой когда кто ли лучше мне можно мой моя мы на над
    надо не него нет но о об он она они от по под почему при про с сколько со так там то только ты у уже чем
    что чтобы эта эти это этот я`),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
