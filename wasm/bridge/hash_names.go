package bridge

import (
	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/restricted"
)

func hashNames(in string) []byte {
	key, in, ok := cutString(in)
	filling, in, also := cutString(in)
	document, rest, last := cutString(in)
	if !ok || !also || !last || rest != "" {
		return refuse("draft-unreadable")
	}
	reg, problems := registry.Read([]byte(document))
	if registry.Fatal(problems) {
		return refuse("registry-unreadable")
	}
	hashes := restricted.HashesHex(key, filling, reg.Clients)
	if hashes == nil {
		return refuse("draft-unreadable")
	}
	var o object
	o.open()
	o.truth("ok", true)
	o.strings("names", hashes)
	return o.close()
}
