package main

// worker builds the Cloudflare Workers program: the loader that its own tool writes, and the Go program.
// The tool deletes the directory it is given first.
func worker(j *job) error {
	if _, err := j.run(command{args: []string{"go", "tool", "workers-assets-gen", "-mode=go", "-o", j.out("worker")}}); err != nil {
		return err
	}
	_, err := j.run(command{
		args: []string{"go", "build", "-trimpath", "-ldflags=-s -w", "-o", j.out("worker/app.wasm"), "./wasm/worker"},
		env:  wasmBuild,
	})
	return err
}
