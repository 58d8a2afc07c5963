/** Front pages of several make-ups, small ones: what is a story in each, and what else it links to. */
export interface FrontPage {
  url: string
  html: string
  /** In page order. */
  stories: { url: string; title: string }[]
}

const navigation = `<header><a href="/"><img src="/logo.png" alt="The Harbour Gazette front page"></a>
  <nav><ul><li><a href="/politics">Politics</a></li><li><a href="/harbour">Harbour and shipping</a></li>
  <li><a href="/culture">Culture</a></li><li><a href="/account/login">Sign in to your account</a></li></ul></nav></header>`

const footer = `<footer><ul><li><a href="/about">About us</a></li><li><a href="/contact">Contact the newsroom</a></li>
  <li><a href="/privacy">Privacy and cookies on this site</a></li><li><a href="/rss-help">How to read us elsewhere</a></li>
  <li><a href="https://social.example/@gazette">Follow us on the social network</a></li></ul></footer>`

const english = [
  'Council votes to keep the swimming pool open until spring',
  'Ferry timetable changes again after two boats collide',
  'Why the old lighthouse is being moved eleven metres inland',
  'Bakers warn that flour will cost a third more by winter',
  'Teachers and town agree on smaller classes from autumn',
  'Storm takes the roof off the fish market hall',
  'A night bus for the islands: who pays, and who rides',
  'Museum finds a lost map of the harbour in its cellar',
]

export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const page = (lang: string, body: string, title = 'The Harbour Gazette'): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`

export const site = 'https://gazette.example'

const cardStories = english.map((title, at) => ({
  url: `${site}/harbour/${slugOf(title)}-${48210 + at}`,
  title,
}))

/** Cards: picture, section, heading, author, summary; between them an advert and a newsletter; below, most read. */
export const cards: FrontPage = {
  url: `${site}/`,
  stories: cardStories,
  html: page(
    'en',
    `${navigation}<main>
    ${cardStories
      .map(
        (
          { url, title },
          at,
        ) => `<article class="card"><a href="${url}?from=home"><img src="/p/${at}.jpg" alt=""></a>
      <a class="kicker" href="/harbour">Harbour and shipping</a><h3 class="card-title"><a href="${url}">${title}</a></h3>
      <p>What happened, and what it means for those who live by the water.</p>
      <p class="byline">By <a href="/authors/ada-quay">Ada Quay of the harbour desk</a> <time>9:0${at}</time></p></article>
      ${at === 2 ? '<aside class="ad sponsored"><a href="https://ads.example/click?c=77" target="_blank" rel="sponsored">The new family boat with room for all your friends</a></aside>' : ''}
      ${at === 4 ? '<div class="newsletter-box"><a href="/newsletter">Get the harbour in your mailbox every morning</a></div>' : ''}`,
      )
      .join('')}
    <a class="more" href="/harbour/all">More from harbour and shipping</a></main>
    <section class="most-read"><h2>Most read</h2><ol>
    ${cardStories
      .slice(0, 3)
      .map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`)
      .join('')}</ol></section>
    <section class="topics"><a href="/topic/fish-market">Fish market</a> <a href="/topic/island-ferries-and-boats">Island ferries and boats</a></section>
    ${footer}`,
  ),
}

const listStories = english.map((title, at) => ({ url: `${site}/news/2026/11/${90317 + at}.html`, title }))

/** Lists of plain links under the names of sections, as pages were made for decades. */
export const plainLinks: FrontPage = {
  url: `${site}/`,
  stories: listStories,
  html: page(
    'en',
    `<div id="menu"><a href="/">Home</a> | <a href="/news/">News</a> | <a href="/weather/">Weather</a></div>
    ${[0, 4]
      .map(
        (
          from,
        ) => `<h2><a href="/section${from}/">${from ? 'Islands and ferries' : 'Town and harbour'}</a></h2><ul>
      ${listStories
        .slice(from, from + 4)
        .map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`)
        .join('')}</ul>
      <p><a href="/section${from}/archive.html">All the older reports of this section</a></p>`,
      )
      .join('')}
    <div id="foot"><a href="/imprint.html">Who makes this paper</a> <a href="/ads.html">Your advertisement in this paper</a></div>`,
  ),
}

const blogStories = english.slice(0, 6).map((title) => ({ url: `${site}/2026/11/${slugOf(title)}/`, title }))

/** A journal's first page: whole posts with tags, "continue reading", and older pages behind numbers. */
export const journal: FrontPage = {
  url: `${site}/`,
  stories: blogStories,
  html: page(
    'en',
    `${navigation}<main>${blogStories
      .map(
        ({
          url,
          title,
        }) => `<article class="post"><h2 class="entry-title"><a href="${url}" rel="bookmark">${title}</a></h2>
      <p>Some words of the post, as many as the theme shows before it stops in the middle.</p>
      <a class="more-link" href="${url}#more">Continue reading</a>
      <p class="tags"><a href="/tag/harbour" rel="tag">harbour</a> <a href="/tag/town-council-meetings" rel="tag">town council meetings</a></p>
      <a href="${url}#comments">3 comments</a></article>`,
      )
      .join('')}</main>
    <nav class="pagination"><a href="/page/2/">2</a> <a href="/page/3/">3</a> <a href="/page/2/">Older posts on this site</a></nav>
    <aside class="sidebar"><h3>Archive</h3><ul><li><a href="/2026/10/">October 2026</a></li><li><a href="/2026/09/">September 2026</a></li></ul></aside>
    ${footer}`,
  ),
}

/** The heading is no link: only "read more" below it is. */
export const headingBesideLink: FrontPage = {
  url: `${site}/`,
  stories: cardStories,
  html: page(
    'en',
    `${navigation}<main>${cardStories
      .map(
        ({ url, title }) => `<div class="story-box"><h3>${title}</h3><p>What happened, in one sentence.</p>
      <a class="button" href="${url}">Read more</a></div>`,
      )
      .join('')}</main>${footer}`,
  ),
}

const queryStories = english.map((title, at) => ({ url: `${site}/show.php?id=${at + 210}`, title }))

/** One path serves every story; the query tells them apart. */
export const byQuery: FrontPage = {
  url: `${site}/`,
  stories: queryStories,
  html: page(
    'en',
    `<table><tr><td class="menu"><a href="/list.php?cat=1">Harbour</a><br><a href="/list.php?cat=2">Islands</a></td><td>
    ${queryStories.map(({ url, title }) => `<h3><a href="${url}">${title}</a></h3><p>In short.</p>`).join('')}
    </td></tr></table><a href="/contact.php">Contact</a>`,
  ),
}

const japanese = [
  '港の新しい橋、来年春に開通へ',
  '島へのフェリー、台風で三日間欠航',
  '古い灯台を守る町の人々の願い',
  '小麦粉の値上げ、パン店に広がる不安',
  '市議会、温水プールの存続を決定',
  '図書館の地下から百年前の地図見つかる',
  '夜行バスの運行をめぐり議論続く',
  '魚市場の屋根、強風で飛ばされる',
].map((title, at) => ({ url: `https://minato.example/articles/MN26B${4410 + at}K.html`, title }))

/** No spaces between words. */
export const inJapanese: FrontPage = {
  url: 'https://minato.example/',
  stories: japanese,
  html: page(
    'ja',
    `<header><nav><a href="/politics/">政治</a><a href="/society/">社会</a><a href="/sports/">スポーツ</a></nav></header><main>
    ${japanese.map(({ url, title }) => `<div class="item"><a href="${url}"><h3>${title}</h3></a></div>`).join('')}
    <a href="/list/">もっと見る</a></main><footer><a href="/company/">会社案内</a><a href="/policy/">個人情報</a></footer>`,
    '港新聞',
  ),
}

const arabic = [
  'المجلس البلدي يقرر إبقاء المسبح مفتوحا حتى الربيع',
  'تغيير مواعيد العبارات بعد تصادم قاربين في الميناء',
  'لماذا ينقل المنار القديم أحد عشر مترا إلى الداخل',
  'الخبازون يحذرون من ارتفاع سعر الطحين قبل الشتاء',
  'المعلمون والبلدية يتفقون على صفوف أصغر من الخريف',
  'العاصفة تقتلع سقف سوق السمك في المدينة القديمة',
  'المتحف يعثر على خريطة ضائعة للميناء في قبوه',
].map((title, at) => ({
  url: `https://mina.example/news/${6120 + at}/${encodeURIComponent(title.replaceAll(' ', '-'))}`,
  title,
}))

/** Addresses with the title in them, percent-encoded. */
export const inArabic: FrontPage = {
  url: 'https://mina.example/',
  stories: arabic,
  html: page(
    'ar',
    `<header><nav><a href="/politics">سياسة</a><a href="/economy">اقتصاد</a></nav></header><main>
    ${arabic.map(({ url, title }) => `<div class="card"><h2><a href="${url}">${title}</a></h2></div>`).join('')}
    <a class="more" href="/latest">المزيد من الأخبار</a></main><footer><a href="/about">من نحن</a></footer>`,
    'جريدة الميناء',
  ),
}

const hubStories = english.map((title) => ({ url: `${site}/story/${slugOf(title)}/`, title }))

/** Fronts of sections and long-running topics stand among the stories, and have names as long as a headline's. */
export const withHubs: FrontPage = {
  url: `${site}/`,
  stories: hubStories,
  html: page(
    'en',
    `${navigation}<main>${hubStories
      .map(
        (
          { url, title },
          at,
        ) => `<div class="summary"><a class="rubric" href="/category/harbour/town-and-country-life">Town and country life</a>
      <a href="${url}"><h3>${title}</h3></a></div>
      ${at % 4 === 3 ? '<div class="hub"><a href="/tag/the-long-way-to-a-new-harbour-bridge"><b>The long way to a new harbour bridge</b></a></div>' : ''}`,
      )
      .join('')}</main>
    <section><a href="/contributor/ada-quay">Ada Quay reports from the islands</a>
    <a href="/contributor/ben-mole">Ben Mole writes about the sea</a></section>${footer}`,
  ),
}
