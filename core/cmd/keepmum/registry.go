package main

import (
	"flag"
	"fmt"
	"io"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/registry/signed"
)

const registryUsage = `keepmum registry works on client lists, in JSON or CSV; "-" is standard input.

  keepmum registry check FILE…
      Lists every problem as FILE:line:column: message.
      Exit 0: nothing to mend (notes alone are nothing to mend), 1: problems, 2: a file cannot be read.
  keepmum registry convert FILE [--to json|csv]
      Writes the list on standard output, as canonical JSON unless told otherwise.
      Exit 0: written, 2: the file cannot be read. A table holds clients only.
  keepmum registry diff OLD NEW
      Exit 0: they hold the same, 1: they differ, 2: a file cannot be read.
  keepmum registry merge BASE HERE THERE
      Brings two edited copies of BASE together on standard output. What both changed stays as HERE has it.
      Exit 0: merged, 1: merged, and both had changed something, 2: a file cannot be read.
  keepmum registry keygen KEYFILE
      Makes a key to sign lists with. The private one is written into KEYFILE, which must not be there
      yet; the public one, which everybody may know, on standard output.
  keepmum registry sign --key KEYFILE --version N FILE
      Writes the list with a signature in front of it on standard output. N grows with every list.
      Exit 0: signed, 2: a file cannot be read, or N does not grow.
  keepmum registry verify [--key ed25519:…] [--newest N] FILE
      Exit 0: signed with that key, and not older than version N; 1: it is not; 2: it cannot be read.
`

func runRegistry(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	verb := ""
	if len(args) > 0 {
		verb, args = args[0], args[1:]
	}
	flags := flag.NewFlagSet("keepmum registry "+verb, flag.ContinueOnError)
	to, key, version := "json", "", int64(0)
	switch verb {
	case "help", "--help", "-help", "-h":
		fmt.Fprint(stdout, registryUsage)
		return 0
	case "convert":
		flags.StringVar(&to, "to", to, "")
	case "sign":
		flags.StringVar(&key, "key", "", "")
		flags.Int64Var(&version, "version", 0, "")
	case "verify":
		flags.StringVar(&key, "key", "", "")
		flags.Int64Var(&version, "newest", 0, "")
	case "check", "diff", "merge", "keygen":
	default:
		fmt.Fprint(stderr, registryUsage)
		return 2
	}
	files, code, stop := parse(flags, registryUsage, args, stdout, stderr)
	if stop {
		return code
	}
	in := inputs{stdin, stderr}
	switch {
	case verb == "check" && len(files) > 0:
		return checkRegistries(files, in)
	case verb == "convert" && len(files) == 1 && (to == "json" || to == "csv"):
		return convertRegistry(files[0], to, in, stdout)
	case verb == "merge" && len(files) == 3:
		return mergeRegistries(files, in, stdout)
	case verb == "keygen" && len(files) == 1:
		return makeKey(files[0], in, stdout)
	case verb == "sign" && len(files) == 1 && key != "" && version > 0 && version <= signed.MaxVersion:
		return signRegistry(files[0], key, version, in, stdout)
	case verb == "verify" && len(files) == 1:
		return verifyRegistry(files[0], key, version, in, stdout)
	case verb == "diff" && len(files) == 2:
		return diffRegistries(files[0], files[1], in, stdout)
	}
	fmt.Fprint(stderr, registryUsage)
	return 2
}

// checkRegistries reads all files, whatever is wrong with the ones before.
func checkRegistries(files []string, in inputs) int {
	code := 0
	for _, name := range files {
		_, _, problems, ok := in.registry(name)
		switch {
		case !ok:
			code = 2
		case code == 0 && needsMending(problems):
			code = 1
		}
	}
	return code
}

func needsMending(problems []registry.Problem) bool {
	for _, p := range problems {
		if p.Level != registry.Note {
			return true
		}
	}
	return false
}
