package main

import "os"

// adapters prints what ships of each site, as JSON.
func adapters(j *job) error {
	if err := packages(j, "extension"); err != nil {
		return err
	}
	program, err := driver(j, "print-adapters")
	if err != nil {
		return err
	}
	said, err := j.run(command{args: []string{"node", program}})
	if err != nil {
		return err
	}
	_, err = os.Stdout.WriteString(said)
	return err
}
