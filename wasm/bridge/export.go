package bridge

import "keepmum.dev/keepmum/core/registry"

func exportJSON(in []byte) []byte {
	_, document, _ := registry.Rewrite(in)
	if document == nil {
		return refuse("registry-unreadable")
	}
	return document
}

func exportCSV(in []byte) []byte {
	reg, problems := registry.Read(in)
	if registry.Fatal(problems) {
		return refuse("registry-unreadable")
	}
	var o object
	o.open()
	o.truth("ok", true)
	o.text("csv", string(registry.WriteCSV(reg, in)))
	return o.close()
}
