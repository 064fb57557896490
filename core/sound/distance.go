package sound

const far = 10 // between letters that are not alike

// alike lists how far sounds are from each other: two sounds and the distance, either way round. Those not
// listed are far apart. What a script cannot tell apart is nearer there, see the others.
const alike = "ae2 ao1 ai4 au2 ei1 eo3 eu3 io4 iu3 ou1 iy0 ey2 ay4 oy4 uy4 uw0 ow1 aw4 ew4 iw4 yw5 " +
	"Vo1 Ve1 Va2 Vu2 Vi4 VE0 VO1 VU2 Vy3 Vw3 Ua2 Ue2 Ui2 Uo2 Uu0 Oa3 Oe3 Oi3 Oo0 Ou2 UE1 OE1 Ea3 Ee0 Ei2 Eo3 Eu3 " +
	"pb3 fv2 pf4 bv3 bf5 pv5 vw1 fw4 bw5 uv5 td3 Tt1 Td2 Ts3 Tz4 kg3 Xk3 Xh1 hk5 Xg4 hg5 sz1 SZ2 sS3 CS2 CJ3 JZ1 cs2 cC2 cz2 sC4 zJ3 zZ3 SJ4 Cs4 cS4 ct4 Ct5 dJ5 " +
	"mn3 nN1 Gg0 GJ0 GZ1 Gk3 GS4 GC4 GX4 Gy3 HC0 HS0 Hk1 HX1 Hs3 Hg4 Hc2 jJ0 jZ1 jy0 ji1 jX2 jh2 jC3 jz3 jS4 jG2 " +
	"QJ0 Qg0 QZ0 QG0 Qj1 Qk3 QC2 QH2 QS4 Aa0 Ae0 Ai0 Ao0 Au0 Ah2 AE0 Ay2 Wo0 Wu0 Ww0 Wv1 Wa3 We3 Wi3 Wy4 Wb4 Yi0 Ye0 Yy0 Ya2 Yo4 Yu4 Yj1 YE1 " +
	"cJ2 9g0 9h1 9G0 9X2 9k3 1u0 1v0 1w0 1f2 1o2 7C0 7c0 7t1 7s2 7S2 7T2 7z3 7H1 7j4 "

// alikeIn has what a script, or those like it, cannot tell apart.
var alikeIn = [...]string{
	"",
	"sS1 sC2 sH1 cC0 zJ1 zZ0 cH0 sZ1 cJ1 ", // Greek has no sh
	"pb1 fv0 pf2 bv0 kg2 sS2 sc1 Xk1 fb4 pv3 td2 Tt0 zs1 hA0 ha1 he1 hE0 ho2 ", // Hebrew, Arabic
	"rl0 sJ3 bv0 fh2 pf2 zJ1 sS2 Ts0 Tz1 zZ1 GJ0 jJ0 zG2 sG4 mn1 td3 kg2 pb2 ", // Thai, Japanese, Korean
}

var distances [len(alikeIn)][128][128]uint8

func init() {
	for i := range distances {
		table := &distances[i]
		for a := range table {
			for b := range table[a] {
				if a != b {
					table[a][b] = far
				}
			}
		}
		list := alike + alikeIn[i]
		for at := 0; at < len(list); at += 4 {
			a, b := list[at], list[at+1]
			table[a][b] = list[at+2] - '0'
			table[b][a] = table[a][b]
		}
	}
}

// Distance says how far what is said, cut at one of these places, is from a name, and where it was cut.
func Distance(said []byte, cuts uint64, name []byte, in Script) (nearest, cut int) {
	nearest = far * Longest
	if len(said) > Longest || len(name) > Longest {
		return nearest, 0
	}
	table := &distances[0]
	switch {
	case in == Greek:
		table = &distances[1]
	case in.abjad():
		table = &distances[2]
	case in.Eastern():
		table = &distances[3]
	}
	// row[j] is the distance of what was seen of said from the first j of name.
	var row, lost [Longest + 1]int
	for j := range name {
		lost[j] = missing(name, j, in)
		if c := name[j]; in == Cyrillic && j > 2 && j+1 == len(name) && (c == 'a' || c == 'o') {
			lost[j] = 1 // a Slavic ending stands in its place
		}
		row[j+1] = row[j] + lost[j]
	}
	written := in
	if in.abjad() { // a vowel that is written is said
		written = None
	}
	for i, c := range said {
		if c != '?' {
			without := missing(said, i, written)
			corner := row[0]
			row[0] += without
			for j, d := range name {
				best := min(corner+int(table[c][d]), row[j+1]+without, row[j]+lost[j])
				corner, row[j+1] = row[j+1], best
			}
		}
		if cuts>>(i+1)&1 != 0 && row[len(name)] <= nearest {
			nearest, cut = row[len(name)], i+1
		}
	}
	return nearest, cut
}

// missing is what it costs when place i of a sound has nothing beside it.
func missing(sound []byte, i int, in Script) int {
	c, before, after := sound[i], byte(0), byte(0)
	if i > 0 {
		before = sound[i-1]
	}
	if i+1 < len(sound) {
		after = sound[i+1]
	}
	beside := vowels[before] || vowels[after]
	switch {
	case c == '?' || c == '|' || c == 'E' || c == 'U' || c == 'O' || c == 'A' && beside:
		return 0
	case before == '?' || c == 'y' || c == 'g' && (before == 'n' || before == 'N') || before == '|' && i > 1 && sound[i-2] == c:
		return 1
	case c == 'h' || c == 'w':
		return 2
	case (c == 'r' || c == 'l') && in.Eastern() && !vowels[after]:
		if c == 'r' {
			return 1
		}
		return 4
	case c == 't' || c == 'd' || c == 's' || c == 'p':
		return 7
	case !vowels[c]:
		return far
	case in.abjad(): // short vowels are not written
		if before != 0 && after != 0 {
			return 1
		}
		return 3
	case (c == 'i' || c == 'u') && vowels[before]:
		return 1
	case beside:
		return 2
	}
	return 4
}

// Weight says how much a name has to be known by: its sounds, where those of a name with few consonants
// count for less.
func Weight(name []byte) int {
	all, consonants := 0, 0
	for i, c := range name {
		if c == '?' || c == '|' || c == 'E' || i > 0 && name[i-1] == '?' {
			continue
		}
		all++
		if !vowels[c] && c != 'h' {
			consonants++
		}
	}
	return min(all, 2*consonants+1)
}
