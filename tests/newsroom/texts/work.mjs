/** Sentences about money, work, farming, trains, football and councils. `[a|b]` is a choice made per article. */

export const money = {
  facts: [
    'The rate has been [at 3.25%|unchanged at 3.25%] since the spring, and seven of nine members of the board [wanted|voted] to leave it there.',
    'Food has become [6.1%|about 6%] dearer within a year, bread and oil most of all.',
    'Without food and heating, prices rose by [2.2%|a little over 2%], which is close to what the bank aims at.',
    'Traders had [expected|reckoned with] the decision; the currency hardly moved.',
    'Contracts for next winter [rose|went up] by 4% in the morning and gave back half of it by noon.',
    'Two members [wanted|had wanted] a cut of a quarter of a point.',
    'Banks [must|have to] show the full price of a transfer before it is sent, from the first of the month.',
    'Wages grew by [3.8%|just under 4%], slower than in the quarter before.',
    'The bank [lowered|trimmed] its forecast of growth to 1.1% for this year.',
    'Household loans have [become|got] cheaper since summer, loans to firms have not.',
  ],
  background: [
    'The board [meets|sits] eight times a year, and its minutes come out after three weeks.',
    'The last change, a cut by half a point, [dates from|was made in] March.',
    'Harvests in the southern plains were [poor|thin] two years running.',
    'A rule on small transfers was [passed|agreed] last year, against the wish of the larger banks.',
    'Economists [disagree|are divided] on how long dear food stays dear.',
  ],
  quotes: [
    ['We can set a rate, but we cannot make it rain', 'Governor Alma Reyes'],
    ['The bank has told us what it fears; it has not told us what it will do', 'Ivo Stann, an economist'],
    ['A roll costs what two rolls did when I opened', 'Fenna Groot, a baker in the capital'],
  ],
  heads: ['The decision', 'Bread, oil and rent', 'What traders did', 'The next meeting'],
  points: ['Rate: 3.25%, unchanged.', 'Food prices: up 6.1% in a year.', 'Next decision in six weeks.'],
  captions: [
    ['A grey building with columns', 'The central bank on the morning of the decision.'],
    ['Loaves of bread on a shelf', 'Bread is a tenth dearer than two winters ago.'],
  ],
}

export const works = {
  facts: [
    'The builder [needs|is short of] 340 welders with a licence for clean pipes, and has found [fewer than half|not quite half] of them.',
    'Cranes have [stood still|been idle] on the northern side since the autumn storms.',
    'The opening moves [back by a year|twelve months back], to the spring after next.',
    'No subsidy is lost as long as the first hall [is roofed|has a roof] by June, the ministry says.',
    'Apprentices start at [four fifths|80%] of full pay and learn for three years.',
    'The yard has [eleven|a list of eleven] ships to build, the last of them for the end of the decade.',
    'Suppliers in the region had [hired|taken on staff] early and now ask for help over the gap.',
    'A training school with 120 places [opens|is to open] beside the site in autumn.',
    'Orders worth [two years of turnover|twice a year’s turnover] were signed in a single quarter.',
    'The union [counts|speaks of] three offers a week for each man and woman who can weld overhead.',
  ],
  background: [
    'The site was [a sugar works|home to a sugar works] until the century turned.',
    'Welders of the region [went|moved] abroad when the last yard but one closed.',
    'A similar plant across the border [opened|started] eight months late for the same reason.',
    'The state pays [a third|one third] of the building costs, in five parts.',
    'Half of those who teach the trade will [retire|have retired] within six years.',
  ],
  quotes: [
    [
      'You can order a machine in a week, but a welder takes three years',
      'Gita Moreau, who manages the site',
    ],
    ['My father was told the trade was dead, and I am told to hurry', 'Lukas Brand, an apprentice'],
    ['Late is a word for trains; we say thorough', 'Emil Sarto, spokesman of the builder'],
  ],
  heads: ['Short of hands', 'What it means for the region', 'A school beside the site'],
  points: ['340 welders are needed.', '120 training places from autumn.', 'First hall under roof by June.'],
  captions: [
    [
      'Cranes above a large building site',
      'The site at the edge of the town, with the first hall behind it.',
    ],
    ['Sparks from a welder at work', 'A welder in the training hall.'],
  ],
}

export const farming = {
  facts: [
    'Rain [reached|came to] the plains in the night of Tuesday and stayed for two days.',
    'Growers [count|report] the first open flowers three weeks before the usual date.',
    'Wheat for delivery in summer [fell|slipped] by 5%, the most in a week since the harvest.',
    'A single night of frost could still [take|cost] a third of the crop.',
    'Bees were [out|seen] on the first warm afternoon, earlier than the keepers like.',
    'Small farms [light|set out] candles between the rows when the sky clears.',
    'The weather service [expects|foresees] mild nights until the middle of next week.',
    'Stores are [fuller|better filled] than a year ago, but not as full as before the dry years.',
    'Pears are grown on [some 900|about 900] farms between the valleys and the sea.',
    'The grain [goes|travels] by barge as soon as the river has risen by a hand.',
    'Buyers from abroad have [held back|waited], and waiting makes prices fall too.',
  ],
  background: [
    'The diary of a parish priest [records|gives] the date of the first blossom for 212 years.',
    'Two dry summers had [emptied|drawn down] the village ponds.',
    'Old trees [flower|bloom] earlier than young ones, and closer to walls.',
    'The price of bread follows the price of grain [slowly|with a delay], and upwards faster than down.',
    'An insurance against frost exists, but [few|not many] can pay for it.',
  ],
  quotes: [
    ['It is beautiful and I have not slept', 'Greta Moll, who has forty rows of pears'],
    ['For once the forecast was right and I was in the field', 'Anton Weir, a farmer on the plains'],
    ['The market hears rain before the roof does', 'Cora Linde, a grain trader'],
  ],
  heads: ['Rain at last', 'Earlier than the diary', 'Candles between the rows'],
  points: [
    'First flowers three weeks early.',
    'Summer wheat down 5%.',
    'Mild nights until the middle of the week.',
  ],
  captions: [
    ['Rows of blossoming trees', 'Pear trees in full flower below the pass.'],
    ['Dark clouds above a wide field', 'Rain over the southern plains on Wednesday.'],
  ],
}

export const rail = {
  facts: [
    'All [1,400|fourteen hundred] berths for the first month were gone [by nine|within the hour].',
    'The train [leaves|departs] the capital at 21:40 and reaches the coast at 06:15.',
    'Each train has [eleven|a set of eleven] carriages, two of them with places to sit.',
    'The railway [will add|wants to add] a second train on Fridays if a diesel engine can be found.',
    'Bicycles [travel|go] free until Easter, prams always.',
    'Breakfast is [tea and a roll|a roll and tea], handed in half an hour before the sea comes in sight.',
    'The tunnel at Skarn had been [closed|shut] for fourteen months while its roof was lined.',
    'Carriages from the eighties were [fitted|given] new beds and the old lamps.',
    'A queue on the web page [reached|grew to] 23,000 people by a quarter past eight.',
  ],
  background: [
    'The last sleeping car on the line [ran|went] nine years ago, half empty.',
    'Flights to the coast have become [a fifth|20%] dearer in a year.',
    'Two towns on the way [pay|are paying] for stops of their own.',
    'Night trains have [come back|returned] in three neighbouring countries, with mixed accounts.',
    'The line follows the river for [ninety kilometres|most of the way] and climbs to 610 metres.',
  ],
  quotes: [
    ['I booked the bed by the window and my sister booked me', 'Jana Pell, a passenger'],
    ['We had planned for a slow start and bought too few pillows', 'Rolf Dyer of the railway'],
    ['You go to sleep in an office and wake up in August', 'Nell Okafor, who took the trial run'],
  ],
  heads: ['Gone within an hour', 'Eleven carriages', 'The tunnel at Skarn'],
  points: [
    'Departure at 21:40, arrival at 06:15.',
    'Bicycles free until Easter.',
    'Next tickets on sale on the first.',
  ],
  captions: [
    ['A train at a platform at night', 'The night train before its trial run.'],
    ['A sleeping compartment with two beds', 'New beds, old lamps: a compartment for two.'],
  ],
}

export const football = {
  facts: [
    'The goal [fell|came] in the third minute of added time, from a corner that should have been a throw-in.',
    'Keeper Ola Brandt [held|saved] a penalty before the hour and pushed another shot on to the post.',
    'Some 7,200 people [watched|were in the ground], more than the town has houses.',
    'Neither side [made|risked] much before the break.',
    'The captain [limped off|left the field] after an hour and sang along from the bench.',
    'Tickets for the final [go on sale|can be had] on Monday, at the harbour office of all places.',
    'The visitors had not [lost|been beaten] since the autumn.',
    'It was the [ninth|club’s ninth] draw of the season and the one that counted double.',
    'Rain [turned|had turned] the left side of the pitch into something for ducks.',
  ],
  background: [
    'The club last [reached|stood in] a final thirty-four years ago, and lost it by a single goal.',
    'Half of the team [work|have jobs] at the yard and train after the late shift.',
    'The coach [came|was hired] in August for a year and has not unpacked his books.',
    'The final is [played|held] on neutral ground, in the capital, on the last Saturday of the month.',
    'The cup itself has a dent from the [last time|time] it was carried down these stairs.',
  ],
  quotes: [
    ['I closed my eyes and heard it', 'goalscorer Mika Duarte'],
    ['We shall need more buses than there are', 'Tove Hall of the supporters'],
    ['A draw is two halves of a defeat', 'departing coach Sven Marr'],
  ],
  heads: ['Three minutes over', 'A town on its feet', 'The way to the final'],
  points: [
    'Final on the last Saturday of the month.',
    'Tickets from Monday.',
    'Buses leave from the fish hall.',
  ],
  captions: [
    ['Players in red celebrating in the rain', 'Lorne Bay celebrate in front of the harbour stand.'],
    ['A wet football pitch under floodlights', 'The pitch an hour before the start.'],
  ],
}

export const civic = {
  facts: [
    'We [read|went through] 412 documents and typed in what was only there as a picture.',
    'Every figure [links|leads] to the page that it was taken from.',
    'Councils [answered|replied] to 58 of our 63 questions, most of them within ten days.',
    'Where two papers [disagreed|differed], both figures are shown.',
    'The table can be [copied|downloaded] by anybody, for any purpose.',
    'A draft goes through [five|five pairs of] hands before the public may see it.',
    'Three councils keep their minutes [in a binder|on paper only], and let us photograph them.',
    'Mistakes can be [reported|sent in] at the foot of each page, and are corrected in view of all.',
    'The law [asks for|wants] plain words; a third of the notices we read would fail.',
    'Two of the reports had been [signed|dated] on a day that does not exist.',
  ],
  background: [
    'The project is [run|kept up] by eleven volunteers and a retired archivist.',
    'The right to see such papers [exists|has existed] for eighteen years and is seldom used.',
    'A fee of four coins a page was [dropped|given up] after a ruling in spring.',
    'Earlier tables of ours have been [used|quoted] in two court cases and one school play.',
    'Nothing here is [secret|hidden]; it was only in many places.',
  ],
  quotes: [
    ['Nobody hid anything, it was just never in one room', 'Wanda Ferro, who led the count'],
    ['I had forgotten that I wrote this, and I stand by it', 'Piet Lammers, a retired inspector'],
    ['Send us your corrections; we like them better than praise', 'Jule Abt, archivist'],
  ],
  heads: ['How we counted', 'What we found', 'What is missing', 'Use it yourself'],
  points: ['412 documents from 63 councils.', 'Every figure with its source.', 'Free to copy.'],
  captions: [
    ['Shelves with paper files', 'The archive of a valley council.'],
    ['A table of figures on a screen', 'The table in its first version.'],
  ],
}
