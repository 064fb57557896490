package mention

// A class is a kind of word that says something about a name beside it: whether a firm is meant. What
// each is worth, before, after and near a name, stands in weights.go.
type class uint8

const (
	noClass class = iota
	article
	indefinite
	own
	these
	at
	from
	to
	in
	on
	with
	of
	and
	isVerb
	modal
	pronoun
	speaks
	says
	buys
	goesTo
	feels
	works
	money
	shops
	goods
	parts
	firm
	landmark
	title
	times
	matter
	degree
	sports
	screen
	food
	web
	politics
	joy
	praise
	latest
	classes
)

// classWords are the words of each class, folded; one word is in one class.
var classWords = [classes]string{
	article:    "the",
	indefinite: "a an",
	own:        "my your his her our their its ur",
	these: "this that these those every each some any no another one two other such more most last same whole first second third many few all both " +
		"four five six seven eight nine ten several own only",
	at:      "at",
	from:    "from via",
	to:      "to",
	in:      "in inside into onto near around across through over under behind",
	on:      "on",
	with:    "with for by against between vs versus than like about without",
	of:      "of",
	and:     "and or nor plus amp but",
	isVerb:  "is was are were be been being isnt wasnt arent has have had hasnt havent",
	modal:   "will would can could should must might may shall do does did dont cant wont didnt doesnt gonna gotta wanna let lets wouldnt couldnt shouldnt never not just also now still then even",
	pronoun: "i you we he she it they u im ive me him them us id ill youre theyre everyone people who whoever someone somebody what when where why how if because so",
	speaks:  "said says told tells tell wrote thinks thought feels felt ask asked asks call called calls knows knew speaks spoke gets got looks smiles laughed cried died born married dating",
	says: "announces announced unveils unveiled launches launched plans reports reported reportedly confirms confirmed sues sued acquires acquired posts posted raises raised " +
		"cuts hires hired fires fired responds claims claimed needs makes made sells offers offered releases released rolls adds added opens opened closes closed refuses apologises apologizes " +
		"admits blames denies introduces introduced owns owned gives gave sent brings beats expands tests testing recalls recall wants",
	buys: "buy buying bought order orders ordered ordering shop shopping shopped purchase purchased sell selling sold pay paid return returned spend spent use using used download downloaded " +
		"install switch switched boycott boycotting try tried browsing browse bank booked booking flew flying fly",
	goesTo: "visit visited visiting heading headed head went go going stop stopped run ran hit came come back leaving leave outside waiting",
	feels:  "love loving loved hate hates thanks thank thankyou dear hey hi hello miss follow following tweeted emailed contacted watch watching support",
	works: "work works working worked job jobs employed employer employee employees joined join joining intern internship career careers interview interviewed interviewing client clients partner partners " +
		"partnership partnering partnered ceo cfo cto coo chief boss chairman founder cofounder spokesman spokesperson spokeswoman exec executive executives staff worker workers supplier hq headquarters " +
		"office offices contract pitch campaign sponsored sponsor sponsors recruiting",
	money: "shares share stock stocks ipo earnings profit profits revenue sales results dividend investor investors valuation nasdaq nyse ftse quarter billion bn million merger takeover acquisition " +
		"bid market shareholders shareholder lawsuit antitrust layoffs price prices rival rivals analyst analysts cash competitor competitors",
	shops: "store stores outlet branch mall customer customers service delivery app website site online cards account accounts gift voucher refund receipt checkout counter parking sale discount " +
		"product products brand brands logo ad ads advert adverts commercial commercials retailer retail company companies firm corporation startup business giftcard catalogue catalog loyalty " +
		"deals deal coupon promo aisle basket debit prepaid electron atm",
	goods: "phone phones iphone ipad ipod mac macbook tablet laptop computer software hardware update cars truck trucks suv sedan model pickup vehicle vehicles flight flights plane planes airline airlines " +
		"lounge driver drivers ride rides taxi cab petrol fuel diesel gasoline broadband wifi sim tariff battery cloud keynote genius prime kindle echo alexa music search engine maps api beta " +
		"jumper hoodie jeans shampoo soap deodorant trainers sneakers trousers oilfield rig refinery handset smartphone smartphones android ios browser charger earphones electric self driving factory",
	parts: "plc inc corp ltd llc group holdings co uk usa europe motors airways atlantic media insurance mobile tv news communications entertainment pictures studios " +
		"records pharma technologies systems energy foods hotels trains care money active",
	firm: "google facebook microsoft samsung amazon apple netflix walmart tesco asda sainsburys starbucks mcdonalds nike adidas sony nokia twitter ebay ikea costco verizon vodafone toyota honda bmw audi intel ibm " +
		"spotify youtube instagram snapchat lyft paypal primark zara morrisons waitrose aldi lidl kmart sears macys nordstrom exxon chevron bp hsbc barclays",
	landmark: "county street road rd ave avenue boulevard blvd square lake river valley island islands beach city mountain mountains hill hills park university college school high hall zoo arena stadium center centre theatre " +
		"theater amphitheater amphitheatre field court cup league force tower primary academy campground steakhouse deck plaza pier trail trails terrace rim diamond manor villa villas resort lodge ballroom speedway raceway winery brewery vineyard vineyards cafe grill pub bbq coffee fitness yoga salon barber tattoo elementary preparatory township observatory house drive lane church hospital hotel airport bay creek harbor harbour bridge station pavilion canyon falls springs garden gardens museum library club team bowl coast " +
		"rainforest forest jungle crossing heights ranch farm farms cemetery orchard orchards festival",
	title:  "mr mrs ms dr sir lord lady president king queen prince princess saint st uncle aunt captain senator coach pastor judge detective sgt congressman governor mayor cousin brother sister friend baby little",
	times:  "week weeks weekend month months year years day days time times morning night tonight summer winter spring season semester level step door generation life chapter episode game round page stage minute thing up big birthday tomorrow today yesterday",
	matter: "point practice audience date heart world rate shooting range words end way side line lines number size kind colour color bit lot part",
	degree: "very too really pretty as quite less much rather extremely super completely totally absolutely almost nearly right exactly dead wide off down out away ahead again",
	sports: "fans win wins won lost loses lose beat score scored goal goals final finals match title championship playoffs race laps player players nfl nba mlb nhl",
	screen: "song album lyrics movie film films trailer starring actor actress character cast book novel band concert tour singing sings",
	food:   "pie juice cider tree sauce crisp crumble peel seed seeds slice cake butter fruit salad chocolate recipe cinnamon green lemon lime vodka marmalade zest squash caramel candy egg eggs shell shells taco pasta bar",
	web: "video videos channel upload uploaded uploads tumblr pinterest linux windows nexus galaxy usb gb hack hacked hacks hacking breach hackers developer developers notify notifications follower followers profile user users login password server servers " +
		"wireless lte bluetooth console gaming desktop edition version virus bug bugs crash crashed error spam feature features emoji filter filters stream streaming headset",
	politics: "trump presidential obama hillary clinton liberals liberal conservatives conservative antifa senate congress government minister ministers vote voter voters voting election elections democrat democrats republican republicans gop immigration immigrant " +
		"immigrants migrants migrant refugees refugee illegal border police army war troops law laws justice rights gun guns maga brexit parliament policy tax crime murder death killed attack islam muslim muslims israel",
	joy:    "happy christmas beautiful family friends fun blessed sunshine sunset sunrise selfie lunch dinner breakfast wedding bride lovely gorgeous grateful bestie besties babe mom dad mommy daddy sis kids girls boys crew halloween thanksgiving easter vacation",
	praise: "best good great nice real perfect amazing special true pure",
	latest: "new latest favorite favourite local nearest",
}

// knownFirms are words that, in what people write, mostly mean a firm; knownBrands are those that mostly do
// when they are written with a capital, and knownWords those that often do then, although all are ordinary
// words, names or places too. They are common knowledge: consumer brands that most readers of English know.
var (
	knownFirms = wordSetOf(" adobe adidas amazon android asda boeing cisco comcast costco citi dell deliveroo disney domino dominos dunkin duolingo ebay etsy ericsson expedia facebook fedex fiat figma google groupon heinz honda hulu ikea instagram " +
		"intel kroger lego lidl linkedin lyft marriott mattel mcdonalds mercedes microsoft netflix nestle nike nintendo nissan nokia oracle patagonia paypal peloton pepsi pinterest pixar playstation prada primark reddit rolex ryanair " +
		"safeway samsung santander skype snapchat sony spotify starbucks suzuki tesco tesla tinder toshiba toyota trello tumblr twitch twitter uber unilever vans verizon vodafone volvo walmart wordpress xbox yahoo yelp youtube zara ")
	knownBrands = wordSetOf(" apple asana aviva bing burberry canon chevron converse diageo ee forbes ford fox glassdoor gucci hermes hershey kindle lloyds monzo o2 philips pret puma subway swatch target windows ")
	knownWords  = wordSetOf(" alphabet bolt boots bounty caterpillar chase clubhouse compass delta discord dove fossil galaxy gap gemini guardian hilton iceland indeed jaguar land lush mars meta monster notion outlook " +
		"pandora paramount prime quaker safari seat shell signal sky slack snap sonic spectrum sprint square staples steam stripe supreme three tide time trident unity vanguard vice vine virgin visa wells wired wise zoom ")
)

// classTable finds the class of a word by its hash: open addressing, 0 is free.
var classTable = classTableOf()

type classSlot struct {
	hash uint64
	is   class
}

func classTableOf() []classSlot {
	table := make([]classSlot, 4096)
	for c := range classWords {
		h, n := nameSeed, 0
		for i := 0; i <= len(classWords[c]); i++ {
			if i < len(classWords[c]) && classWords[c][i] != ' ' {
				h, n = (h^uint64(classWords[c][i]))*0x100000001b3, n+1
				continue
			}
			if n > 0 {
				slot := classSlotOf(table, h)
				if slot.hash == 0 {
					*slot = classSlot{h, class(c)}
				}
			}
			h, n = nameSeed, 0
		}
	}
	return table
}

// classSlotOf gives the slot of a hash, an empty one if it has none.
func classSlotOf(table []classSlot, h uint64) *classSlot {
	at := (h ^ h>>32) & uint64(len(table)-1)
	for table[at].hash != 0 && table[at].hash != h {
		at = (at + 1) & uint64(len(table)-1)
	}
	return &table[at]
}

func classOf(h uint64) class { return classSlotOf(classTable, h).is }
