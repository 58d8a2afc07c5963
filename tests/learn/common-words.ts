/**
 * Words that news of any day has, where no collection tells how often: from the commonest to the rarer, by four steps of
 * one in 32, 64, 128 and 256 headlines.
 */
export const commonWords: Readonly<Record<string, readonly string[]>> = {
  ru: [
    `россия года человек новый области сообщил рассказал`,
    `москва страны президент заявил украина сша время день дней суд город млн путин правительство назвал первый получил
     стало известно мая июня июля августа сентября октября ноября декабря января февраля марта апреля случай`,
    `глава власти министр закон житель военный женщина мужчина дети ребенок погиб работа дом компания рубль тысяча миллион
     район регион область край полиция дело ситуация сутки большой последний против начал объявил сделал решение проект
     помощь центр система мир эксперт видео фото коронавирус матч команда чемпион сборная игра`,
    `предложил оценил объяснил раскрыл планы цена рост банк рынок газ нефть война армия удар обстрел ракета выборы партия
     депутат госдума санкции европа германия китай врач больница школа пожар авария дтп дорога машина автомобиль самолет
     погода температура неделя месяц понедельник вторник среда четверг пятница суббота воскресенье победа клуб тренер
     футбол сезон финал актер фильм сын дочь жена семья заболел умер пациент ограничение режим запрет право число утро
     вечер ночь вода земля праздник`,
  ],
  es: [
    `ano espana gobierno nuevo presidente pais dia`,
    `primer hora millon persona mundo muerte vida madrid partido caso covid ley ciudad estado nacional mexico argentina
     eeuu historia enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
    `hombre mujer familia trabajo casa final equipo juego mejor gran semana pide anuncia asegura dice hacer plan acuerdo
     ministro congreso justicia juez policia muerto victima ataque crisis medida vacuna salud millones euros dolar
     precio mercado empresa seguridad guerra internacional europa china rusia sanchez pp psoe`,
    `lunes martes miercoles jueves viernes sabado domingo noche manana grupo hijo nino joven amor video fotos copa liga
     real campeon oro medalla jugador eleccion voto partidos campana apoyo denuncia investiga detenido incendio accidente
     lluvia agua energia luz escuela universidad cultura cine pelicula serie`,
  ],
  pt: [
    `ano brasil governo novo presidente dia`,
    `primeiro hora milhao pessoa mundo morte vida caso covid lei cidade estado nacional paulo rio portugal bolsonaro lula
     janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro`,
    `homem mulher familia trabalho casa final equipe jogo melhor grande semana pede anuncia diz fazer plano acordo
     ministro congresso justica juiz policia morto vitima ataque crise medida vacina saude real reais dolar preco mercado
     empresa seguranca guerra europa china russia eua historia`,
    `segunda terca quarta quinta sexta sabado domingo noite manha grupo filho crianca jovem amor video foto copa liga
     campeao ouro medalha jogador eleicao voto partido campanha apoio denuncia investiga preso incendio acidente chuva
     agua energia luz escola universidade cultura cinema filme serie`,
  ],
  it: [
    `anno italia governo nuovo presidente giorno`,
    `primo ora milione persona mondo morte vita caso covid legge citta stato roma milano gennaio febbraio marzo aprile
     maggio giugno luglio agosto settembre ottobre novembre dicembre meloni`,
    `uomo donna famiglia lavoro casa finale squadra partita miglior grande settimana chiede annuncia dice piano accordo
     ministro giustizia giudice polizia morto vittima attacco crisi misura vaccino salute euro prezzo mercato azienda
     sicurezza guerra europa cina russia usa storia`,
    `lunedi martedi mercoledi giovedi venerdi sabato domenica notte mattina gruppo figlio bambino giovane amore video
     foto coppa serie campione oro medaglia elezione voto partito campagna incendio incidente pioggia acqua scuola film`,
  ],
}
