package team

import "sync"

// remembered is what need not be read again from a database that nobody else writes to: the newest head,
// and whose the tokens are that were shown of late. Empty until Alone was called.
type remembered struct {
	mutex   sync.Mutex
	alone   bool
	turn    int64 // how often something was written; what was read before a write is not kept after it
	head    *Head
	members map[string]Member // by the hash of their token
}

// maxRemembered is how many members are remembered; a team that has more starts anew.
const maxRemembered = 10_000

// Alone says that as long as this program runs no other writes versions or members to the database.
// Then a question whether anything is new is answered without asking the database.
func (t *Team) Alone() {
	t.known.mutex.Lock()
	defer t.known.mutex.Unlock()
	t.known.alone = true
}

// now is when the reading begins.
func (k *remembered) now() int64 {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.turn
}

// moved forgets everything, after a write and before it is answered.
func (k *remembered) moved() {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.turn++
	k.head, k.members = nil, nil
}

func (k *remembered) newest() (Head, bool) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.head == nil {
		return Head{}, false
	}
	return *k.head, true
}

func (k *remembered) keepHead(since int64, head Head) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.alone && k.turn == since {
		k.head = &head
	}
}

func (k *remembered) member(hash string) (Member, bool) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	m, ok := k.members[hash]
	return m, ok
}

func (k *remembered) keepMember(since int64, hash string, m Member) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if !k.alone || k.turn != since {
		return
	}
	if k.members == nil || len(k.members) == maxRemembered {
		k.members = map[string]Member{}
	}
	k.members[hash] = m
}
