package team

// A Role says what a member may do.
type Role string

// The roles. Every member reads the list and adds to the audit.
const (
	Admin    Role = "admin"    // everything
	Editor   Role = "editor"   // changes the list
	Approver Role = "approver" // decides what colleagues ask
	Auditor  Role = "auditor"  // reads the audit
	Plain    Role = "member"
)

// A Right is what an endpoint needs.
type Right string

// The rights.
const (
	Anyone   Right = "anyone" // needs no token
	Read     Right = "read"
	Edit     Right = "edit"
	Approve  Right = "approve"
	SeeAudit Right = "see-audit"
	Manage   Right = "manage" // members and invitations
)

var rights = map[Role][]Right{
	Admin:    {Read, Edit, Approve, SeeAudit, Manage},
	Editor:   {Read, Edit},
	Approver: {Read, Approve},
	Auditor:  {Read, SeeAudit},
	Plain:    {Read},
}

// Has says whether a role has a right.
func (r Role) Has(right Right) bool {
	for _, has := range rights[r] {
		if has == right {
			return true
		}
	}
	return right == Anyone
}

// Valid says whether there is such a role.
func (r Role) Valid() bool { _, ok := rights[r]; return ok }
