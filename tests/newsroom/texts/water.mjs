/** Sentences of our own about invented places. `[a|b]` is a choice that the composer makes per article. */

export const karsa = {
  facts: [
    'Karsa Water, which operates the dam, [said|wrote in a notice|told the valley council] that [three|a group of three] instruments on the eastern side had shown the same shift of 11 millimetres.',
    'The [reading|figure] was [confirmed|checked] by a survey at first light and has not changed since.',
    'The dam holds back [about 31 million|some 31 million] cubic metres of water when it is full, which it [almost was|very nearly was] on Thursday.',
    'Both lower gates were opened at seven in the morning, and the river [rose by half a metre|came up half a metre] below the bridge at Mirrin.',
    '[About|Roughly] 640 people live in Lower Karsa and Mirrin, a third of them over sixty-five.',
    'Buses [run|leave] every half hour from the school at Mirrin until nine in the evening, and they take [dogs and cats|animals in baskets].',
    'The level is to fall by two metres a day until Sunday, when divers will [look at|examine] the foot of the wall.',
    'The road along the western shore [stays open|remains open], but lorries are asked to use the upper pass.',
    'The council [asked|has asked] those who stay to keep a telephone charged and to know the way to the church at Upper Karsa.',
    'No [crack|new crack] was found on the dry side of the wall, [according to|say] the two engineers who walked its length on Friday.',
    'The fire service [placed|has placed] a boat at each of the three bridges, [as a precaution|“so as not to need it”, its chief said].',
    'Schools in the lower valley [close|will close] on Saturday, which was to be a day of make-up lessons after the snow.',
  ],
  background: [
    'The dam was finished fifty-eight years ago and [stands|rises] 96 metres above the valley floor.',
    'Concrete walls of this height move by a few millimetres with the seasons, as the water behind them [warms and cools|grows warm and cold].',
    'Forty-two instruments are set into the concrete, most of them [put in|installed] after a dry summer nine years ago.',
    'At the last five-year inspection the dam [passed|was passed] with two remarks, both of them about drainage.',
    'The village of Old Karsa [was moved|was taken] uphill, house by house, before the lake was filled.',
    'The turbines at the foot of the wall [supply|feed] one household in nine between the coast and the pass.',
    'A plan for leaving the valley has been [rehearsed|practised] every second spring since the flood year.',
  ],
  quotes: [
    [
      'A reading like this means we look, and we look with the water lower',
      'Ilse Marrow, chief engineer at Karsa Water',
    ],
    [
      'We packed the photographs and the cat, in that order',
      'Petra Lund, who has lived in Mirrin for forty years',
    ],
    ['I would rather explain an empty valley than a full one', 'Tomas Reker of the valley council'],
    ['The wall is sound; what we want is time to prove it', 'Jonas Adebo, an inspector of dams'],
  ],
  heads: ['What the sensors saw', 'Where people can go', 'The days ahead', 'A wall that is always watched'],
  points: [
    'Buses leave the school at Mirrin every half hour.',
    'The sports hall at Port Ellery has 140 beds and a kitchen.',
    'The valley council answers calls until midnight.',
    'Cattle may be taken to the fairground at Upper Karsa.',
    'Anglers and boats are asked to keep off the lake.',
  ],
  captions: [
    [
      'A tall concrete wall with two gates open',
      'The Karsa dam on Friday morning, with both lower gates open.',
    ],
    [
      'Villagers boarding a bus beside a school',
      'A bus for Port Ellery fills up in front of the school at Mirrin.',
    ],
    ['A lake among bare hills', 'The lake above Karsa, two metres lower than the day before.'],
  ],
}

export const ferries = {
  facts: [
    'Crews and the operator, Sound Crossings, [signed|put their names to] the paper after [eleven hours|a day and half a night] of talks in the harbour office.',
    'Under the settlement every crossing after dark [carries|will carry] a third deckhand.',
    'The first boat [leaves|is to leave] Port Ellery at 18:00, with room for 280 passengers and 46 cars.',
    'Tickets bought for the lost days [stay valid|remain good] until the end of March.',
    'The stoppage [lasted|went on for] nine days and left the outer islands with one supply boat a week.',
    'Masters and mates [voted for|accepted] the settlement by a show of hands, with two against.',
    'The operator [will hire|is to take on] fourteen people before the spring timetable begins.',
    'Freight goes first: [milk, post and heating oil|post, milk and fuel] are to be across before the weekend traffic.',
    'The harbour master [expects|foresees] queues at both ends until Sunday evening.',
    'Night pay rises by a sixth, and [rest between shifts|the pause between two shifts] may no longer be shorter than eleven hours.',
    'Neither side [would say|wished to say] who had moved first.',
  ],
  background: [
    'The dispute began in autumn, when a mooring rope [broke|parted] on a night crossing with only two hands on deck.',
    'Four boats serve the route, the oldest of them [built|launched] forty-one years ago.',
    'The islands have [asked|been asking] for a winter timetable that does not change from week to week.',
    'Sound Crossings took over the line six years ago and [promised|undertook] at the time to keep all its crews.',
    'An inquiry into the accident of the autumn is [due|expected] before the summer.',
    'In a good August the line carries [more people in a day than live on the islands|more passengers each day than the islands have inhabitants].',
  ],
  quotes: [
    ['Nobody wanted to win this; we wanted to sail', 'Marta Oyelaran, who spoke for the crews'],
    ['It costs us a deckhand and buys us our sleep', 'Henrik Vale, director of Sound Crossings'],
    ['I have forty crates of lettuce and now I have a boat', 'Ana Tibbs, a grocer on the outer island'],
  ],
  heads: ['What was agreed', 'Back to the timetable', 'How it began', 'Who pays'],
  points: [
    'First sailing from Port Ellery at 18:00.',
    'A third deckhand on all crossings after dark.',
    'Old tickets valid until the end of March.',
    'No charge for bicycles this weekend.',
  ],
  captions: [
    [
      'A white ferry at a quay in the evening',
      'The ferry Guillemot at Port Ellery, with steam up for the first time in nine days.',
    ],
    ['Cars waiting in four lanes beside a harbour', 'Cars wait for the evening boat.'],
  ],
}

export const readings = {
  facts: [
    'The bill [passed|was carried] by 61 votes to 48 after [a debate of four hours|an afternoon of debate].',
    'From next autumn every waterworks with more than 500 customers must [publish|put on view] its readings by noon of the following day.',
    'The figures cover lead, nitrate, chlorine and [bacteria|the usual bacteria], each with the limit beside it.',
    'Until now the [numbers|figures] came out once a year, as an average.',
    'Six members of the governing party [voted against|opposed] the bill, and nine of the opposition supported it.',
    'Small works get [a year longer|twelve months more] and may share a laboratory.',
    'A reading over the limit must be [explained|accounted for] in a sentence that a layman understands.',
    'The ministry [puts the cost|estimates the cost] at two coins a household a year.',
    'The data must be free to copy, [in a form that machines can read|and machine-readable].',
    'Waterworks that fail to publish on three days in a month [face|can expect] a visit from the inspector.',
  ],
  background: [
    'The idea [came from|goes back to] a petition in the five valleys, where wells turned brown after the flood year.',
    'A trial in eleven towns [ended|closed] last winter with fewer complaints than before.',
    'Engineers had [warned|cautioned] that single readings jump about and can frighten people for nothing.',
    'Two neighbouring countries publish their readings by the hour, [though without limits beside them|but leave the limits out].',
    'The last change of the water law is [twenty-two|some twenty] years old.',
  ],
  quotes: [
    ['A number that comes a year late is a history lesson', 'Lena Aster, who brought the bill'],
    [
      'We shall publish, and we shall also pick up the telephone',
      'Oskar Finn of the association of waterworks',
    ],
    ['I only want to know about my own tap', 'Ruth Hale, who collected the first signatures'],
  ],
  heads: ['What will be published', 'The vote', 'What it costs', 'From petition to law'],
  points: [
    'Lead, nitrate, chlorine and bacteria, every day.',
    'The limit stands beside each reading.',
    'Works under 500 customers are exempt for now.',
    'Readings stay on view for ten years.',
  ],
  captions: [
    ['Members of a parliament standing to vote', 'Members stand to be counted on the third reading.'],
    ['A glass being filled at a kitchen tap', 'Readings of the day, down to the single works.'],
  ],
}

export const hydro = {
  facts: [
    'A reservoir is emptied by the person who holds the [licence|permit], but it is ordered by [somebody else|another office] altogether.',
    'Below a certain level the intake draws air, and the turbines must [stop|be stopped].',
    'Every metre of water taken off the top [lowers|reduces] the push on the wall by more than the metre before it.',
    'Silt [fills|takes up] about a hundredth of a mountain lake every two years.',
    'Instruments are read [four times a day|every six hours], and a second person reads them again.',
    'A bank that dries too fast may [slip|slide], which is why two metres a day is a common limit.',
    'The cost of an empty week is [counted|reckoned] in power not sold, and rarely comes to more than a day of repairs.',
    'Fish are [caught|netted] above the gates before they are opened wide.',
    'Operators [share|exchange] their readings with one another once a year, at a meeting that is not public.',
    'Models of the wall are [fed|run] with the temperature of the water at five depths.',
  ],
  background: [
    'The trade has changed [since the dry years|over the last ten years]: there is more rain in winter and less in May.',
    'Half of all walls over thirty metres are [older than fifty years|more than half a century old].',
    'Inspectors come [every five years|in the fifth year], and their remarks are public since the last reform.',
    'Small turbines in drinking-water pipes [pay for themselves|earn their cost] in about eight years.',
    'The oldest wall in the country was [built|raised] by monks, and still holds a carp pond.',
  ],
  quotes: [
    [
      'A dam is a conversation between stone and water, and we take the minutes',
      'Hanne Roth, who teaches hydraulics',
    ],
    ['Nothing in a wall happens for the first time', 'Piet Lammers, a retired inspector'],
    ['You do not lower a lake; you ask it to leave', 'Ilse Marrow, chief engineer at Karsa Water'],
  ],
  heads: ['How it is measured', 'The rule of two metres', 'Who decides', 'What to watch'],
  points: [
    'Movement at the crest, in millimetres.',
    'Seepage at the foot, in litres a minute.',
    'Temperature at five depths.',
    'Level of the lake, to the centimetre.',
  ],
  captions: [
    ['A measuring rod at the edge of a reservoir', 'A gauge at the inlet, read four times a day.'],
    ['A tunnel with pipes and lamps', 'The inspection gallery runs the whole length of the wall.'],
  ],
}
