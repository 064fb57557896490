package sound

// affixes are what languages put after a name, or in Hebrew and Arabic before it, as it is said.
var affixes = [...]string{
	None:     "",
	Cyrillic: "ami ogo omu skoi skii ski om em am ov ev oi ei oyu a?X a u e i o ",
	Greek:    "s u on as is ",
	Hebrew:   "h b l m S k W ?w Sh mh Wh Wb ",
	Arabic:   "Al l b k f W ll bAl WAl fAl kAl Wb Wl ",
	Hangul:   "",
}

// Affixes gives, as bits, where a sound may be cut for a name to end, and where a name in it may begin.
func Affixes(said []byte, in Script) (cuts, starts uint64) {
	n := len(said)
	cuts, starts = 1<<n, 1
	list := affixes[in]
	for from, to := 0, 0; to < len(list); to++ {
		if list[to] != ' ' {
			continue
		}
		size := to - from
		switch {
		case n < size+3:
		case in.abjad():
			if string(said[:size]) == list[from:to] {
				starts |= 1 << size
			}
		case string(said[n-size:]) == list[from:to]:
			cuts |= 1 << (n - size)
		}
		from = to + 1
	}
	return cuts, starts
}
