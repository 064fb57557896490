package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/registry/signed"
)

// inputs is where files come from and where their faults are said.
type inputs struct {
	stdin  io.Reader
	stderr io.Writer
}

// registry reads a client list and says its problems; not ok when nothing of it can be used. data is the
// JSON document it was read from, or turned into.
func (in inputs) registry(name string) (reg registry.Registry, data []byte, problems []registry.Problem, ok bool) {
	data, ok = in.bytes(name)
	if !ok {
		return reg, nil, nil, false
	}
	data, signature, err := signed.Open(data, signed.Trust{})
	if err != nil {
		fmt.Fprintf(in.stderr, "%s:1:1: %v\n", name, err)
		return reg, nil, nil, false
	}
	if !registry.IsJSON(name, data) {
		file := registry.ReadFile(data, false, registry.TableOptions{})
		reg, data, problems = file.Registry, file.Document, file.Problems
	} else {
		reg, problems = registry.Read(data)
	}
	if signature != nil {
		below(problems)
	}
	say(in.stderr, name, problems)
	if registry.Fatal(problems) {
		return reg, nil, problems, false
	}
	return reg, data, problems, true
}

// bytes reads a file and says why it cannot be read.
func (in inputs) bytes(name string) ([]byte, bool) {
	data, err := in.read(name)
	if err != nil {
		fmt.Fprintf(in.stderr, "%s:1:1: %s\n", name, reason(err))
	}
	return data, err == nil
}

// below counts the line of a signature in.
func below(problems []registry.Problem) {
	for i := range problems {
		if problems[i].Line > 0 {
			problems[i].Line++
		}
	}
}

// read gives at most one byte more than a list may have: enough to find it too large.
func (in inputs) read(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(in.stdin, registry.MaxBytes+1))
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, registry.MaxBytes+1))
}

// reason is the error without the name of the file, which stands in front of the line.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return "the file cannot be read: " + err.Error()
}

// say writes problems for people and editors. What is wrong with the file as a whole points at its start.
func say(stderr io.Writer, name string, problems []registry.Problem) {
	for _, p := range problems {
		level := ""
		if p.Level != registry.Error {
			level = string(p.Level) + ": "
		}
		fmt.Fprintf(stderr, "%s:%d:%d: %s%s [%s]\n", name, max(p.Line, 1), max(p.Column, 1), level, p.Message, p.Code)
	}
}
