/**
 * Titles of what comes every day or week under the same words whatever happens: two of them are never one event. A word
 * for such a format somewhere in the title is not enough where it is news of the thing itself ("Weather kills three"),
 * so the words are those that a format alone is called by.
 */
const formats = [
  `horoscopes?|zodiac|sudoku|wordle|crosswords?|spelling bee|(?:nyt )?connections (?:hints?|answers?)|word of the day`,
  `(?:weather|pollen) (?:forecast|report|outlook|today|tomorrow)|forecast for (?:to(?:day|night|morrow)|\\w+day)`,
  `(?:morning|evening|daily|weekly|nightly|weekend) (?:briefing|brief|edition|digest|roundup|round-up|newsletter|report|update|mix|links|open thread)`,
  `(?:week|day|year|month) in (?:review|pictures|photos|politics)|(?:photos?|pictures?|quotes?|cartoons?|tweets?) of the (?:day|week|month)`,
  `(?:five|5|three|3|ten|10) things to (?:know|watch)|what to watch (?:on|this|tonight)|tv (?:tonight|listings)|letters to the editor|open thread|corrections and clarifications`,
  `today in history|on this day|(?:lottery|lotto|powerball|mega millions) (?:numbers|results)|(?:deals|recipe|podcast|poem) of the (?:day|week)`,
  `horóscopo|horoskop|horoscope du|oroscopo|гороскоп|crucigrama|mots croisés|kreuzworträtsel|wetter(?:bericht|vorhersage)|météo du|previsão do tempo|pronóstico del tiempo|прогноз погоды|lottozahlen|presseschau|newsletter`,
]

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${formats.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

export const isRecurringFormat = (title: string): boolean => pattern.test(title)
