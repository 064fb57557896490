package main

import (
	"io"
	"os"
)

// coloured says whether to write in colour: to a terminal, unless its owner wants none.
func coloured(to io.Writer) bool {
	file, ok := to.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	about, err := file.Stat()
	return err == nil && about.Mode()&os.ModeCharDevice != 0
}
