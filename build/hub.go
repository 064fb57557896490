package main

// hub serves a client list; its arguments are the command line's own.
func hub(j *job, args []string) error {
	return j.attended(command{args: append([]string{"go", "run", "./core/cmd/keepmum", "hub"}, args...)})
}
