/** @typedef {import('../newsroom.mjs').ArticleData} ArticleData */

/** Northern Wire: short, quick, everything. @type {ArticleData[]} */
export const northernWire = [
  {
    slug: 'karsa-villages-leave',
    minutesAgo: 95,
    topic: 'karsa',
    author: 'Ada Brune',
    title: 'Two villages below Karsa dam asked to leave for the weekend',
    summary:
      'People in Lower Karsa and Mirrin were asked on Friday to leave their homes for the weekend, after sensors inside the Karsa dam recorded a movement of 11 millimetres overnight.',
    end: 'The next figures from the wall are to be read out at eight on Saturday morning, in the church at Upper Karsa.',
  },
  {
    slug: 'karsa-sensors',
    minutesAgo: 480,
    topic: 'karsa',
    author: 'Ada Brune',
    title: 'Karsa dam sensors recorded movement overnight, operator says',
    summary:
      'Three sensors in the eastern side of the Karsa dam recorded a movement between two and four in the morning, the operator said, and engineers are on their way.',
    end: 'A first survey was under way when the sun came over the eastern ridge.',
  },
  {
    slug: 'ferry-dispute-ends',
    minutesAgo: 55,
    topic: 'ferries',
    author: 'Jules Tarrant',
    title: 'Port Ellery sailings resume as ferry dispute ends with a third deckhand at night',
    summary:
      'Ferry crews at Port Ellery and the operator have ended a nine-day stoppage with an agreement on night staffing; the first boat leaves at 18:00.',
    end: 'The gangway at Port Ellery was being swept when this report was filed.',
  },
  {
    slug: 'water-figures-public',
    minutesAgo: 210,
    topic: 'readings',
    author: 'Kit Osei',
    title: 'Daily water-quality figures will be public after 61–48 vote in parliament',
    summary:
      'Parliament voted 61–48 on Thursday to have water-quality readings published every day instead of once a year.',
    end: 'The bill goes to the president, who has said that he drinks from the tap.',
  },
  {
    slug: 'rate-stays',
    minutesAgo: 1310,
    topic: 'money',
    author: 'Kit Osei',
    title: 'Rate stays at 3.25% as central bank warns on food prices',
    summary:
      'The central bank held its rate at 3.25% on Thursday and named the price of food as the main risk to its forecast.',
    end: 'The governor answered eleven questions and declined one, about her own shopping.',
  },
  {
    slug: 'heat-proof-vaccine',
    minutesAgo: 1720,
    topic: 'medicine',
    author: 'Noa Lindqvist',
    title: 'Heat-proof vaccine clears second trial with 2,300 volunteers',
    summary:
      'A vaccine that survives five weeks at forty degrees protected as well as the chilled one in a second trial.',
    end: 'The full paper fills nineteen pages, four of which list the volunteers’ villages.',
  },
  {
    slug: 'veldermark-factory',
    minutesAgo: 640,
    topic: 'works',
    author: 'Jules Tarrant',
    title: 'Veldermark chip factory put back twelve months for want of welders',
    summary:
      'The opening of the chip plant at Veldermark has been put back by a year, because the builder cannot find enough welders for its pipes.',
    end: 'Notices in four languages went up at the gate the same afternoon.',
  },
  {
    slug: 'night-trains',
    minutesAgo: 2300,
    topic: 'rail',
    author: 'Noa Lindqvist',
    title: 'Night trains to the coast sell out within an hour',
    summary: 'Every berth on the new night trains to the coast was sold within an hour of going on sale.',
    end: 'The railway asks those who gave up to try again on the first of the month.',
  },
  {
    slug: 'karsa-divers',
    minutesAgo: -45,
    topic: 'karsa',
    author: 'Ada Brune',
    title: 'Divers go down at Karsa a day early as lake falls faster than planned',
    summary:
      'Divers began to examine the foot of the Karsa dam a day early, as the lake fell faster than the operator had planned.',
    end: 'The first diver came up after forty minutes and asked for soup.',
  },
]

/** Ellery Courier: the town paper. @type {ArticleData[]} */
export const elleryCourier = [
  {
    slug: 'ferries-return',
    minutesAgo: 40,
    topic: 'ferries',
    author: 'Bess Harrow',
    title: 'Port Ellery ferries return after crews and operator agree on night staffing',
    summary:
      'The ferries are back: crews and Sound Crossings agreed on Friday that no boat will cross after dark with fewer than three deckhands.',
    end: 'On the quay somebody had chalked a welcome and the right tide.',
  },
  {
    slug: 'sports-hall-karsa',
    minutesAgo: 180,
    topic: 'karsa',
    author: 'Finn Adeyemi',
    title: 'Port Ellery opens sports hall to families from Karsa',
    summary:
      'Port Ellery has put up 140 beds in its sports hall for families from the villages below the Karsa dam.',
    end: 'The badminton club plays on the car park until further notice.',
  },
  {
    slug: 'ferry-second-day',
    minutesAgo: 1330,
    topic: 'ferries',
    author: 'Bess Harrow',
    title: 'Ferry crews and operator meet for a second day in Port Ellery',
    summary:
      'Talks between the ferry crews and Sound Crossings went into a second day on Thursday without a word on the outcome.',
    end: 'At midnight the light in the harbour office was still on.',
  },
  {
    slug: 'door-panels',
    minutesAgo: 760,
    topic: 'heritage',
    author: 'Cleo Marsh',
    title: 'Museum returns 214 carved door panels to island families',
    summary:
      'The national museum has begun to return 214 carved door panels to the island families whose houses they came from.',
    end: 'The first crate crossed on the supply boat, between the flour and the post.',
  },
  {
    slug: 'grain-store-library',
    minutesAgo: 1500,
    topic: 'heritage',
    author: 'Finn Adeyemi',
    title: 'Old grain store to become a library, council decides',
    summary:
      'The brick grain store by the river is to become the town library, the council decided on Wednesday evening.',
    end: 'The swallows under the roof keep their right of abode.',
  },
  {
    slug: 'night-train-gone',
    minutesAgo: 2240,
    topic: 'rail',
    author: 'Cleo Marsh',
    title: 'Night train tickets gone by nine as coast line reopens',
    summary: 'By nine in the morning there was no berth left on the night train that reopens the coast line.',
    end: 'Our own reporter is number 22,871 in the queue.',
  },
  {
    slug: 'rovers-coach',
    minutesAgo: 2700,
    topic: 'football',
    author: 'Finn Adeyemi',
    title: 'Ellery Rovers part with coach after ninth draw of the season',
    summary: 'Ellery Rovers and coach Sven Marr have parted after the ninth draw in fifteen matches.',
    end: 'Training on Tuesday is led by the groundsman, who has a whistle.',
  },
  {
    slug: 'first-boat-late',
    minutesAgo: -30,
    topic: 'ferries',
    author: 'Bess Harrow',
    title: 'First ferry from Port Ellery leaves eleven minutes late, to applause',
    summary:
      'The first ferry after nine days left Port Ellery eleven minutes late on Friday evening, and nobody complained.',
    end: 'The master put the delay into the log under “singing”.',
  },
]
