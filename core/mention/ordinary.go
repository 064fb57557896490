package mention

// ordinaryWords are firms' names that are also ordinary words, given names or places in English. A name
// that is one of them needs evidence in the draft to count as a name. The list is hand-made from company
// names of one word that a reader of English meets in another sense every day.
const ordinaryWords = " ace act active ally alpha always amazon anchor apex apple arc arch ark arm arrow aspire atlas aurora " +
	"axis azure balance band base bath beacon bear best better beyond bird bliss block bloom blue bold bolt boost boots boss box brave bridge bright " +
	"brook bubble budget buffer bumble burger busy calm camel canvas cardinal care carnival cast castle century chain champion chance change chase check " +
	"chrome circle citizen clear click clover coach coast comet common compass concept connect converse core corner corona cotton " +
	"cosmos creative crest crown cube current dash dawn delta diamond diesel digital direct discover discovery dish dove dragon dream drift drive " +
	"eagle early earth east easy echo eclipse edge ego element elevate ember empire endeavour energy epic equinox era escape essential even ever " +
	"everest every evolve excel express extra faith falcon fast fed fidelity fiesta finish fire first five flash fleet flex flow focus force " +
	"forest forever forge fossil foundry fox free fresh friday frontier fuel full fusion future galaxy game gap gas gate gem general genesis giant glass glow " +
	"go gold golden good grace grand green grid grove guardian guess guild gusto halo harbor harbour harmony harvest haven heart helix here hero heron hill " +
	"home honest honey hope horizon house hub hunter iceland icon ideal igloo image impact indeed infinity insight inspire iris iron ivy jade jaguar " +
	"jet jordan joy jump jupiter just key kind king kite lance land lark last launch lead leap legacy level liberty life lift light lime lincoln line link lion " +
	"live local logic loop lotus loop love loyal lucky lunar lush magic magnet main mango map maple mark marks mars mary match matrix matter max meta " +
	"metro milestone mind mini mint mission mobile momentum monday monster moon morning motion mustang nature navigator nest new next nice noble node " +
	"north note notion nova now oak oasis object ocean octopus olive omega omen one onyx open opera optimum oracle orange orbit orchard origin oscar oxford " +
	"pace pact palm panda paper paradigm paramount paris path peak pearl penguin people pepper phoenix pilot pine pinnacle pioneer plaid planet play " +
	"plus point polar polo portal post power premier present pret pride prime principal prism progress progressive project promise pulse pure quantum quartz " +
	"quest quiet radiant rain range rapid raven reach ready real rebel red reed reflex relay reliance remote ring rise river road robin rock rocket root " +
	"rose route rover royal ruby rush safe sage saint salmon sand sap saturn savage scale school scout seal season seat sense sentinel shadow " +
	"shape share sharp shell shift shine sick signal silver simple sketch sky slack smart smile snap snow social solar sole solid sonic soul source south space spark " +
	"spectrum speed spirit spring sprint square squad stack staples star start state stone storm story stream street stripe strong studio subway success summer " +
	"summit sun sunday sunrise super surface surge swan swift switch sync table tandem tango target team tempo terra texas thames think thrive tide tiger time together " +
	"top torch total touch tower town track trade trail transfer travel tree trek tribe trident triumph trust truth twist twitch under union " +
	"unity universal upstart urban valley value vanguard vector velvet venture verge vertex via victor victory view viking vine virgin vision vista vital viva " +
	"vodka volt voyage water wave way web wellness west whale which whole wild win wind window wing winter wise wish wolf wonder wood word work " +
	"works world worth yes young zero zest zip zone zoom ups it us and ing ge am be who can do all any next " +
	// words of two that are written as one
	"another anyone anything anyway beat become below beside forget forgive inside into maybe nobody nothing onto outside " +
	"overall someone something takeaway today together tomorrow upon upset within without "

var ordinaries = wordSetOf(ordinaryWords)

func isOrdinary(letters []byte) bool { return ordinaries.has(hash(nameSeed, letters)) }
