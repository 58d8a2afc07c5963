/** A story that a page links to. */
export interface PageHeadline {
  /** What it is known by from one look at the page to the next: its address without scheme, www and tracking. */
  id: string
  url: string
  title: string
}

/** How a page is made: how many of its headlines have addresses of a shape, and are shown by a template. */
export interface PageMakeUp {
  shapes: Record<string, number>
  templates: Record<string, number>
}

/** What a page without a feed publishes. */
export interface FrontPage {
  title?: string
  language?: string
  /** In page order. */
  headlines: PageHeadline[]
  makeUp: PageMakeUp
}
