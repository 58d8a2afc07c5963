/** @typedef {import('../newsroom.mjs').ArticleData} ArticleData */

/** Hydro Review: a trade paper with two feeds. @type {ArticleData[]} */
export const hydroReview = [
  {
    slug: 'karsa-two-metres',
    feed: 'news',
    minutesAgo: 300,
    topic: 'karsa',
    author: 'Greta Iversen',
    title: 'Operator lowers Karsa reservoir by two metres a day',
    summary:
      'Karsa Water is lowering its reservoir by two metres a day through both bottom outlets, the fastest rate its licence allows.',
    end: 'Hydro Review will print the level of each morning until the lake is full again.',
  },
  {
    slug: 'utilities-nine-months',
    feed: 'news',
    minutesAgo: 190,
    topic: 'readings',
    author: 'Colin Frey',
    title: 'Utilities have nine months to open their water data',
    summary:
      'With the vote of 61–48 in parliament a clock has started: in nine months water readings must be public every day, and few works are ready.',
    end: 'A checklist for works of every size is enclosed with the next issue.',
  },
  {
    slug: 'silt-survey',
    feed: 'news',
    minutesAgo: 1420,
    topic: 'hydro',
    author: 'Greta Iversen',
    title: 'Silt survey finds mountain lakes filling faster than licences assume',
    summary:
      'Lakes behind mountain dams fill with silt half as fast again as their licences assume, a survey of thirty reservoirs has found.',
    end: 'The deepest mud, at 14 metres, lay in the smallest of the thirty lakes.',
  },
  {
    slug: 'pipe-turbines',
    feed: 'news',
    minutesAgo: 2800,
    topic: 'hydro',
    author: 'Colin Frey',
    title: 'Small turbines in drinking-water pipes pay back in eight years',
    summary:
      'A town has put turbines the size of a bucket into its drinking-water pipes and expects its money back in eight years.',
    end: 'The water, the mayor insists, tastes exactly as tired as before.',
  },
  {
    slug: 'what-11-mm-means',
    feed: 'analysis',
    minutesAgo: 250,
    topic: 'hydro',
    author: 'Hanne Roth',
    title: 'What an 11 mm reading means in a concrete dam',
    summary:
      'Eleven millimetres in one night is unusual for the Karsa dam and small for a wall of 96 metres: how to read such a number.',
    end: 'A wall that does not move at all would worry this writer more.',
  },
  {
    slug: 'who-empties',
    feed: 'analysis',
    minutesAgo: 1650,
    topic: 'hydro',
    author: 'Colin Frey',
    title: 'Who decides when a reservoir is emptied',
    summary:
      'The licence names an operator, the law an inspector and the custom a telephone call at night: who may empty a reservoir, and who does.',
    end: 'The telephone number is printed on the inside of the gatehouse door.',
  },
  {
    slug: 'valley-uphill',
    feed: 'analysis',
    minutesAgo: 2860,
    topic: 'hydro',
    author: 'Greta Iversen',
    title: 'The valley that was moved uphill',
    summary:
      'Before the lake came, Old Karsa was carried up the slope, stone by stone; the last carpenter of the move tells how.',
    end: 'One doorstep was forgotten, and can be seen when the water is low.',
  },
]

/** Open Civic: pages without a feed. @type {ArticleData[]} */
export const openCivic = [
  {
    slug: 'karsa-inspections',
    minutesAgo: 150,
    topic: 'civic',
    author: 'Wanda Ferro',
    title: 'Fifteen years of Karsa inspection reports, in one table',
    summary:
      'We have put fifteen years of inspection reports on the Karsa dam into one table that anybody can read.',
    end: 'The oldest report is typed, and somebody has drawn a trout in its margin.',
  },
  {
    slug: 'water-law-councils',
    minutesAgo: 700,
    topic: 'readings',
    author: 'Jule Abt',
    title: 'Water readings every day: what the new law asks of councils',
    summary:
      'Parliament has voted for daily water readings: here is what councils must do by when, article by article.',
    end: 'Twelve councils have told us they could start tomorrow, and we shall ask them tomorrow.',
  },
  {
    slug: 'budget-five-hands',
    minutesAgo: 1850,
    topic: 'civic',
    author: 'Wanda Ferro',
    title: 'How a council budget travels from draft to vote',
    summary:
      'A council budget passes through five pairs of hands before it is voted on; we followed one from desk to desk.',
    end: 'It weighed 1.2 kilograms at the start and 3.1 at the end.',
  },
  {
    slug: 'grain-store-papers',
    minutesAgo: 1400,
    topic: 'civic',
    author: 'Jule Abt',
    title: 'The papers behind Port Ellery’s new library',
    summary:
      'Plans, offers and letters about the old grain store in Port Ellery, in the order in which they were written.',
    end: 'Letter 31, in crayon, asks for a slide between the floors.',
  },
]

/** Talpost: auf Deutsch. @type {ArticleData[]} */
export const talpost = [
  {
    slug: 'karsa-staumauer',
    minutesAgo: 270,
    topic: 'talwasser',
    author: 'Jörg Änders',
    title: 'Karsa-Staumauer: Sensoren melden Bewegung, Pegel wird gesenkt',
    summary:
      'Nach einer Bewegung von elf Millimetern in der Karsa-Staumauer wird der Pegel des Sees gesenkt; zwei Dörfer sollen über das Wochenende geräumt werden.',
    end: 'Die Talpost berichtet morgen um sechs Uhr wieder aus Mirrin.',
  },
  {
    slug: 'taegliche-wasserwerte',
    minutesAgo: 230,
    topic: 'talwasser',
    author: 'Mira Köhl',
    title: 'Parlament stimmt für tägliche Wasserwerte',
    summary:
      'Mit 61 zu 48 Stimmen hat das Parlament beschlossen, dass Wasserwerke ihre Messwerte künftig jeden Tag veröffentlichen.',
    end: 'Das Glas auf dem Rednerpult blieb, wie immer, unberührt.',
  },
  {
    slug: 'leitzins',
    minutesAgo: 1280,
    topic: 'talleben',
    author: 'Jörg Änders',
    title: 'Notenbank lässt Leitzins bei 3,25 Prozent',
    summary:
      'Die Notenbank hat ihren Leitzins bei 3,25 Prozent belassen und vor allem vor teuren Lebensmitteln gewarnt.',
    end: 'Der Bäcker gegenüber hat sein Schild am selben Nachmittag neu beschriftet.',
  },
  {
    slug: 'birnenbluete',
    minutesAgo: 430,
    topic: 'talleben',
    author: 'Mira Köhl',
    title: 'Birnen blühen so früh wie nie seit Beginn der Pfarrchronik',
    summary:
      'Im Tal stehen die Birnbäume drei Wochen vor der Zeit in Blüte, so früh wie in 212 Jahren nicht.',
    end: 'Das Blütenfest liegt damit zum ersten Mal vor der Fastnacht.',
  },
  {
    slug: 'kornspeicher',
    minutesAgo: 1900,
    topic: 'talleben',
    author: 'Uwe Straß',
    title: 'Alter Kornspeicher wird zur Werkstatt für alle',
    summary:
      'Der leere Kornspeicher in Obertal wird eine offene Werkstatt, in der jeder hobeln, löten und nähen darf.',
    end: 'Die Schwalben im Giebel stehen im Mietvertrag.',
  },
  {
    slug: 'nachtzug',
    minutesAgo: 2350,
    topic: 'talleben',
    author: 'Uwe Straß',
    title: 'Nachtzug an die Küste: Betten nach einer Stunde ausverkauft',
    summary:
      'Wer im neuen Nachtzug an die Küste schlafen will, muss warten: Alle Betten waren nach einer Stunde weg.',
    end: 'Im Sitzwagen, sagt die Bahn, sei es auch ganz gemütlich.',
  },
]

/** صحيفة المرفأ: بالعربية. @type {ArticleData[]} */
export const almarfa = [
  {
    slug: 'sadd-karsa',
    minutesAgo: 200,
    topic: 'sadd',
    author: 'ليلى حداد',
    title: 'سد كارسا: دعوة سكان قريتين إلى المغادرة في عطلة الأسبوع',
    summary:
      'دُعي سكان كارسا السفلى وميرين إلى مغادرة بيوتهم في عطلة نهاية الأسبوع بعد أن رصدت أجهزة السد حركة قدرها أحد عشر مليمترًا.',
    end: 'وتُعلن القراءة التالية صباح السبت في كنيسة كارسا العليا.',
  },
  {
    slug: 'mansub-karsa',
    minutesAgo: 315,
    topic: 'sadd',
    author: 'كريم منصور',
    title: 'خفض منسوب بحيرة كارسا مترين كل يوم',
    summary: 'بدأ مشغّل سد كارسا خفض منسوب البحيرة مترين في اليوم تمهيدًا لفحص الجدار.',
    end: 'وقد ظهر عند الضفة باب قديم لم يره أحد منذ نصف قرن.',
  },
  {
    slug: 'abbarat',
    minutesAgo: 50,
    topic: 'marfa',
    author: 'ليلى حداد',
    title: 'عودة العبّارات إلى بورت إيليري بعد اتفاق على طواقم الليل',
    summary: 'عادت العبّارات إلى الإبحار من بورت إيليري بعد اتفاق يضيف بحّارًا ثالثًا إلى كل رحلة ليلية.',
    end: 'وكتب أحدهم بالطباشير على الرصيف: أهلًا بالبحر.',
  },
  {
    slug: 'alwah',
    minutesAgo: 790,
    topic: 'marfa',
    author: 'سلمى النجار',
    title: 'المتحف يعيد 214 لوحًا منقوشًا إلى عائلات الجزر',
    summary: 'بدأ المتحف الوطني إعادة مئتين وأربعة عشر لوحًا خشبيًا منقوشًا إلى العائلات التي أُخذت من بيوتها.',
    end: 'وعبر الصندوق الأول على سفينة المؤن بين الدقيق والبريد.',
  },
  {
    slug: 'faida',
    minutesAgo: 1300,
    topic: 'marfa',
    author: 'كريم منصور',
    title: 'المصرف المركزي يثبّت الفائدة ويحذّر من أسعار الغذاء',
    summary: 'أبقى المصرف المركزي سعر الفائدة عند ثلاثة وربع في المئة وقال إن أسعار الغذاء هي الخطر الأول.',
    end: 'ورفض المتحدث أن يقول كم رغيفًا يشتري في اليوم.',
  },
  {
    slug: 'maktaba',
    minutesAgo: 1700,
    topic: 'marfa',
    author: 'سلمى النجار',
    title: 'مخزن الحبوب القديم يصبح مكتبة المدينة',
    summary: 'قرر مجلس المدينة تحويل مخزن الحبوب القديم على ضفة النهر إلى مكتبة عامة.',
    end: 'أما السنونو تحت السقف فباقٍ في مكانه.',
  },
]
