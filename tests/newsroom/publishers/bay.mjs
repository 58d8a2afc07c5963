/** @typedef {import('../newsroom.mjs').ArticleData} ArticleData */

/** Lorne Bay Gazette: the harbour town further along. @type {ArticleData[]} */
export const lorneBay = [
  {
    slug: 'shopkeepers-ferry',
    minutesAgo: 30,
    topic: 'ferries',
    author: 'Isla Penn',
    title: 'Lorne Bay shopkeepers welcome end of ferry stoppage',
    summary:
      'Shopkeepers in Lorne Bay say the end of the ferry stoppage at Port Ellery comes just in time for the winter fair.',
    end: 'The stationer has ordered two hundred paper lanterns on the strength of it.',
  },
  {
    slug: 'reef-longer',
    minutesAgo: 1160,
    topic: 'nature',
    author: 'Owen Daka',
    title: 'Reef off Lorne Bay is longer than the coast beside it, survey shows',
    summary:
      'A survey of the seabed off Lorne Bay has mapped a cold-water reef that is longer than the coast beside it.',
    end: 'The chart will hang in the fish hall, at the height of children.',
  },
  {
    slug: 'radio-play',
    minutesAgo: 1980,
    topic: 'heritage',
    author: 'Isla Penn',
    title: 'Lost radio play found on a tape marked “weather”',
    summary:
      'A radio play that was thought lost for fifty years has turned up in Lorne Bay, on a tape marked “weather”.',
    end: 'The actor who played the lighthouse keeper is ninety-one and remembers his cough.',
  },
  {
    slug: 'yard-apprentices',
    minutesAgo: 850,
    topic: 'works',
    author: 'Owen Daka',
    title: 'Lorne Bay yard takes on forty apprentices, the most since the eighties',
    summary:
      'The shipyard at Lorne Bay has signed up forty apprentices for autumn, the most in one year since the eighties.',
    end: 'Each of them was given a pair of gloves and a ferry pass.',
  },
  {
    slug: 'pear-blossom',
    minutesAgo: 400,
    topic: 'farming',
    author: 'Isla Penn',
    title: 'Orchard growers report the earliest pear blossom on record',
    summary:
      'Pear trees above Lorne Bay are in flower three weeks before the usual date, the earliest since records began.',
    end: 'The blossom feast has been moved, for the first time, before the carnival.',
  },
  {
    slug: 'late-goal',
    minutesAgo: 1050,
    topic: 'football',
    author: 'Owen Daka',
    title: 'Late goal sends Lorne Bay to the cup final',
    summary: 'A goal by Mika Duarte in the third minute of added time has sent Lorne Bay to the cup final.',
    end: 'The church bell rang at 21:52, by whom is being looked into.',
  },
]

/** Radio Five Valleys: spoken, short. @type {ArticleData[]} */
export const fiveValleys = [
  {
    slug: 'mayor-nobody-forced',
    minutesAgo: 70,
    topic: 'karsa',
    author: 'Runa Silva',
    title: 'Mayor of Mirrin on Karsa evacuation: “Nobody is being forced to go”',
    summary:
      '“Nobody is being forced to go,” the mayor of Mirrin told a meeting in the school, as buses waited to take villagers out of the valley below Karsa dam.',
    end: 'You can hear the whole meeting after the news at seven.',
  },
  {
    slug: 'sirens-test',
    minutesAgo: 540,
    topic: 'karsa',
    author: 'Pim Archer',
    title: 'Sirens heard before dawn in Karsa valley were a test, operator says',
    summary:
      'Sirens that woke the Karsa valley twice before dawn were a test, the operator of the dam says, and will not sound again without an order to leave.',
    end: 'Listeners counted between two and five sirens; the operator counts two.',
  },
  {
    slug: 'ferry-deal-1800',
    minutesAgo: 48,
    topic: 'ferries',
    author: 'Pim Archer',
    title: 'Ferry deal reached: first boat leaves Port Ellery at 18:00',
    summary:
      'A deal between ferry crews and operator has been reached in Port Ellery, and the first boat in nine days leaves at 18:00.',
    end: 'Our reporter is on board and promises not to sing.',
  },
  {
    slug: 'pears-early',
    minutesAgo: 690,
    topic: 'farming',
    author: 'Runa Silva',
    title: 'Pear trees in the five valleys flower three weeks early',
    summary:
      'Growers in the five valleys are lighting frost candles, because their pear trees are in flower three weeks early.',
    end: 'The sound of bees in this report was recorded on Tuesday at noon.',
  },
  {
    slug: 'cup-final-added-time',
    minutesAgo: 1010,
    topic: 'football',
    author: 'Pim Archer',
    title: 'Lorne Bay reach cup final with a goal in added time',
    summary:
      'Lorne Bay are in the cup final after a goal in added time against a side that had not lost since autumn.',
    end: 'The commentary will be repeated until further notice.',
  },
  {
    slug: 'mirrin-night',
    minutesAgo: -90,
    topic: 'karsa',
    author: 'Runa Silva',
    title: 'A night in an empty street: Mirrin after the buses',
    summary:
      'After the last bus our reporter walked through Mirrin and met nine people, four dogs and a wedding party.',
    end: 'The lamps in the street go out at one, and this time nobody was there to mind.',
  },
]
