package mention

// renownedNames are names of well-known firms that are other words too: after the name, the topics of posts that
// mean the firm, then those of posts that mean something else.
var renownedNames = [...]string{
	"alaska: flights shares / places",
	"ally: banks shares / love politics",
	"alphabet: shares computers apps / school love",
	"amazon: shops computers broadcast apps shares / animals places",
	"anchor: apps broadcast shares / things animals",
	"apple: computers software phones apps music shares / fruit animals",
	"beacon: health / heavens roads",
	"bell: phones shares / things school love",
	"bird: rides shares / animals sports heavens love",
	"blackberry: phones computers shares / fruit",
	"bolt: rides shares / things sports films",
	"boots: shops beauty health shares / clothes love sports",
	"bounty: snacks shops shares / arms games films",
	"box: software shares / things sports films",
	"canvas: software school shares / things",
	"caterpillar: shares / animals fruit",
	"champion: clothes shares / sports games",
	"chase: banks shares / arms sports love",
	"chrome: software computers shares / cars things",
	"coach: clothes shops shares / sports school flights health",
	"compass:  / places roads",
	"converse: clothes / love apps",
	"costa: meals shares / places",
	"dash: rides shares / fruit sports cars things",
	"delta: flights shares / school health love sports",
	"diesel: clothes shares / cars oil",
	"discord: games apps shares / roads politics",
	"discover: banks shares / places roads",
	"discovery: broadcast shares / heavens places",
	"dish: broadcast phones shares / meals fruit",
	"dove: beauty snacks shares / animals films",
	"eagle:  / animals sports",
	"eat: meals /",
	"echo: shops computers shares / places music",
	"express: clothes shops shares / meals places",
	"fidelity: banks shares /",
	"ford: cars shares / politics films",
	"fossil: clothes shares / oil heavens animals",
	"fox: broadcast shares / animals films",
	"galaxy: phones computers shares / heavens films",
	"gap: clothes shops / politics love shares sports",
	"grab: rides shares / meals love",
	"guardian: broadcast politics shares / films roads",
	"guess: clothes shares / love",
	"hermes: clothes rides shares /",
	"hershey: snacks shares / places",
	"iceland: shops shares / places sports",
	"indeed: hiring shares / love",
	"intel: computers shares / politics arms",
	"jaguar: cars shares / animals sports",
	"jordan: clothes / sports places politics love music",
	"kindle: shops computers films shares /",
	"land: cars / places",
	"lee: clothes / films music love sports",
	"leon: meals / love places music",
	"lime: rides shares / fruit colours snacks",
	"lincoln: cars shares / politics places",
	"lush: beauty shops shares / love heavens animals",
	"mango: clothes shares / fruit",
	"mars: snacks shares / heavens music",
	"match: love apps / sports games",
	"medium: apps broadcast / clothes",
	"meta: apps computers shares / games",
	"mint: banks apps shares / fruit colours things",
	"monster: hiring snacks shares / films love animals cars",
	"mustang: cars shares / animals",
	"nest: computers shares / animals",
	"next: clothes shops shares /",
	"notion: software shares / politics",
	"o2: phones shares computers / health",
	"oasis: clothes shares / music places",
	"office: software shares / hiring politics films things health",
	"oracle: software shares computers / sports roads",
	"orange: phones shares computers / fruit colours places sports meals",
	"palm: phones computers shares / places animals",
	"pandora: music clothes shares / films",
	"paramount: films broadcast shares / politics",
	"path: apps / roads places",
	"penguin: films shares / animals sports",
	"pilot: office shares / flights films",
	"polo: clothes cars shares / sports",
	"prime: shops broadcast shares / politics sports",
	"progressive: cars banks shares / politics music",
	"puma: clothes shares / animals",
	"ring: computers shops shares / love clothes sports",
	"rover: cars shares / heavens",
	"safeway: shops meals shares /",
	"sage: software banks shares / fruit meals",
	"seat: cars shares / flights politics",
	"shell: oil shares cars / animals meals films snacks games",
	"signal: apps shares / phones cars",
	"sky: broadcast phones shares computers / heavens places flights love",
	"slack: software meetings shares / sports love",
	"smart: cars / phones school love",
	"snap: apps shares / love sports",
	"sonic: meals shares / games films",
	"spectrum: phones broadcast shares / colours health politics",
	"sprint: phones shares computers / sports",
	"square: banks / places school things",
	"staples: office shops shares / sports health music meals places",
	"steam: games shares / things meals",
	"stripe: banks software shares / clothes colours sports",
	"subway: meals shares / places",
	"summit:  / places politics",
	"supreme: clothes shares / politics meals roads",
	"swift: banks shares / music",
	"target: shops / arms politics shares sports games health",
	"tesla: cars computers shares / music",
	"three: phones shares computers / love sports",
	"tide: snacks shops shares / sports heavens animals",
	"tiger:  / animals sports",
	"tinder: apps love shares /",
	"total: oil cars /",
	"twitch: games apps shares / health love",
	"uber: rides cars shares /",
	"union:  / politics places sports",
	"unity: games software / politics roads",
	"universal: music films broadcast / health politics",
	"vanguard: shares banks / arms",
	"vans: clothes shops / cars politics",
	"vice: broadcast films shares / politics sports",
	"vine: apps films / fruit places animals",
	"virgin: flights phones broadcast shares computers / love places roads",
	"visa: banks shares / politics school",
	"vogue: clothes broadcast shares / music",
	"wells: banks / places",
	"windows: computers software shares / things cars places",
	"wired: broadcast shares / health things",
	"wise: banks / roads love films",
	"wish: shops shares / love",
	"yale: things shares / school",
	"zara: clothes shops shares / love",
	"zoom: software meetings shares / things cars films",
}

// A renown is what is known of one of them.
type renown struct {
	name        uint64
	firm, other topics
	prior       [2]int8 // what is added for it as it stands: small, with a capital
}

// brands is the topic whose words are firms themselves.
const brands = topics(1) << (len(topicWords) - 1)

// topicTable finds the topics of a word by its hash, renownTable a renowned name: open addressing, 0 is free.
var (
	topicTable  [8192]topicSlot
	renownTable [512]renown
)

type topicSlot struct {
	hash uint64
	in   topics
}

func init() {
	var names [len(topicWords)]string
	for t, list := range topicWords {
		at := 0
		for list[at] != ':' {
			at++
		}
		names[t] = list[:at]
		eachWord(list[at+1:], func(word string) {
			h := hashLower(nameSeed, word)
			slot := topicSlotOf(h)
			slot.hash, slot.in = h, slot.in|1<<t
		})
	}
	for n, list := range renownedNames {
		at := 0
		for list[at] != ':' {
			at++
		}
		r := renown{name: hashLower(nameSeed, list[:at]), prior: priors[n]}
		side := &r.firm
		eachWord(list[at+1:], func(word string) {
			if word == "/" {
				side = &r.other
			}
			for t := range names {
				if names[t] == word {
					*side |= 1 << t
				}
			}
		})
		*renownOf(r.name) = r
	}
}

// eachWord calls a function for the words of a list, which stand between spaces.
func eachWord(list string, do func(word string)) {
	for from, to := 0, 0; to <= len(list); to++ {
		if to == len(list) || list[to] == ' ' {
			if to > from {
				do(list[from:to])
			}
			from = to + 1
		}
	}
}

// topicSlotOf gives the slot of a hash, an empty one if it has none.
func topicSlotOf(h uint64) *topicSlot {
	at := (h ^ h>>32) & uint64(len(topicTable)-1)
	for topicTable[at].hash != 0 && topicTable[at].hash != h {
		at = (at + 1) & uint64(len(topicTable)-1)
	}
	return &topicTable[at]
}

// renownOf gives the slot of a name, an empty one if it is not renowned.
func renownOf(h uint64) *renown {
	at := (h ^ h>>32) & uint64(len(renownTable)-1)
	for renownTable[at].name != 0 && renownTable[at].name != h {
		at = (at + 1) & uint64(len(renownTable)-1)
	}
	return &renownTable[at]
}
