package policy

// Words that the rules about posts listen for, folded, in English, German, French, Spanish, Dutch and
// Italian. They set off reminders, which someone has to switch on, and the rule about days away: a word too
// few is a reminder missed, a word too many is one for nothing.
const (
	placeWords = "|just landed|landed in|landed at|boarding|at the airport|airport|flying to|on my way to|on our way to|checked in|checking in|check in at|arrived in|arrived at|just arrived|greetings from|view from|on the beach|at the beach|at the pool|poolside|at the office|in the office|office selfie|back in the office|today in|this morning in|tonight in|in town|on the train to|on holiday in|from my hotel|at the hotel" +
		"|gerade gelandet|am flughafen|flughafen|auf dem weg nach|angekommen in|grusse aus|am strand|im buro|heute in|im zug nach" +
		"|a l aeroport|aeroport|en route pour|arrive a|bien arrive|a la plage|au bureau|aujourd hui a|dans le train" +
		"|en el aeropuerto|aeropuerto|de camino a|recien llegado|en la playa|en la oficina|hoy en|saludos desde" +
		"|op het vliegveld|vliegveld|onderweg naar|aangekomen in|op het strand|op kantoor|vandaag in|groeten uit" +
		"|in aeroporto|aeroporto|in viaggio verso|appena arrivato|appena arrivata|in spiaggia|in ufficio|oggi a|saluti da|"
	hotWords = "|election|elections|vote for|voting|politician|politicians|prime minister|president|brexit|immigration|refugees|abortion|gun control|climate change|tax cut|tax cuts|tax rise|austerity|strike|strikes|trade union|minimum wage|capitalism|socialism|racism|religion|church|vaccine|vaccines|the government|the economy|recession|war in" +
		"|wahl|wahlen|bundeskanzler|kanzler|regierung|einwanderung|fluchtlinge|abtreibung|klimawandel|steuern|streik|gewerkschaft|mindestlohn|kapitalismus|religion|kirche|impfung|die wirtschaft|krieg in" +
		"|elections|gouvernement|immigration|refugies|avortement|climat|impots|greve|syndicat|racisme|eglise|vaccin|guerre en" +
		"|elecciones|gobierno|inmigracion|refugiados|aborto|cambio climatico|impuestos|huelga|sindicato|racismo|iglesia|vacuna|guerra en" +
		"|verkiezingen|regering|immigratie|vluchtelingen|klimaatverandering|belastingen|staking|vakbond|kerk|vaccin|oorlog in" +
		"|elezioni|governo|immigrazione|rifugiati|clima|tasse|sciopero|sindacato|razzismo|chiesa|vaccino|guerra in|"
	jokeWords = "|lol|lmao|rofl|haha|hahaha|just kidding|only joking|jk|drunk|hungover|hangover|wasted|pissed" +
		"|nur spass|nur ein witz|besoffen|kater|verkatert|mdr|ptdr|je plaisante|bourre|gueule de bois|jaja|jajaja|es broma|borracho|borracha|resaca|grapje|geintje|dronken|kater|scherzo|sto scherzando|ubriaco|ubriaca|"
	disclaimerWords = "|views are my own|views my own|views are mine|my own views|opinions are my own|opinions my own|opinions are mine|opinion is my own|my personal opinion|personal opinion|speaking for myself|own views|own opinion|tweets are my own" +
		"|meine personliche meinung|meine eigene meinung|private meinung|personliche meinung|opinion personnelle|avis personnel|mes propos n engagent que moi|opinion personal|opiniones personales|a titulo personal|persoonlijke mening|op persoonlijke titel|opinione personale|opinioni personali|a titolo personale|"
	privateWords = "|my wife|my husband|my kids|my children|my son|my daughter|my family|family photo|family photos|birthday party|my wedding|honeymoon|my divorce|my illness|in hospital|my holiday|holiday photos|our baby|my mum|my dad|my mother|my father" +
		"|meine frau|mein mann|meine kinder|mein sohn|meine tochter|meine familie|geburtstagsfeier|hochzeit|urlaubsfotos|ma femme|mon mari|mes enfants|mon fils|ma fille|ma famille|anniversaire de|photos de vacances|mi mujer|mi marido|mis hijos|mi hijo|mi hija|mi familia|mijn vrouw|mijn man|mijn kinderen|mijn zoon|mijn dochter|mijn familie|mia moglie|mio marito|i miei figli|mio figlio|mia figlia|la mia famiglia|"
)
