/** Words that say nothing about which news, by language: without accents, small. Also what tells a text's language. */
const lists: Readonly<Record<string, string>> = {
  en: `a about after again against all also amid among an and are as at be been before being between but by can could did
    do does during for from had has have he her here his how i if in into is it its just may might more most my new no not
    now of off on one only or our out over own s said say says she should so some still such than that the their them then
    there these they this those through to too under until up upon us was we were what when where which while who why will
    with within without would you your`,
  es: `a al ante asi aun bajo cada como con contra cual cuando de del desde donde dos durante el ella ellos en entre era es
    esta estan estas este esto estos fue ha hace han hasta hay la las le les lo los mas me mi muy ni no nos o para pero por
    porque que quien se ser si sin sobre son su sus tambien te tiene todo todos tras tu un una uno unos y ya`,
  pt: `a ainda ao aos apos as ate com como contra da das de depois do dos e ela ele eles em entre era essa esse esta este
    foi ha isso ja mais mas me mesmo muito na nas nao nem no nos o os ou para pela pelo pelos por qual quando que quem se
    sem ser seu seus sobre sua suas tambem tem um uma umas vai voce`,
  fr: `a afin ainsi apres au aussi autre aux avant avec car ce cela ces cet cette chez comme contre d dans de depuis des donc
    du elle elles en encore entre est et etait etre eu fait faut il ils j je l la le les leur leurs lors lui mais me meme
    moins n ne nos notre nous on ont ou par pas pendant plus pour qu quand que quel qui s sa sans se selon ses si son sont
    sous sur toujours tous tout tres trop un une vers vos votre vous y`,
  de: `ab aber als am an auch auf aus bei beim bis da dann das dass dem den der des die dies diese dieser doch du durch ein
    eine einem einen einer er es fur gegen hat haben hier ich ihr ihre im in ins ist jetzt kann kein keine man mehr mit nach
    neue neuen nicht noch nun nur ob oder ohne schon sein seine sich sie sind so soll sollen uber um und unter vom von vor
    war warum was wegen weil wenn wer werden wie wieder will wir wird wo wurde zu zum zur zwischen`,
  it: `a ad ai al alla alle anche ancora che chi ci come con contro cosa da dai dal dalla de dei del della delle di dopo e ed
    era fa fra gli ha hanno i il in io la le lo loro ma mi nei nel nella no noi non o ogni per perche piu prima quando
    quanto quello questa questo se sei senza si sia solo sono su sua sui sul sulla suo te ti tra tu tutti un una uno voi`,
  nl: `aan al alle als bij dan dat de deze die dit door dus een en er gaat geen haar heb heeft het hij hoe hun ik in is je
    kan maar me meer met mijn na naar niet nog nu of om onder ook op over te tegen toch tot uit van veel voor waar was wat
    we wel werd wie wil worden wordt zal ze zich zij zijn zo zonder`,
  pl: `a ale bez bo by byl byla bylo co czy dla do gdy go i ich ile ja jak jest juz kiedy kto ktora ktore ktory ma mu na nad
    nie nim o od oraz po pod przed przez przy sa sie ta tak te tego tej ten to tu tym w we wie z za ze zostal`,
  sl: `a ali bi bil bila bili bilo bo bodo brez da do ga ge ima in iz je ji jih jim kaj kako kdo ki ko kot lahko le med mu na
    nad ne ni o ob od pa po pod pred pri s se si so sta ste sem smo svoje te tem ti to tudi tudi v ve vec vse za zakaj z ze`,
  sv: `alla att av bli blir de dem den det detta din du efter ej eller en ett fick fran for ha han har hon i in inte ja jag
    kan man med men mer mot nar nu och om oss pa sa sig ska som till under upp ut var vi vid vill ar over`,
  tr: `ama bir bu cok da daha de en gibi her icin ile ise kadar ki mi ne o olan olarak oldu sonra su ve veya ya`,
  ru: `а без бы был была были было быть в вам вас во вот все всех вы где да даже для до его ее еи если есть еще же за и из
    или им их к как ко когда кто ли между мне может мы на над надо нас не него нее нет ни них но ну о об он она они от по
    под после при про раз с сам свои свою себе себя со так также там тем то того тоже только том тот у уже чем через что
    чтобы эта эти это этом этот я`,
  uk: `а але без би бо був була були було в вже ви від він вона вони до для з за і із його й коли на над не ні о об по при
    про та так також те то у це цеи ця через що щоб як яка які`,
  ar: `ان او اذا الى التي الذي الذين اما اي بعد بين ثم حتى حول خلال ذلك على عن عند غير في قال قبل قد كان كانت كل كما لا لم لن ما
    مع من منذ هذا هذه هل هم هو هي و ولا وفي يكون عليه فيه به له لها لكن ايضا`,
  fa: `از این آن اما است با باید بر برای به بود تا خود در را شد شده کرد که ما می نیست های هم و ها یا یک`,
  he: `או אל אם אני את אבל הוא היא הם זה זו יש כי כל כן לא לו מה מי נגד עד עוד על עם רק של שלא`,
  el: `α αν απο για δε δεν ειναι εχει η θα και κατα με μετα να ο οι οπως οτι που προς σε στα στη στην στις στο στον τα τη την
    της τι το τον του τους των ως`,
  hi: `और का की के को में से है हैं पर ने यह वह था थी थे भी एक इस उस कि तो ही नहीं हो कर गया लिए साथ तक`,
}

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
)

const noWords: ReadonlySet<string> = new Set()

export const stopWordsOf = (language: string): ReadonlySet<string> => sets.get(language) ?? noWords

/** Scripts that one language, or few like each other, are written in. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['ru', /\p{Script=Cyrillic}/u],
]

/** The language that most of some folded words belong to, or that is written so. English where nothing tells. */
export function guessLanguage(text: string, words: readonly string[]): string {
  const script = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)
    ? scripts.find(([, pattern]) => pattern.test(text))
    : undefined
  if (script) return script[0]
  let best = 'en'
  let most = 0
  for (const [language, set] of sets) {
    const count = words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0)
    if (count > most) [best, most] = [language, count]
  }
  return best
}
