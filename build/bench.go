package main

// bench measures the core.
func bench(j *job, args []string) error {
	line := append([]string{"go", "test", "-run", "^$", "-bench", ".", "-benchmem"}, args...)
	return j.attended(command{args: append(line, "./core/...")})
}
