package registry

import "slices"

// keySet holds the keys of one object. Nearly all objects have a handful, so it is a list that becomes
// a map only when it grows.
type keySet struct {
	few  []string
	many map[string]bool
}

// add says whether the key is new.
func (k *keySet) add(key string) bool {
	if k.many != nil {
		fresh := !k.many[key]
		k.many[key] = true
		return fresh
	}
	if slices.Contains(k.few, key) {
		return false
	}
	k.few = append(k.few, key)
	if len(k.few) > 16 {
		k.many = make(map[string]bool, 2*len(k.few))
		for _, known := range k.few {
			k.many[known] = true
		}
	}
	return true
}
