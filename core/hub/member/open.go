package member

import (
	"errors"
	"runtime"
	"strings"
	"sync"

	"keepmum.dev/keepmum/core/hub/seal"
)

// open opens every document but those behind walls that this member is not inside of, as many at once as there are
// processors. While a key is being changed some are closed with the one before it, and those of older versions with one
// of their time.
func (m *Member) open(s state) (map[string][]byte, error) {
	openers, err := m.openers(s)
	if err != nil {
		return nil, err
	}
	waiting := make(chan string, len(openers))
	for item := range openers {
		waiting <- item
	}
	close(waiting)
	var all sync.WaitGroup
	var mutex sync.Mutex
	var failed error
	items := make(map[string][]byte, len(openers))
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for item := range waiting {
				json, err := openAny(openers[item], item, s.documents[item])
				mutex.Lock()
				items[item] = json
				failed = errors.Join(failed, err)
				mutex.Unlock()
				if err != nil {
					return
				}
			}
		})
	}
	all.Wait()
	return items, failed
}

// openers are the keys that may open a document, by item.
func (m *Member) openers(s state) (map[string][]*seal.Key, error) {
	keys, err := m.keys()
	if err != nil {
		return nil, err
	}
	held, err := m.held(s)
	if err != nil {
		return nil, err
	}
	all := make(map[string][]*seal.Key, len(s.documents))
	for item := range s.documents {
		tag, of, ofWall := seal.ItemOfWall(item)
		switch wall := held[tag]; {
		case !ofWall || of == seal.WallNames:
			all[item] = keys
		case wall == nil || strings.HasPrefix(of, "k-"):
		default:
			all[item] = wall.keys()
		}
	}
	return all, nil
}

// openAny opens a document with the first key that closed it.
func openAny(keys []*seal.Key, item, document string) (json []byte, err error) {
	for _, key := range keys {
		if json, err = key.Open(item, document); !errors.Is(err, seal.ErrOtherKey) {
			break
		}
	}
	return json, err
}

// keys are the one in use and those before it.
func (m *Member) keys() (all []*seal.Key, err error) {
	secrets := []string{m.Key}
	for _, past := range m.Past {
		secrets = append(secrets, past.Key)
	}
	for _, secret := range secrets {
		key, err := seal.NewKey(m.Team, secret)
		if err != nil {
			return nil, err
		}
		all = append(all, key)
	}
	return all, nil
}
