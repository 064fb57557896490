package registry

import (
	"strings"

	"github.com/tidwall/gjson"
)

// carry adds the members of an older object whose keys are not among the known ones, as they were
// written. Of a key that stands twice the last one counts, as it does for the keys that are read.
func (o *object) carry(old gjson.Result, known string) {
	if !old.IsObject() {
		return
	}
	at := map[string]int{}
	old.ForEach(func(key, v gjson.Result) bool {
		if strings.Contains(known, " "+key.Str+" ") && !strings.Contains(key.Str, " ") {
			return true
		}
		if i, again := at[key.Str]; again {
			(*o)[i].value = []byte(v.Raw)
			return true
		}
		at[key.Str] = len(*o)
		*o = append(*o, member{[]byte(key.Raw), []byte(v.Raw)})
		return true
	})
}

// writePermissions pairs each permission with the one it was, so that keys this version does not know
// stay with it: the one that says the same, in the same place if there are several, else the one in the
// same place when none came or went.
func writePermissions(permissions []Permission, from origin) [][]byte {
	raw, read := usable(*from.raw), from.client.Permissions
	said, at := make([]string, len(read)), map[string]int{}
	for i, p := range read {
		said[i] = string(writePermission(p).inline())
		at[said[i]] = i
	}
	var written [][]byte
	for i, p := range permissions {
		o := writePermission(p)
		says := string(o.inline())
		same, ok := at[says]
		if i < len(said) && (said[i] == says || !ok && len(permissions) == len(said)) {
			same, ok = i, true
		}
		if ok && same < len(raw) {
			o.carry(raw[same], permissionKeys)
		}
		written = append(written, o.inline())
	}
	return written
}

// usable is the JSON of the permissions of a client that Read used, in their order.
func usable(client gjson.Result) []gjson.Result {
	var list gjson.Result
	var raw []gjson.Result
	if client.IsObject() {
		client.ForEach(func(key, v gjson.Result) bool {
			if key.Str == "permissions" {
				list = v
			}
			return true
		})
	}
	var silent reader
	silent.elements(list, func(entry gjson.Result) {
		if _, ok := silent.permission(entry); ok {
			raw = append(raw, entry)
		}
	})
	return raw
}
