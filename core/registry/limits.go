package registry

// MaxBytes is the largest file that is read; above it there is one problem, "too-large".
const MaxBytes = 64 << 20

// maxProblems is how many problems one reading lists; the gravest are kept, and a last one says how
// many more there are. A file of the wrong kind can hold millions.
const maxProblems = 1000

// maxColumns is how many columns of a table are used. CRM exports have some hundred.
const maxColumns = 1000

// maxDepth is how deeply a document may nest. A registry needs six levels; unknown keys may need more.
const maxDepth = 64
