/**
 * Where sites keep the feeds of their pages. A host is its own, or any under `*.`. A page is a path with `:names` for
 * what a part may be and `**` for any further parts; a query counts where it is written. A feed is an address on the
 * page's own host, or a whole one; `?*` hands the page's query on. The first page that fits counts.
 */
export interface FeedRule {
  hosts: readonly string[]
  /** Paths that look like a page of the rule, and are something else. */
  except?: RegExp
  pages: Readonly<Record<string, readonly string[]>>
}

const video = 'https://www.youtube.com/feeds/videos.xml'
const repository = ['releases', 'tags', 'commits'].map((of) => `https://github.com/:owner/:name/${of}.atom`)
const forge = ['/:owner/:name/releases.rss', '/:owner/:name.rss']
const questions =
  'stackoverflow.com serverfault.com superuser.com askubuntu.com mathoverflow.net stackapps.com'

export const feedRules: readonly FeedRule[] = [
  {
    hosts: ['youtube.com'],
    pages: {
      '/channel/:id/**': [`${video}?channel_id=:id`],
      '/user/:name/**': [`${video}?user=:name`],
      '/playlist?list=:id': [`${video}?playlist_id=:id`],
      '/watch?list=:id': [`${video}?playlist_id=:id`],
    },
  },
  {
    hosts: ['reddit.com'],
    pages: {
      '/': ['https://www.reddit.com/.rss'],
      '/r/:name/comments/:id/**': [
        'https://www.reddit.com/r/:name/.rss',
        'https://www.reddit.com/r/:name/comments/:id/.rss',
      ],
      '/r/:name/**': ['https://www.reddit.com/r/:name/.rss'],
      '/user/:name/m/:many/**': ['https://www.reddit.com/user/:name/m/:many/.rss'],
      '/user/:name/**': ['https://www.reddit.com/user/:name/.rss'],
      '/u/:name/**': ['https://www.reddit.com/user/:name/.rss'],
    },
  },
  {
    hosts: ['github.com'],
    except:
      /^\/(?:orgs|topics|settings|sponsors|features|marketplace|collections|search|trending|explore|about|login|pricing|apps|notifications|issues|pulls)(?:\/|$)/,
    pages: {
      '/:owner': ['https://github.com/:owner.atom'],
      '/:owner/:name/commits/:branch': ['https://github.com/:owner/:name/commits/:branch.atom'],
      '/:owner/:name/tree/:branch': [
        'https://github.com/:owner/:name/commits/:branch.atom',
        ...repository.slice(0, 2),
      ],
      '/:owner/:name/tags': ['https://github.com/:owner/:name/tags.atom'],
      '/:owner/:name/discussions/**': ['https://github.com/:owner/:name/discussions.atom', ...repository],
      '/:owner/:name/**': repository,
    },
  },
  { hosts: ['gist.github.com'], except: /^\/discover/, pages: { '/:user/**': ['/:user.atom'] } },
  {
    hosts: ['gitlab.com'],
    except: /^\/(?:explore|users|help|dashboard|groups|search|-)(?:\/|$)/,
    pages: {
      '/:owner': ['/:owner.atom'],
      '/:owner/:name/-/commits/:branch': ['/:owner/:name/-/commits/:branch?format=atom'],
      '/:owner/:name/-/**': ['/:owner/:name/-/releases.atom', '/:owner/:name/-/tags?format=atom'],
      '/:owner/:name': [
        '/:owner/:name/-/releases.atom',
        '/:owner/:name/-/tags?format=atom',
        '/:owner/:name.atom',
      ],
    },
  },
  {
    hosts: ['codeberg.org', 'gitea.com'],
    except: /^\/(?:explore|user|org|api|admin)(?:\/|$)/,
    pages: { '/:owner': ['/:owner.rss'], '/:owner/:name/**': forge },
  },
  { hosts: ['bsky.app'], pages: { '/profile/:name/**': ['/profile/:name/rss'] } },
  { hosts: ['*.substack.com'], pages: { '/**': ['/feed'] } },
  {
    hosts: ['medium.com'],
    except: /^\/(?:m|me|search|p|plans|about|membership|explore-topics|feed)(?:\/|$)/,
    pages: {
      '/tag/:tag/**': ['https://medium.com/feed/tag/:tag'],
      '/:name/tagged/:tag': ['https://medium.com/feed/:name/tagged/:tag', 'https://medium.com/feed/:name'],
      '/:name/**': ['https://medium.com/feed/:name'],
    },
  },
  { hosts: ['*.medium.com'], pages: { '/tagged/:tag': ['/feed/tagged/:tag', '/feed'], '/**': ['/feed'] } },
  {
    hosts: ['*.wordpress.com'],
    pages: {
      '/category/:name/**': ['/category/:name/feed/', '/feed/'],
      '/tag/:name/**': ['/tag/:name/feed/', '/feed/'],
      '/author/:name/**': ['/author/:name/feed/', '/feed/'],
      '/**': ['/feed/'],
    },
  },
  {
    hosts: ['tumblr.com'],
    except:
      /^\/(?:dashboard|explore|search|tagged|login|register|settings|about|policy|likes|following|inbox)(?:\/|$)/,
    pages: {
      '/blog/view/:name/**': ['https://:name.tumblr.com/rss'],
      '/blog/:name/**': ['https://:name.tumblr.com/rss'],
      '/:name/**': ['https://:name.tumblr.com/rss'],
    },
  },
  { hosts: ['*.tumblr.com'], pages: { '/tagged/:tag': ['/tagged/:tag/rss', '/rss'], '/**': ['/rss'] } },
  {
    hosts: ['*.blogspot.com'],
    pages: {
      '/search/label/:label': ['/feeds/posts/default/-/:label', '/feeds/posts/default'],
      '/**': ['/feeds/posts/default'],
    },
  },
  {
    hosts: [...questions.split(' '), '*.stackexchange.com'],
    pages: {
      '/questions/tagged/:tag': ['/feeds/tag/:tag'],
      '/questions/:id/**': ['/feeds/question/:id'],
      '/users/:id/**': ['/feeds/user/:id'],
      '/questions': ['/feeds'],
      '/': ['/feeds'],
    },
  },
  {
    hosts: ['vimeo.com'],
    except: /^\/(?:\d|(?:watch|features|upgrade|search|categories|ott|enterprise|log_in|join)(?:\/|$))/,
    pages: {
      '/channels/:name/**': ['/channels/:name/videos/rss'],
      '/groups/:name/**': ['/groups/:name/videos/rss'],
      '/:name/**': ['/:name/videos/rss'],
    },
  },
  {
    hosts: ['news.ycombinator.com'],
    pages: { '/show': ['/showrss'], '/**': ['/rss'] },
  },
  {
    hosts: ['news.google.com'],
    pages: {
      '/search?q=:q': ['/rss/search?*'],
      '/topics/:id/**': ['/rss/topics/:id?*'],
      '/home': ['/rss?*'],
      '/': ['/rss?*'],
    },
  },
  {
    hosts: ['dev.to'],
    pages: { '/t/:tag/**': ['/feed/tag/:tag'], '/:name/**': ['/feed/:name'], '/': ['/feed'] },
  },
  { hosts: ['lobste.rs'], pages: { '/t/:tag': ['/t/:tag.rss'], '/**': ['/rss'] } },
  { hosts: ['arxiv.org'], pages: { '/list/:subject/**': ['https://rss.arxiv.org/rss/:subject'] } },
  { hosts: ['pypi.org'], pages: { '/project/:name/**': ['/rss/project/:name/releases.xml'] } },
  { hosts: ['store.steampowered.com'], pages: { '/app/:id/**': ['/feeds/news/app/:id/'] } },
  { hosts: ['*.livejournal.com', '*.dreamwidth.org'], pages: { '/**': ['/data/rss'] } },
  { hosts: ['*.ghost.io'], pages: { '/**': ['/rss/'] } },
  { hosts: ['*.hashnode.dev'], pages: { '/**': ['/rss.xml'] } },
  { hosts: ['*.bearblog.dev', '*.write.as'], pages: { '/**': ['/feed/'] } },
  { hosts: ['*.hatenablog.com'], pages: { '/**': ['/rss'] } },
]

/** Software that anybody may run, told by the paths of its pages; asked on hosts that no rule above names. */
export const softwareRules: FeedRule = {
  hosts: [],
  pages: {
    // Mastodon and its kin; one who is at home elsewhere has their feed there.
    '/@:user@:home': ['https://:home/@:user.rss'],
    '/@:user/**': ['/@:user.rss'],
    '/users/:user': ['/users/:user.rss'],
    // Lemmy.
    '/c/:name': ['/feeds/c/:name.xml'],
    '/u/:name': ['/feeds/u/:name.xml'],
  },
}
