package registry

// A Registry is one versioned document: every client, the writer's accounts and the policy.
// The file format is JSON with `"keepmum": 1` (see Read) or CSV (see ReadCSV).
type Registry struct {
	Name       string
	Clients    []Client
	Accounts   []Account
	Policy     Policy
	Walls      []Wall
	Restricted Restricted
}

// Relationship says what a client entry is to the writer; it decides what is covered by default.
type Relationship string

// The six relationships. An empty one in a file means RelClient.
const (
	RelClient   Relationship = "client"
	RelProspect Relationship = "prospect"
	RelFormer   Relationship = "former"
	RelSupplier Relationship = "supplier"
	RelPartner  Relationship = "partner"
	RelOwn      Relationship = "own"
)

// A Client is an entry of the registry, whatever its relationship. Only Name is required in a file;
// Read makes an ID from it when none is given.
type Client struct {
	ID           string
	Name         string
	Relationship Relationship
	Sensitivity  string // "normal", "high"; "" is normal
	Aliases      []string
	Handles      map[string][]string // network -> account names without "@"
	Domains      []string            // lower-case host names
	Brands       []string
	People       []string
	Codenames    []string
	DescribeAs   string
	Context      []string
	Attributes   map[string][]string
	Services     []string
	Permissions  []Permission
	Connect      map[string]string
	Competitors  []string // ids or names of their rivals
	Competitive  bool     // the work gives them an edge that their rivals must not learn of
	Deceased     bool
	Since, Until string // YYYY-MM-DD or ""
	Wall         string // id of the wall it is behind; "" is none
}

// A Permission is what a client allows: facets, on networks ("" or none listed: all), for audiences, for some days.
type Permission struct {
	Facets      []string
	Networks    []string
	Audiences   []string
	From, Until string // YYYY-MM-DD, both inclusive; "" is open
	Revoked     string // the day from which it holds no longer; "" is never
	Basis       string // "written", "said-first", "public-record"
	Evidence    string
	Require     []string // "disclosure", "approval", "wording: …"
}

// An Account is one the writer posts from.
type Account struct {
	Network, Handle, Kind string // Kind: "personal", "firm", "client"
	Until                 string // the last day it is the writer's to use; "" is open
	ClientsSee            bool   // clients are among its friends, followers or contacts
	Disclaimer            bool   // its profile says that opinions are the writer's own
}

// Level says how grave a problem is.
type Level string

// An Error leaves its entry unusable (or the whole file, when Fatal); a Warning is used as read but
// should be mended; a Note is worth knowing (an unknown key, kept as it is).
const (
	Error   Level = "error"
	Warning Level = "warning"
	Note    Level = "note"
)

// A Problem is a fault in a registry that its owner must mend. Line and Column count from 1; Column
// counts bytes. Line 0 is the file as a whole (its size, its encoding).
type Problem struct {
	Line, Column int
	Code         string // stable: "syntax", "encoding", "too-large", "no-name", "duplicate-id", …
	Level        Level
	Message      string // one sentence that says what is wrong and how to mend it
}
