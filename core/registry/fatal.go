package registry

import "slices"

// fatal holds the codes after which nothing of the file is in use.
var fatal = []string{"syntax", "encoding", "too-large", "empty", "not-a-registry", "no-name-column"}

// Fatal says whether the problems of a reading left nothing usable: the registry that came with them
// is empty and must not replace one in force.
func Fatal(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return slices.Contains(fatal, p.Code) })
}
