package mention

import "unicode/utf8"

// A script is one whose letters are said much as those of another.
type script uint8

const (
	noScript script = iota
	cyrillic
	greek
	hebrew
	arabic
	thai
	kana
	hangul
)

// scriptOf gives the script that a letter is of; noScript for those that are not looked at.
func scriptOf(letters []byte) script {
	if len(letters) < 2 || letters[0] < 0xCD {
		return noScript
	}
	switch c := letters[0]; {
	case c <= 0xCF:
		return greek
	case c <= 0xD3:
		return cyrillic
	case c == 0xD7:
		return hebrew
	case c >= 0xD8 && c <= 0xDB:
		return arabic
	case c >= 0xEA && c <= 0xED:
		return hangul
	case c == 0xE0 && letters[1] >= 0xB8 && letters[1] <= 0xB9:
		return thai
	case c == 0xE3 && (letters[1] == 0x82 && letters[2] >= 0xA1 || letters[1] == 0x83):
		return kana
	}
	return noScript
}

// letterSounds is how the letters of scripts are said: letters, and after "=" their sound. Of those that
// begin alike the longest is first. The romanisations are those that newspapers and firms use.
const letterSounds = "" +
	// Russian, Ukrainian, Bulgarian, Serbian
	"уо=?wo уэ=?we уи=?wi уа=?wa уе=?we дж=J дз=z тш=C тч=C тц=c тс=c нг=ng а=a б=b в=v г=g ґ=g д=d е=e є=e ж=Z з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=?X " +
	"ц=c ч=C ш=S щ=S ъ=U ы=i ь= э=e ю=yu я=ya ђ=J ј=y љ=l њ=n ћ=C џ=J қ=k ғ=g ү=u ұ=u ө=o ә=a һ=h ң=N ѝ=i ѐ=e " +
	// Greek
	"μπ=?mb ντ=?nd γκ=?ng γγ=ng γχ=nX τζ=J τσ=C τς=C γου=?gw?u ου=u ευ=e?v αυ=a?v γι=?gi γε=?ge " +
	"α=a β=v γ=g δ=d ε=e ζ=z η=i θ=T ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=?X ψ=ps ω=o " +
	// Hebrew
	"טש=C טס=?ts דז=z וו=?w יי=Y א=A ב=b ג=g ד=d ה=h ו=W ז=z ח=?X ט=t י=Y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=A פ=p ף=p צ=c ץ=c ק=k ר=r ש=S ת=t " +
	// Arabic, Persian
	"تش=C تس=?ts دج=J كس=ks وا=?wA وي=?wY وو=W يي=Y نج=nQ نغ=ng ا=A ب=b ت=t ث=T ج=Q ح=h خ=?X د=d ذ=T ر=r ز=z س=s ش=S ص=s ض=d ط=t ظ=z ع=A غ=g ف=f ق=k ك=k ل=l م=m ن=n " +
	"ه=h و=W ي=Y ى=a ة=A ء= پ=p چ=C ژ=Z گ=g ڤ=v ک=k ی=Y ڨ=g ھ=h " +
	// Thai
	"ก=k ข=k ฃ=k ค=k ฅ=k ฆ=k ง=N จ=J ฉ=C ช=C ฌ=C ซ=s ญ=y ฎ=d ฏ=t ฐ=t ฑ=t ฒ=t ณ=n ด=d ต=t ถ=t ท=t ธ=t น=n บ=b ป=p ผ=p ฝ=f พ=p ฟ=f ภ=p ม=m ย=y ร=r ฤ=ri " +
	"ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ=A ฮ=h ะ=a ั=a า=a ำ=am ิ=i ี=i ึ=u ื=u ุ=u ู=u เ=e แ=e โ=o ใ=ai ไ=ai " +
	// katakana
	"ティ=ti ディ=di トゥ=tu ドゥ=du テュ=tu デュ=du シェ=Se ジェ=Je チェ=Ce ツァ=ca ツェ=ce ファ=fa フィ=fi フェ=fe フォ=fo シャ=Sa シュ=SU ショ=So ジャ=Ja ジュ=Ju ジョ=Jo チャ=7a チュ=7u チョ=7o ヴァ=va ヴィ=vi ヴェ=ve ヴォ=vo クォ=ko グァ=gua クァ=kua " +
	"ウァ=?wa ウィ=?wi ウェ=?we ウォ=?wo ア=a イ=i ウ=u エ=e オ=o ァ=a ィ=i ゥ=u ェ=e ォ=o カ=ka キ=ki ク=kU ケ=ke コ=ko ガ=ga ギ=gi グ=gU ゲ=ge ゴ=go サ=sa シ=Si ス=sU セ=se ソ=so " +
	"ザ=za ジ=Ji ズ=zU ゼ=ze ゾ=zo タ=ta チ=7i ツ=7U テ=te ト=tO ダ=da ヂ=Ji ヅ=zU デ=de ド=dO ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fU ヘ=he ホ=ho " +
	"バ=ba ビ=bi ブ=bU ベ=be ボ=bo パ=pa ピ=pi プ=pU ペ=pe ポ=po マ=ma ミ=mi ム=mU メ=me モ=mo ャ=a ヤ=ya ュ=u ユ=yu ョ=o ヨ=yo ラ=la リ=li ル=?lU レ=le ロ=lo " +
	"ワ=?wa ヲ=o ン=n ヴ=vU ッ= ー= "

// A letterSound is one entry of letterSounds.
type letterSound struct {
	letters, sound string
	next           int // the one after it with the same last byte of its first letter
}

var sounding, soundingAt = readLetterSounds()

func readLetterSounds() (all []letterSound, at [7][256]uint16) {
	all = make([]letterSound, 1)
	from, middle := 0, 0
	for i := range len(letterSounds) {
		switch letterSounds[i] {
		case '=':
			middle = i
		case ' ':
			s := letterSound{letters: letterSounds[from:middle], sound: letterSounds[middle+1 : i]}
			place := placeOf(s.letters)
			n := len(all)
			all = append(all, s)
			if *place.in(&at) == 0 {
				*place.in(&at) = uint16(n)
			} else {
				last := int(*place.in(&at))
				for all[last].next != 0 {
					last = all[last].next
				}
				all[last].next = n
			}
			from = i + 1
		}
	}
	return all, at
}

// A place is where the sounds of a letter are found.
type letterPlace struct{ lead, last byte }

func (p letterPlace) in(at *[7][256]uint16) *uint16 { return &at[p.lead%7][p.last] }

func placeOf[T string | []byte](letters T) letterPlace {
	if letters[0] >= 0xE0 && len(letters) > 2 {
		return letterPlace{letters[1], letters[2]}
	}
	return letterPlace{letters[0], letters[1]}
}

// lettersSound appends how letters are said that are said one after the other.
func lettersSound(sound, letters []byte) []byte {
	for i := 0; i < len(letters); {
		_, size := utf8.DecodeRune(letters[i:])
		if size < 2 {
			i++
			continue
		}
		for at := *placeOf(letters[i:]).in(&soundingAt); at != 0; at = uint16(sounding[at].next) {
			s := &sounding[at]
			if n := len(s.letters); i+n <= len(letters) && string(letters[i:i+n]) == s.letters {
				sound = append(sound, s.sound...)
				size = n
				break
			}
		}
		i += size
	}
	return sound
}
