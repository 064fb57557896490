package main

import "os"

// clean removes what was built, and the types WXT wrote; what was fetched stays.
func clean(j *job, _ []string) error {
	for _, dir := range []string{"build/out", "extension/.wxt"} {
		if err := os.RemoveAll(j.path(dir)); err != nil {
			return err
		}
	}
	return nil
}
