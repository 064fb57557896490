package mention

// Distances are in eighths: a letter that is another one altogether is farApart.
const farApart = 10

// alike lists how far sounds are from each other: two sounds and the distance, either way round. Those not
// listed are far apart. What a script cannot tell apart is nearer there, see the others.
const alike = "ae2 ao1 ai4 au2 ei1 eo3 eu3 io4 iu3 ou1 iy0 ey2 ay4 oy4 uy4 uw0 ow1 aw4 ew4 iw4 yw5 " +
	"Vo1 Ve1 Va2 Vu2 Vi4 VE0 VO1 VU2 Vy3 Vw3 Ua2 Ue2 Ui2 Uo2 Uu0 Oa3 Oe3 Oi3 Oo0 Ou2 UE1 OE1 Ea3 Ee0 Ei2 Eo3 Eu3 " +
	"pb3 fv2 pf4 bv3 bf5 pv5 vw1 fw4 bw5 uv5 td3 Tt1 Td2 Ts3 Tz4 kg3 Xk3 Xh1 hk5 Xg4 hg5 sz1 SZ2 sS3 CS2 CJ3 JZ1 cs2 cC2 cz2 sC4 zJ3 zZ3 SJ4 Cs4 cS4 ct4 Ct5 dJ5 " +
	"mn3 nN1 Gg0 GJ0 GZ1 Gk3 GS4 GC4 GX4 Gy3 HC0 HS0 Hk1 HX1 Hs3 Hg4 Hc2 jJ0 jZ1 jy0 ji1 jX2 jh2 jC3 jz3 jS4 jG2 " +
	"QJ0 Qg0 QZ0 QG0 Qj1 Qk3 QC2 QH2 QS4 Aa0 Ae0 Ai0 Ao0 Au0 Ah2 AE0 Ay2 Wo0 Wu0 Ww0 Wv1 Wa3 We3 Wi3 Wy4 Wb4 Yi0 Ye0 Yy0 Ya2 Yo4 Yu4 Yj1 YE1 " +
	"cJ2 9g0 9h1 9G0 9X2 9k3 1u0 1v0 1w0 1f2 1o2 7C0 7c0 7t1 7s2 7S2 7T2 7z3 7H1 7j4 "

// In these no r is told from l, no b from v, and so on.
const (
	alikeInGreek  = "sS1 sC2 sH1 cC0 zJ1 zZ0 cH0 sZ1 cJ1 "                                     // which has no sh
	alikeInEast   = "rl0 sJ3 bv0 fh2 pf2 zJ1 sS2 Ts0 Tz1 zZ1 GJ0 jJ0 zG2 sG4 mn1 td3 kg2 pb2 " // Thai, Japanese, Korean
	alikeInAbjads = "pb1 fv0 pf2 bv0 kg2 sS2 sc1 Xk1 fb4 pv3 td2 Tt0 zs1 hA0 ha1 he1 hE0 ho2 " // Hebrew, Arabic
)

var distances = [4][128][128]uint8{readAlike(alike), readAlike(alike + alikeInEast), readAlike(alike + alikeInAbjads), readAlike(alike + alikeInGreek)}

func readAlike(list string) (all [128][128]uint8) {
	for a := range all {
		for b := range all[a] {
			if a != b {
				all[a][b] = farApart
			}
		}
	}
	for i := 0; i+2 < len(list); i += 4 {
		a, b := list[i], list[i+1]
		all[a][b], all[b][a] = list[i+2]-'0', list[i+2]-'0'
	}
	return all
}

// soundDistance says how far what a draft says, in a script, is from how a name is said. Of each, what may
// be missing costs little when it is.
func soundDistance(said, name []byte, in script) int {
	table := &distances[0]
	east, abjad := in >= thai, in == hebrew || in == arabic
	if east {
		table = &distances[1]
	} else if abjad {
		table = &distances[2]
	} else if in == greek {
		table = &distances[3]
	}
	if len(said) > longestSound || len(name) > longestSound {
		return farApart * longestSound
	}
	var row [longestSound + 1]int
	// row[j] is the distance of what was seen of said from the first j of name.
	for j := range len(name) {
		row[j+1] = row[j] + lost(name, j, in)
	}
	for i := range len(said) {
		if said[i] == '?' {
			continue
		}
		corner, without := row[0], missing(said, i, false, east)
		row[0] += without
		for j := range len(name) {
			c := min(corner+int(table[said[i]][name[j]]), row[j+1]+without, row[j]+lost(name, j, in))
			corner, row[j+1] = row[j+1], c
		}
	}
	return row[len(name)]
}

// missing is what it costs when sound i is not there. In an abjad, short vowels are not written.
func missing(sound []byte, i int, abjad, east bool) int {
	c := sound[i]
	if i > 0 && sound[i-1] == '?' {
		return 1
	}
	switch c {
	case '?', '|', 'E', 'U', 'O':
		return 0
	case 'y':
		return 1
	case 'a', 'e', 'i', 'o', 'u', 'V', 'A', 'Y', 'W', '1':
		switch {
		case abjad && i > 0 && i+1 < len(sound):
			return 1
		case abjad:
			return 3
		case (c == 'i' || c == 'u') && i > 0 && isVowel(sound[i-1]):
			return 1
		case i > 0 && isVowel(sound[i-1]) || i+1 < len(sound) && isVowel(sound[i+1]):
			return 2
		}
		return 4
	case 'h', 'w':
		if abjad {
			return 2
		}
		return 3
	case 'r':
		if east && (i+1 == len(sound) || !isVowel(sound[i+1])) {
			return 1
		}
	case 'l':
		if east && (i+1 == len(sound) || !isVowel(sound[i+1])) {
			return 4
		}
	case 'g':
		if i > 0 && (sound[i-1] == 'n' || sound[i-1] == 'N') {
			return 1
		}
	case 't', 'd', 's', 'p':
		return 7
	}
	return farApart
}

// lost is what it costs when sound j of a name is not there. A Slavic ending stands in place of a last a or o.
func lost(name []byte, j int, in script) int {
	if c := name[j]; in == cyrillic && j > 2 && j+1 == len(name) && (c == 'a' || c == 'o') {
		return 1
	}
	return missing(name, j, in == hebrew || in == arabic, in >= thai)
}
