package registry

// The vocabularies of the file format. Words are read in any case and written in lower case.
var (
	relationships = []Relationship{RelClient, RelProspect, RelFormer, RelSupplier, RelPartner, RelOwn}
	sensitivities = []string{"normal", "high"}
	facets        = []string{"name", "tag", "relationship", "future", "service", "result", "complaint", "promotion", "place", "image", "clues"}
	audiences     = []string{"public", "connections", "friends", "group", "message"}
	bases         = []string{"written", "said-first", "public-record"}
	kinds         = []string{"personal", "firm", "client"}
	connects      = []string{"accept", "decline", "ask"}
	presets       = []string{"balanced", "strict", "agency", "legal", "health", "personal"}
	reminders     = []string{"hot-topic", "tone", "own-views", "clients-see"}
	grades        = []string{"clear", "note", "warn", "hold"}
	requirements  = []string{"disclosure", "approval"}
)
