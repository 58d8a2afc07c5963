/** Sätze für die Talpost. `[a|b]` ist eine Wahl, die der Setzer je Artikel trifft. */

export const talwasser = {
  facts: [
    'Die Betreiberin Karsa Wasser [teilte mit|erklärte am Freitag], drei Messgeräte auf der Ostseite hätten in der Nacht dieselbe Verschiebung von elf Millimetern angezeigt.',
    'Der Wert wurde bei Tagesanbruch [nachgemessen|durch eine Vermessung bestätigt] und hat sich seither nicht verändert.',
    'Beide Grundablässe sind seit sieben Uhr geöffnet, der Fluss ist unterhalb der Brücke von Mirrin um [einen halben Meter|gut einen halben Meter] gestiegen.',
    'Der Pegel soll bis Sonntag täglich um zwei Meter sinken, danach [prüfen|untersuchen] Taucher den Mauerfuß.',
    'In den beiden Dörfern wohnen [rund|etwa] 640 Menschen, ein Drittel von ihnen ist älter als fünfundsechzig.',
    'Busse fahren [halbstündlich|jede halbe Stunde] von der Schule ab, Hunde und Katzen dürfen mit.',
    'Künftig müssen Wasserwerke ihre Messwerte [bis zum Mittag des Folgetages|am nächsten Mittag] veröffentlichen, mit dem Grenzwert daneben.',
    'Die Kosten [schätzt|beziffert] das Ministerium auf zwei Münzen je Haushalt und Jahr.',
    'Auf der trockenen Seite der Mauer fanden die Fachleute [keinen Riss|keine neuen Risse].',
    'Die Feuerwehr hat an allen drei Brücken [ein Boot bereitgelegt|Boote stationiert], vorsorglich, wie es heißt.',
  ],
  background: [
    'Die Mauer wurde vor achtundfünfzig Jahren fertig und [ragt|erhebt sich] 96 Meter über den Talboden.',
    'Mauern dieser Höhe bewegen sich im Lauf des Jahres um wenige Millimeter, je nachdem, wie warm das Wasser [ist|dahinter ist].',
    'Bei der letzten Fünfjahresprüfung gab es [zwei|nur zwei] Anmerkungen, beide zur Entwässerung.',
    'Das alte Dorf wurde damals Haus für Haus [den Hang hinauf versetzt|am Hang neu aufgebaut].',
    'Einen Plan für die Räumung des Tals [üben|proben] die Gemeinden in jedem zweiten Frühjahr.',
    'Das Wassergesetz wurde zuletzt vor [zweiundzwanzig|gut zwanzig] Jahren geändert.',
  ],
  quotes: [
    [
      'Bei einem solchen Wert schauen wir nach, und wir schauen lieber bei niedrigem Wasser nach',
      'Ilse Marrow, Chefingenieurin von Karsa Wasser',
    ],
    ['Erst die Fotos, dann die Katze', 'Petra Lund, seit vierzig Jahren in Mirrin zu Hause'],
    ['Eine Zahl, die ein Jahr zu spät kommt, ist Heimatkunde', 'Lena Aster, Abgeordnete'],
  ],
  heads: ['Was die Geräte zeigten', 'Wohin die Menschen gehen', 'Die nächsten Tage'],
  points: [
    'Busse fahren jede halbe Stunde ab der Schule.',
    'Die Sporthalle in Port Ellery hat 140 Betten.',
    'Das Bürgertelefon ist bis Mitternacht besetzt.',
  ],
  captions: [
    ['Eine hohe Staumauer mit zwei offenen Schleusen', 'Die Karsa-Mauer am Freitagmorgen.'],
    ['Ein Bus vor einem Schulhaus', 'Vor der Schule in Mirrin steigen die Ersten ein.'],
  ],
}

export const talleben = {
  facts: [
    'Der Gemeinderat [entschied|beschloss] am Abend mit neun gegen vier Stimmen, nach einer Sitzung, in der auch gelacht wurde.',
    'Die Arbeiten [beginnen|starten] im Frühjahr, sobald der Boden nicht mehr gefroren ist.',
    'Der Leitzins bleibt bei 3,25 Prozent, Lebensmittel wurden [binnen eines Jahres|in einem Jahr] um 6,1 Prozent teurer.',
    'Wer mitmachen will, [trägt sich ein|meldet sich] bis Ende des Monats im Rathaus.',
    'Die Bäckereien im Tal [rechnen|kalkulieren] inzwischen jede Woche neu.',
    'Für die ersten Nächte waren alle Plätze [binnen einer Stunde|schon nach einer Stunde] vergeben.',
    'Das Geld kommt [aus drei Töpfen|zu gleichen Teilen] von Land, Stadt und Lotterie.',
    'Zwei Anwohnerinnen hatten [Einwände|Bedenken], zogen sie aber nach einem Rundgang zurück.',
    'Die Eröffnung ist für den ersten Sonntag im Frühling [geplant|vorgesehen], mit Brot und Salz.',
    'Der Hausmeister hat den Schlüssel, und der Hausmeister [ist|bleibt] zuversichtlich.',
  ],
  background: [
    'Das Gebäude war [lange|über Jahrzehnte] ein Kornspeicher und stand zuletzt leer.',
    'Ähnliche Pläne waren zweimal gescheitert, einmal am Geld und einmal am [Regen|Wetter].',
    'Die Gemeinde hat [seit der Flut|in den letzten zehn Jahren] ein Fünftel ihrer Betriebe verloren und elf neue gewonnen.',
    'Der Zug braucht für die Strecke achteinhalb Stunden, [neunzig Kilometer davon am Fluss|die meiste Zeit am Fluss entlang].',
    'In der Chronik des Pfarrers steht das Datum der ersten Birnenblüte [seit 212 Jahren|aus 212 Jahren].',
    'Die Notenbank tagt achtmal im Jahr, ihr Protokoll [erscheint|folgt] nach drei Wochen.',
  ],
  quotes: [
    ['Wir haben lange genug geredet, jetzt wird gehobelt', 'Bürgermeisterin Hanna Voss'],
    ['Ein Brötchen kostet heute so viel wie früher zwei', 'Bäckerin Fenna Groot'],
    ['Es ist schön, und ich habe nicht geschlafen', 'Obstbäuerin Greta Moll'],
  ],
  heads: ['Der Beschluss', 'Was es kostet', 'Wie es weitergeht'],
  points: [
    'Anmeldung bis Ende des Monats im Rathaus.',
    'Eröffnung am ersten Sonntag im Frühling.',
    'Der Eintritt ist frei.',
  ],
  captions: [
    ['Ein Backsteinbau am Fluss', 'Der alte Speicher, vom Fluss aus gesehen.'],
    ['Blühende Obstbäume in Reihen', 'Birnbäume unterhalb des Passes.'],
  ],
}
