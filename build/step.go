package main

// step does one thing that takes a while, says so, and says how long it took.
func (j *job) step(name string, do func() error) error {
	end := j.tell.begin(name)
	err := do()
	if err != nil {
		end("failed")
		return err
	}
	end("ok")
	return nil
}
