import { describe, expect, it } from 'vitest'
import { feedsByRule } from '../../../utils/feed/feeds-by-rule'

const first = (address: string) => feedsByRule(`https://${address}`)[0]

describe('where a site keeps its feeds by rule', () => {
  it.each([
    [
      'www.youtube.com/channel/UCab_1-2/videos',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCab_1-2',
    ],
    ['m.youtube.com/playlist?list=PL12&index=3', 'https://www.youtube.com/feeds/videos.xml?playlist_id=PL12'],
    ['youtube.com/user/daily', 'https://www.youtube.com/feeds/videos.xml?user=daily'],
    ['old.reddit.com/r/harbours/top', 'https://www.reddit.com/r/harbours/.rss'],
    ['www.reddit.com/u/keeper', 'https://www.reddit.com/user/keeper/.rss'],
    ['github.com/keeper/lamp', 'https://github.com/keeper/lamp/releases.atom'],
    ['github.com/keeper/lamp/commits/main', 'https://github.com/keeper/lamp/commits/main.atom'],
    ['github.com/keeper/lamp/discussions/7', 'https://github.com/keeper/lamp/discussions.atom'],
    ['github.com/keeper', 'https://github.com/keeper.atom'],
    ['gitlab.com/keeper/lamp', 'https://gitlab.com/keeper/lamp/-/releases.atom'],
    ['codeberg.org/keeper/lamp/src', 'https://codeberg.org/keeper/lamp/releases.rss'],
    ['bsky.app/profile/daily.example', 'https://bsky.app/profile/daily.example/rss'],
    ['tides.substack.com/p/high-water', 'https://tides.substack.com/feed'],
    ['medium.com/@keeper/a-story-1f', 'https://medium.com/feed/@keeper'],
    ['medium.com/the-lamp', 'https://medium.com/feed/the-lamp'],
    ['keeper.medium.com/a-story', 'https://keeper.medium.com/feed'],
    ['tides.wordpress.com/category/moon/', 'https://tides.wordpress.com/category/moon/feed/'],
    ['www.tumblr.com/tides', 'https://tides.tumblr.com/rss'],
    ['tides.blogspot.com/2026/11/high.html', 'https://tides.blogspot.com/feeds/posts/default'],
    ['stackoverflow.com/questions/tagged/c%2b%2b', 'https://stackoverflow.com/feeds/tag/c%2b%2b'],
    ['sailing.stackexchange.com/questions/12/why', 'https://sailing.stackexchange.com/feeds/question/12'],
    ['vimeo.com/channels/tides', 'https://vimeo.com/channels/tides/videos/rss'],
    ['news.ycombinator.com/newest', 'https://news.ycombinator.com/rss'],
    ['news.google.com/search?q=site:q+tide&hl=en', 'https://news.google.com/rss/search?q=site:q+tide&hl=en'],
    ['social.example/@keeper', 'https://social.example/@keeper.rss'],
    ['talk.example/c/harbours', 'https://talk.example/feeds/c/harbours.xml'],
  ])('%s', (page, feed) => {
    expect(first(page)).toBe(feed)
  })

  it('names the host where somebody is at home', () => {
    expect(first('social.example/@keeper@far.example')).toBe('https://far.example/@keeper.rss')
    expect(feedsByRule('https://social.example/@keeper@far.example%2F..%2F')).toEqual([])
  })

  it('knows nothing of other pages, of a site’s own pages, and of what is no web address', () => {
    const others = [
      'https://daily.example/politics',
      'https://www.youtube.com/@keeper',
      'https://www.youtube.com/watch?v=1',
      'https://github.com/topics/lamp',
      'https://vimeo.com/123456',
      'https://substack.com/',
      'https://notgithub.com/keeper/lamp',
      'ftp://github.com/keeper/lamp',
      'github.com',
    ]
    expect(others.flatMap(feedsByRule)).toEqual([])
  })
})
