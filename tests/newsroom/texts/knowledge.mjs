/** Sentences about science, medicine, nature and culture. `[a|b]` is a choice that the composer makes per article. */

export const sky = {
  facts: [
    'The ring is [eleven kilometres|about eleven kilometres] wide and lies well outside the first one, where theory [allows|permits] none.',
    'Forty dishes of the Halden array [followed|watched] a faint star as the dwarf planet passed in front of it.',
    'The star [blinked|dimmed] four times on the way in and four times on the way out.',
    'Orsa itself is [not quite|just under] 900 kilometres across and needs 287 years to go round the Sun.',
    'At that distance rings should [gather|clump] into a moon within a few decades.',
    'Amateurs with small telescopes in [three|four] towns saw the same dips and sent in their curves.',
    'The particles are probably [as large as gravel|no larger than gravel], and very cold.',
    'A small moon that nobody has seen yet could [keep|hold] the ring in its place.',
    'The next chance to look comes in [nineteen months|a year and seven months], when Orsa covers a brighter star.',
    'The team checked the finding against [two years|twenty-five months] of older records and found a trace of it in both.',
  ],
  background: [
    'The first ring was [found|discovered] nine years ago, by chance, while the array was being tested.',
    'Only [four|a handful of] small bodies are known to have rings at all.',
    'The array was built for radio galaxies; planets are [a pastime|a side line] of its engineers.',
    'Orsa is named after [a lake|the lake] on whose shore it was first photographed.',
    'Rings are thought to be [left over|what remains] from collisions in the early days of the system.',
  ],
  quotes: [
    ['We looked for dust on the lens before we looked for a ring', 'Mirela Coss, who leads the team'],
    ['It should not be there, which is the best thing about it', 'Dario Quint, who was not involved'],
    ['My telescope stands between the tomatoes', 'Wim Aalders, an amateur who saw all eight dips'],
  ],
  heads: ['Eight dips of a star', 'A ring where none should be', 'What comes next'],
  points: [
    'Width of the ring: eleven kilometres.',
    'Time round the Sun: 287 years.',
    'Known small bodies with rings: five, counting this.',
  ],
  captions: [
    ['White dish antennas on a plain at dusk', 'Dishes of the Halden array before a night of observation.'],
    ['A drawing of a small round body with two rings', 'Orsa and its two rings, in a drawing by the team.'],
  ],
}

export const medicine = {
  facts: [
    'The vaccine [stayed good|kept its strength] for five weeks at forty degrees, in a [box without ice|plain cardboard box].',
    'In the trial 2,300 volunteers in nine clinics [received|were given] either the new form or the usual one.',
    'Protection after six months was [the same|equal] in both groups, within the margin that had been set beforehand.',
    'The trick is a [sugar|kind of sugar] that turns to glass round the active part as it dries.',
    'Nurses add water to the powder and [shake it for a minute|let it stand for a minute] before use.',
    'Side effects were [mild|light]: a sore arm in one of three, a day of fever in one of twenty.',
    'The makers [have asked|asked] for approval in four countries and want to share the method without a fee.',
    'One dose would cost [about a tenth|roughly ten per cent] more, but the cold chain would cost nothing.',
    'Two clinics were left out of the count because their [thermometers|records] had gaps.',
    'A third trial, with children under five, [begins|is to begin] in spring.',
  ],
  background: [
    'About a quarter of all vaccines are [thrown away|discarded] because they grew too warm on the way.',
    'The first trial, with 180 people, [looked|had looked] only at safety.',
    'Health workers in the hills [carry|have to carry] ice boxes for up to two days on foot.',
    'The method comes from a plant that [survives|outlives] ten dry years and turns green within an hour.',
    'Attempts to dry vaccines have [failed|come to grief] since the seventies, mostly in the last hour of drying.',
  ],
  quotes: [
    ['The fridge was always the weakest member of the team', 'Noor Bakker, who ran the trial'],
    ['Five weeks is the time a mule needs, and then some', 'Sela Dorji, a nurse in the hill clinics'],
    ['I want to see the children’s numbers before I cheer', 'Pavel Horn, a doctor for infectious diseases'],
  ],
  heads: ['Forty degrees, five weeks', 'How the trial was made', 'Why it matters in the hills'],
  points: [
    '2,300 volunteers, nine clinics.',
    'Five weeks at forty degrees.',
    'Approval is sought in four countries.',
  ],
  captions: [
    ['Small glass bottles with white powder', 'The dried vaccine before water is added.'],
    [
      'A nurse walking up a hill path with a box',
      'A nurse on the way to a hill clinic, without ice for once.',
    ],
  ],
}

export const nature = {
  facts: [
    'The team [spent|was out for] two seasons in the field and came home with [more questions than notebooks|eleven notebooks].',
    'Every count was [made twice|repeated], by people who did not know each other’s figures.',
    'The effect [shows|can be seen] only on the second day, after a night of rest.',
    'Instruments were [lowered|let down] on a cable no thicker than a finger.',
    'Most of what was recorded had been [guessed at|suspected] by people of the coast for a long time.',
    'The survey [covers|takes in] 214 square kilometres, an area that had been drawn on charts as plain mud.',
    'Of 1,100 marked animals [nearly nine in ten|almost nine of ten] were seen again.',
    'The youngest specimens are [thought to be|probably] three years old, the oldest several hundred.',
    'Cameras were left in place for [forty days|six weeks] and triggered by nothing but the clock.',
    'Two of the seven sites [showed nothing|gave no result] at all, and the authors say so in their first paragraph.',
    'The data are [open|free] to anyone who wants to count again.',
  ],
  background: [
    'Earlier work had [looked|been done] in the laboratory only, where light and food never change.',
    'The season was [warmer|a little warmer] than the mean of the last thirty years.',
    'Fishing boats have [kept clear|stayed away] of the place for generations, for the sake of their nets.',
    'Funding [came|was given] from a small foundation that pays for one study a year.',
    'A similar result from the southern shore was [withdrawn|taken back] four years ago because of a faulty clock.',
  ],
  quotes: [
    ['You sit still until you are furniture, and then it begins', 'Iris Tamm, who led the field work'],
    ['I was wrong in my thesis, and I have never been so pleased', 'Bo Ekeland, a biologist'],
    ['The sea gave us an afternoon without wind and we took all of it', 'Captain Rosa Meln'],
  ],
  heads: ['Two seasons outdoors', 'Counted twice', 'What nobody expected'],
  points: ['Seven sites, two without a result.', 'All counts made twice.', 'Data open to everybody.'],
  captions: [
    ['A small boat on a grey sea', 'The survey boat Tern on the last day of the season.'],
    ['Close view of flowers with insects', 'One of the marked plots in the second summer.'],
  ],
}

export const heritage = {
  facts: [
    'The work was [catalogued|listed] forty years ago under the wrong name and has hardly been [seen|looked at] since.',
    'A volunteer [found|came upon] the label while the store was being cleared of a leak.',
    'Each piece has been [photographed|pictured] from six sides and wrapped in unbleached cloth.',
    'The decision was [unanimous|taken without a vote against], which has not happened in this house for years.',
    'An old inventory [gives|names] the family of each owner, down to the street and the colour of the door.',
    'The opening is [planned|set] for the first Sunday of spring, with bread and salt.',
    'Money comes [from three sides|out of three purses]: the state, the town and a lottery.',
    'Two rooms will [stay|be left] as they are, with the old lamps.',
    'Experts from [two|both] universities agreed on the date to within five years.',
    'A copy [stays|will remain] where it was, beside a note that says why.',
    'Children of the school have [written|made] the guide, which is shorter than the one it replaces.',
  ],
  background: [
    'The house was [a store for grain|used as a grain store] in the years when nobody travelled for pleasure.',
    'Similar returns have been [discussed|talked about] since the nineties, seldom with an outcome.',
    'The town [lost|gave up] its last library when the bridge was repaired.',
    'Most records of those years were [burnt|lost] for heat in a single winter.',
    'The author of it all [never|did not once] gave an interview, and left a suitcase of tickets.',
  ],
  quotes: [
    [
      'My grandmother described the third panel from memory, and she was right about the bird',
      'Sami Orlo, whose family gets four panels',
    ],
    ['A museum is also a place where things may leave', 'Edda Vis, the director'],
    ['It said “weather”, and for eleven minutes it was weather', 'Colm Pryce, who found the tape'],
  ],
  heads: ['A label under the dust', 'Home again', 'What stays', 'Bread and salt'],
  points: [
    'Opening on the first Sunday of spring.',
    'Admission is free in the first month.',
    'The catalogue can be read on the spot.',
  ],
  captions: [
    ['Carved wooden panels leaning on a wall', 'Some of the panels before they were wrapped.'],
    ['A brick building with arched windows', 'The old building seen from the river.'],
  ],
}
