/** @typedef {import('../newsroom.mjs').ArticleData} ArticleData */

/** The Meridian: the paper of record. @type {ArticleData[]} */
export const meridian = [
  {
    slug: 'engineers-sent',
    minutesAgo: 360,
    topic: 'karsa',
    author: 'Lior Anand',
    title: 'Engineers sent to Karsa as wall sensors report 11 mm shift',
    summary:
      'Karsa Water sent six engineers to its largest dam on Friday morning after instruments in the wall recorded a shift of 11 millimetres during the night.',
    end: 'The company’s shares were not traded on Friday, which is a holiday at the exchange.',
  },
  {
    slug: 'ferry-settlement-costs',
    minutesAgo: 15,
    topic: 'ferries',
    author: 'Esme Varga',
    title: 'What the ferry settlement costs, and who pays for the third deckhand',
    summary:
      'A third deckhand on every night crossing from Port Ellery costs less than a day of standing still; the passengers will pay most of it.',
    end: 'A single crossing will cost thirty cents more from May, bicycles excepted.',
  },
  {
    slug: 'parliament-water',
    minutesAgo: 240,
    topic: 'readings',
    author: 'Lior Anand',
    title: 'Parliament votes 61–48 to publish water-quality readings every day',
    summary:
      'Members voted 61–48 for a law under which every larger waterworks must publish its readings by noon of the next day.',
    end: 'The clerk read the result twice, because of the cheering.',
  },
  {
    slug: 'price-of-bread',
    minutesAgo: 1250,
    topic: 'money',
    author: 'Esme Varga',
    title: 'Why the central bank is watching the price of bread',
    summary:
      'The central bank left its rate at 3.25% and spoke, more than ever before, about food: a visit to the mills that worry it.',
    end: 'The baker across from the bank sells a roll that is called the Governor.',
  },
  {
    slug: 'orsa-second-ring',
    minutesAgo: 900,
    topic: 'sky',
    author: 'Theo Brandt',
    title: 'Dwarf planet Orsa has a second ring, astronomers report',
    summary:
      'Astronomers with the Halden array report a second ring around the dwarf planet Orsa, far outside the place where rings should last.',
    end: 'A name for the ring will be chosen by the schools of Halden.',
  },
  {
    slug: 'doors-go-home',
    minutesAgo: 820,
    topic: 'heritage',
    author: 'Sol Ferreira',
    title: 'The doors go home: 214 panels leave the national museum',
    summary:
      'After forty years in a store, 214 carved door panels are on their way from the national museum to the islands.',
    end: 'In the museum the empty hooks are to stay on the wall for a year.',
  },
  {
    slug: 'novelist-on-trains',
    minutesAgo: 2600,
    topic: 'heritage',
    author: 'Sol Ferreira',
    title: 'The novelist who wrote only on trains',
    summary:
      'Ines Kolar wrote nine novels, all of them between two stations; a suitcase of tickets now shows which chapter belongs to which line.',
    end: 'Her last sentence breaks off at a station where the train no longer stops.',
  },
]

/** Kestrel Science. @type {ArticleData[]} */
export const kestrel = [
  {
    slug: 'second-ring-orsa',
    minutesAgo: 960,
    topic: 'sky',
    author: 'Mae Thornquist',
    title: 'Telescope array finds a second ring around the dwarf planet Orsa',
    summary:
      'A star that blinked eight times has given away a second ring around Orsa, where theory allows none.',
    end: 'The raw curves are in the archive under the number 2187, for those who like to look for themselves.',
  },
  {
    slug: 'vaccine-no-fridge',
    minutesAgo: 1780,
    topic: 'medicine',
    author: 'Abel Nkemelu',
    title: 'A vaccine that needs no fridge passes its second trial',
    summary:
      'Dried in a glass of sugar, a vaccine kept its strength through five weeks at forty degrees and through a trial with 2,300 people.',
    end: 'A bottle of it has stood on the author’s window sill since June.',
  },
  {
    slug: 'bees-second-day',
    minutesAgo: 330,
    topic: 'nature',
    author: 'Mae Thornquist',
    title: 'Bees learn the shorter path, but only on the second day',
    summary:
      'Bumblebees that were shown two ways to a flower took the shorter one only after a night of sleep.',
    end: 'One bee, number 614, took the long way on all eleven days.',
  },
  {
    slug: 'cold-water-reef',
    minutesAgo: 1200,
    topic: 'nature',
    author: 'Abel Nkemelu',
    title: 'Seabed survey maps a cold-water reef longer than the coast beside it',
    summary:
      'What the charts show as mud is a living reef: a survey off Lorne Bay followed it for 214 square kilometres.',
    end: 'The reef grows by the thickness of a coin each year, when left alone.',
  },
  {
    slug: 'salt-lake-light',
    minutesAgo: 2050,
    topic: 'nature',
    author: 'Mae Thornquist',
    title: 'Microbes of a salt lake store summer light for the winter',
    summary: 'In a lake too salty for fish, microbes put light aside in summer and live on it until March.',
    end: 'The lake glows faintly when a boat is rowed across it in November.',
  },
  {
    slug: 'frost-candles',
    minutesAgo: 2450,
    topic: 'farming',
    author: 'Abel Nkemelu',
    title: 'Do frost candles work? An orchard, forty sensors and a clear answer',
    summary:
      'Forty sensors among pear trees show that candles against frost do work, though not for the reason given on the tin.',
    end: 'The smoke, it turns out, does nothing but smell of Christmas.',
  },
]

/** The Ledger. @type {ArticleData[]} */
export const ledger = [
  {
    slug: 'bank-holds-rate',
    minutesAgo: 1340,
    topic: 'money',
    author: 'Ines Calder',
    title: 'Central bank holds rate at 3.25% and names food prices as the main risk',
    summary:
      'The central bank left its rate at 3.25%, as expected, and called food prices the main risk to its forecast.',
    end: 'The yield on ten-year paper closed a hundredth lower, at 3.41%.',
  },
  {
    slug: 'chip-plant-delayed',
    minutesAgo: 610,
    topic: 'works',
    author: 'Rex Oduya',
    title: 'Chip plant at Veldermark delayed a year; builder cites a shortage of welders',
    summary:
      'The chip plant at Veldermark will open a year later than planned, its builder said, citing a shortage of welders.',
    end: 'The penalty clause in the contract begins on day three hundred and sixty-six.',
  },
  {
    slug: 'grain-prices-ease',
    minutesAgo: 510,
    topic: 'farming',
    author: 'Ines Calder',
    title: 'Grain prices ease as rain reaches the southern plains',
    summary: 'Wheat fell 5% in a week as rain reached the southern plains and buyers from abroad held back.',
    end: 'Barge freight rose at the same time by the same percentage, to the amusement of the exchange.',
  },
  {
    slug: 'transfer-fees',
    minutesAgo: 1600,
    topic: 'money',
    author: 'Rex Oduya',
    title: 'Two lenders drop fees on small transfers a week before the rule takes effect',
    summary:
      'Two of the five large lenders have dropped their fees on small transfers a week before a new rule would have made them show them.',
    end: 'The other three said that they were studying the text.',
  },
  {
    slug: 'shipyard-order-book',
    minutesAgo: 2150,
    topic: 'works',
    author: 'Ines Calder',
    title: 'Shipyard order book is full until the end of the decade',
    summary:
      'With an order for two more ferries the yard at Lorne Bay has no free slip until the end of the decade.',
    end: 'A small model of each ship stands in the lobby, eleven in a row.',
  },
  {
    slug: 'power-contracts-karsa',
    minutesAgo: 125,
    topic: 'money',
    author: 'Rex Oduya',
    title: 'Power contracts rise 4% as Karsa turbines run at full output',
    summary:
      'Power for next winter became 4% dearer on Friday, as the Karsa reservoir is run down through its turbines and will be missing later.',
    end: 'Spot power, by contrast, was for some hours as good as free.',
  },
  {
    slug: 'ferry-bond',
    minutesAgo: -60,
    topic: 'ferries',
    author: 'Ines Calder',
    title: 'Sound Crossings bond recovers after ferry agreement',
    summary:
      'The bond of the ferry operator Sound Crossings regained what it had lost in nine days of stoppage.',
    end: 'It closed at 98.70, a price last seen on the morning of the first lost sailing.',
  },
]
