package text

// HashSeed is where the hash of a word begins.
const HashSeed uint64 = 0xcbf29ce484222325

const (
	hashPrime   = 0x100000001b3
	hashInverse = 0xce965057aff6957b // times hashPrime it is 1
)

var hashOfAnd = Hash(HashSeed, []byte("and"))

// Hash is FNV-1a, carried on from h over letters. It can be carried on from word to word, so that the hash
// of several words is that of their letters.
func Hash(h uint64, letters []byte) uint64 {
	for _, c := range letters {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// Unhash takes letters off again that Hash was carried on over last.
func Unhash(h uint64, letters []byte) uint64 {
	for i := len(letters) - 1; i >= 0; i-- {
		h = h*hashInverse ^ uint64(letters[i])
	}
	return h
}
