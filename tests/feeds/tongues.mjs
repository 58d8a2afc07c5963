/** Words of many languages, enough to fill feeds with: neither sense nor grammar is meant. `gap` stands between words. */
const table = `
en| |harbour council bridge water night school budget minister report train storm market hospital winter vote city river price strike border inquiry house court engine garden teacher delay power island election
de| |Hafen Rat Brücke Wasser Nacht Schule Haushalt Ministerin Bericht Zug Sturm Markt Krankenhaus Winter Wahl Stadt Fluss Preis Streik Grenze Prüfung Straße Gericht Größe Garten Lehrer Verspätung Strom Insel Übergang
fr| |port conseil pont forêt nuit école budget ministre enquête train tempête marché hôpital hiver élection ville rivière prix grève frontière procès maison café moteur jardin élève retard énergie île début
es| |puerto consejo puente agua noche escuela presupuesto ministra informe tren tormenta mercado hospital invierno elección ciudad río precio huelga frontera juicio casa señal motor jardín niño retraso energía isla año
pt| |porto conselho ponte água noite escola orçamento ministra relatório comboio tempestade mercado hospital inverno eleição cidade rio preço greve fronteira inquérito casa tribunal coração jardim irmã atraso energia ilha manhã
pl| |port rada most woda noc szkoła budżet ministra raport pociąg burza rynek szpital zima wybory miasto rzeka cena strajk granica śledztwo dom sąd źródło ogród nauczyciel opóźnienie prąd wyspa żądanie
cs| |přístav rada most voda noc škola rozpočet ministr zpráva vlak bouře trh nemocnice zima volby město řeka cena stávka hranice vyšetřování dům soud motor zahrada učitel zpoždění proud ostrov kůň
tr| |liman meclis köprü su gece okul bütçe bakan rapor tren fırtına pazar hastane kış seçim şehir nehir fiyat grev sınır soruşturma ev mahkeme motor bahçe öğretmen gecikme güç ada çocuk
ru| |порт совет мост вода ночь школа бюджет министр доклад поезд буря рынок больница зима выборы город река цена забастовка граница следствие дом суд двигатель сад учитель задержка энергия остров снег
uk| |порт рада міст вода ніч школа бюджет міністр звіт потяг буря ринок лікарня зима вибори місто річка ціна страйк кордон слідство дім суд двигун сад учитель затримка енергія острів їжа
el| |λιμάνι συμβούλιο γέφυρα νερό νύχτα σχολείο προϋπολογισμός υπουργός έκθεση τρένο καταιγίδα αγορά νοσοκομείο χειμώνας εκλογές πόλη ποτάμι τιμή απεργία σύνορα έρευνα σπίτι δικαστήριο κήπος δάσκαλος νησί
ar| |ميناء مجلس جسر ماء ليل مدرسة ميزانية وزيرة تقرير قطار عاصفة سوق مستشفى شتاء انتخابات مدينة نهر سعر إضراب حدود تحقيق بيت محكمة محرك حديقة معلم تأخير طاقة جزيرة صباح
he| |נמל מועצה גשר מים לילה תקציב שרה דוח רכבת סערה שוק חורף בחירות עיר נהר מחיר שביתה גבול חקירה בית מנוע גינה מורה עיכוב כוח אי בוקר
fa| |بندر شورا پل آب شب مدرسه بودجه وزیر گزارش قطار توفان بازار بیمارستان زمستان انتخابات شهر رود قیمت اعتصاب مرز خانه دادگاه موتور باغ معلم تأخیر برق جزیره
hi| |बंदरगाह परिषद पुल पानी रात विद्यालय बजट मंत्री रिपोर्ट रेल तूफान बाज़ार अस्पताल सर्दी चुनाव शहर नदी कीमत हड़ताल सीमा जाँच घर अदालत इंजन बगीचा शिक्षक देरी बिजली द्वीप सुबह
th||ท่าเรือ สภา สะพาน น้ำ กลางคืน โรงเรียน งบประมาณ รัฐมนตรี รายงาน รถไฟ พายุ ตลาด โรงพยาบาล ฤดูหนาว เลือกตั้ง เมือง แม่น้ำ ราคา ชายแดน บ้าน ศาล สวน ครู เกาะ
zh||港口 议会 大桥 水 夜 学校 预算 部长 报告 火车 风暴 市场 医院 冬天 选举 城市 河流 价格 罢工 边境 调查 房屋 法院 引擎 花园 教师 延误 电力 岛屿 早晨
ja||港 議会 橋 水 夜 学校 予算 大臣 報告 列車 嵐 市場 病院 冬 選挙 都市 川 価格 国境 調査 家 裁判所 エンジン 庭 先生 遅れ 電力 島 の は
ko| |항구 의회 다리 물 밤 학교 예산 장관 보고서 기차 폭풍 시장 병원 겨울 선거 도시 강 가격 파업 국경 조사 집 법원 엔진 정원 교사 지연 전력 섬 아침
vi| |cảng hội cầu nước đêm trường ngân sách bộ trưởng báo cáo tàu bão chợ bệnh viện mùa đông bầu cử thành phố sông giá biên giới điều tra nhà tòa vườn giáo viên chậm điện đảo`

/** @type {{ language: string, gap: string, words: string[] }[]} */
export const tongues = table
  .trim()
  .split('\n')
  .map((line) => {
    const [language, gap, words] = line.split('|')
    return { language, gap, words: words.split(' ') }
  })
