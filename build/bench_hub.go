package main

import "os"

// benchHub measures the hub beside the plainest things that could stand in its place.
func benchHub(j *job, _ []string) error {
	if err := node(); err != nil {
		return err
	}
	if err := packages(j, "wasm/worker"); err != nil {
		return err
	}
	if err := modules(j); err != nil {
		return err
	}
	if err := worker(j); err != nil {
		return err
	}
	if err := openList(j); err != nil {
		return err
	}
	if err := os.MkdirAll(j.out("hubbench"), 0o755); err != nil {
		return err
	}
	for program, folder := range map[string]string{"keepmum": "./core/cmd/keepmum", "hubbench": "./build/hubbench"} {
		if _, err := j.run(command{args: []string{"go", "build", "-o", j.out("hubbench/" + program), folder}}); err != nil {
			return err
		}
	}
	return j.attended(command{args: []string{j.out("hubbench/hubbench"), j.out("")}})
}
