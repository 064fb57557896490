package main

// benchExtension measures the built extension in both browsers, with a small and with a large client list: import,
// popup, search, an edit, and the background's wake. What is said after it are numbers of clients.
func benchExtension(j *job, args []string) error {
	if err := setup(j, everyBrowser); err != nil {
		return err
	}
	if err := built(j); err != nil {
		return err
	}
	program, err := driver(j, "bench")
	if err != nil {
		return err
	}
	env := []string{"KEEPMUM_OUT=" + j.out("")}
	for _, kind := range []string{"chromium", "firefox"} {
		b, _, err := find(kind)
		if err != nil {
			return err
		}
		env = append(env, chosen[kind]+"="+b.path)
	}
	return j.attended(command{dir: "extension", args: append([]string{"node", program}, args...), env: env})
}
