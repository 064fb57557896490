package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A command is another program to run.
type command struct {
	dir    string   // of the repository, with slashes; "" is its root
	args   []string // the program first
	env    []string // on top of ours
	lean   bool     // hand on only what a program cannot do without
	stream bool     // show its output while it runs
	stdout io.Writer
	limit  time.Duration // how long it may take; 0 is an hour
}

// run runs a command to its end. What it wrote comes back, and belongs to the error when it failed.
func (j *job) run(c command) (string, error) {
	limit := c.limit
	if limit == 0 {
		limit = time.Hour
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := j.prepare(ctx, c)
	var wrote bytes.Buffer
	var both io.Writer = &wrote
	if c.stream {
		both = io.MultiWriter(&wrote, j.tell)
	}
	cmd.Stdout, cmd.Stderr = both, both
	if c.stdout != nil {
		cmd.Stdout = c.stdout
	}
	err := cmd.Run()
	if ctx.Err() != nil {
		err = fmt.Errorf("took longer than %s", limit)
	}
	if err != nil {
		err = failed{c.args, strings.TrimSpace(wrote.String()), err, c.stream}
	}
	return wrote.String(), err
}

// attended runs a command that talks with the person at the terminal itself.
func (j *job) attended(c command) error {
	cmd := j.prepare(context.Background(), c)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	return cmd.Run()
}

func (j *job) prepare(ctx context.Context, c command) *exec.Cmd {
	cmd := exec.CommandContext(ctx, c.args[0], c.args[1:]...)
	cmd.Dir = j.path(c.dir)
	cmd.Env = append(environment(os.Environ(), c.lean), c.env...)
	cmd.Env = append(cmd.Env, "PWD="+cmd.Dir)
	// A program that was told to end may leave children that hold its output open.
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// failed is a command that ended badly, with what it had to say.
type failed struct {
	args  []string
	wrote string
	why   error
	shown bool // its output has been seen already
}

func (f failed) Error() string {
	said := fmt.Sprintf("%s: %v", strings.Join(append([]string{filepath.Base(f.args[0])}, f.args[1:]...), " "), f.why)
	if f.shown || f.wrote == "" {
		return said
	}
	return said + "\n" + f.wrote
}

func (f failed) Unwrap() error { return f.why }
