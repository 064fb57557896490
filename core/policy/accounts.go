package policy

import (
	"strings"

	"keepmum.dev/keepmum/core/registry"
)

// acting finds the account of the list that a post goes out from; nil when it is not listed.
func acting(accounts []registry.Account, p *Post) *registry.Account {
	if p.Account == "" {
		return nil
	}
	for i := range accounts {
		a := &accounts[i]
		if (p.Network == "" || canonical(a.Network) == p.Network) && sameHandle(a.Handle, p.Account) {
			return a
		}
	}
	return nil
}

// kind is what sort of account a post goes out from. One that is not listed counts as personal: that is
// the sort most rules are stricter about.
func (j *Judge) kind() string {
	if j.acting == nil || j.acting.Kind == "" {
		return "personal"
	}
	return j.acting.Kind
}

// ended says whether the account was the writer's to use until a day that has passed.
func (j *Judge) ended() bool {
	return j.acting != nil && j.acting.Until != "" && j.post.Day > j.acting.Until
}

// fromClientsAccount says whether the post goes out from the client's own account, which the writer runs.
func (j *Judge) fromClientsAccount(client *registry.Client) bool {
	return j.acting != nil && j.acting.Kind == "client" && j.post.Network != "" && !j.ended() && hasHandle(client, j.post.Network, j.post.Account)
}

// betterAccount says whether the writer has another account at hand than the personal one.
func (j *Judge) betterAccount(client *registry.Client) bool {
	if j.acting == nil || j.acting.Kind != "personal" {
		return false
	}
	for i := range j.table.accounts {
		a := &j.table.accounts[i]
		if canonical(a.Network) == j.post.Network && (a.Kind == "firm" || a.Kind == "client" && hasHandle(client, j.post.Network, a.Handle)) && (a.Until == "" || j.post.Day <= a.Until) {
			return true
		}
	}
	return false
}

// hasHandle says whether an account name is the client's, on this network when it is known.
func hasHandle(client *registry.Client, on, handle string) bool {
	for network, handles := range client.Handles {
		if on != "" && canonical(network) != on {
			continue
		}
		for _, h := range handles {
			if sameHandle(h, handle) {
				return true
			}
		}
	}
	return false
}

// sameHandle compares account names without "@"; LinkedIn's "company/example" is "example" too.
func sameHandle(listed, said string) bool {
	listed, said = strings.TrimPrefix(listed, "@"), strings.Trim(strings.TrimPrefix(said, "@"), "/")
	return strings.EqualFold(listed, said) || strings.EqualFold(listed[strings.LastIndexByte(listed, '/')+1:], said)
}

// canonical is registry.NetworkName for names that nearly always are canonical already.
func canonical(network string) string {
	for i := range len(network) {
		if c := network[i]; c < 'a' || c > 'z' {
			return registry.NetworkName(network)
		}
	}
	switch network {
	case "twitter", "fb", "bsky":
		return registry.NetworkName(network)
	}
	return network
}
