package member

import (
	"errors"
	"runtime"
	"sync"

	"keepmum.dev/keepmum/core/hub/seal"
)

// open opens every document, as many at once as there are processors. While the key is being changed
// some are closed with the one before it, and those of older versions with one of their time.
func (m *Member) open(s state) (map[string][]byte, error) {
	openers, err := m.keys()
	if err != nil {
		return nil, err
	}
	waiting := make(chan string, len(s.documents))
	for item := range s.documents {
		waiting <- item
	}
	close(waiting)
	var all sync.WaitGroup
	var mutex sync.Mutex
	var failed error
	items := make(map[string][]byte, len(s.documents))
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for item := range waiting {
				json, err := openAny(openers, item, s.documents[item])
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
