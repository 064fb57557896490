package sound

// rules are letters and how they are said: what is written, "=", the sound. "<" before it stands for the
// beginning of a word, ">" after it for its end. Of those that begin alike, the first that fits is taken. A
// Latin letter without a rule is said as it is written, any other is not said.
const rules = "" +
	// Latin, as most languages of Europe have it
	"<au=a1 ault>=o aux>=o ae=?ae bb=b chr=kr chl=kl ch=H ck=k cz=C cce=kse cci=ksi cc=k cqu=k ce>=sE ce=se ci=si cy=si c=k " +
	"dge=J dgi=Ji dg=J dji=Ji dj=J dt=t dd=d eot>=o eaux>=o eau>=o ee=i ea=e?a <eu=e1 e>=E ff=f " +
	"<gn=n <gh=g ght=t ghe=ge gha=ga gho=go ghi=gi gh= geot>=Go gue>=gE gue=ge gui=gi gg=g ge>=GE ge=Ge gi=Gi gy=Gi ij=ei <kn=n kh=?X ll=l " +
	"<mc=mak mb>=m mm=m nn=n oo=u ou=?ou oe=?oe <ps=s ph=f pf=f pp=p que>=k qu=kw q=k rh=r rr=r " +
	"<st>=sent <s>=?s sch=S sh=S sz=s sce=se sci=si ss=s tsch=C tch=C ght=t tion=Sion th=T tz=c ts=c tt=t " +
	"wr=r wh=w wa=wa we=we wi=wi wo=wo wu=wu w=u <x=s x=ks ya=ya ye=ye yi=yi yo=yo yu=yu y=i zh=Z zz=c " +
	// Russian, Ukrainian, Bulgarian, Serbian
	"уо=?wo уэ=?we уи=?wi уа=?wa уе=?we дж=J дз=z тш=C тч=C тц=c тс=c нг=ng а=a б=b в=v <г=9 г=g ґ=g д=d е=e є=e ж=Z з=z и=i і=i к=k л=l м=m " +
	"н=n о=o п=p р=r с=s т=t у=u ф=f х=?X ц=c ч=C ш=S щ=S ъ=U ы=i э=e ю=yu я=ya ђ=J ј=y љ=l њ=n ћ=C џ=J қ=k ғ=g ү=u ұ=u ө=o ә=a һ=h ң=N " +
	// Greek
	"μπ=?mb ντ=?nd γκ=?ng γγ=ng γχ=nX τζ=J τσ=C γου=?gw?u ου=u ευ=e?v αυ=a?v γι=?gi γε=?ge " +
	"α=a β=v γ=g δ=d ε=e ζ=z η=i θ=T ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=?X ψ=ps ω=o " +
	// Hebrew
	"טש=C טס=?ts דז=z וו=?w יי=Y א=A ב=b ג=g ד=d ה=h ו=W ז=z ח=?X ט=t י=Y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=A פ=p ף=p צ=c ץ=c ק=k ר=r ש=S ת=t " +
	// Arabic, Persian
	"تش=C تس=?ts دج=J كس=ks وا=?wA وي=?wY وو=W يي=Y نج=nQ نغ=ng ا=A ب=b ت=t ث=T ج=Q ح=h خ=?X د=d ذ=T ر=r ز=z س=s ش=S ص=s ض=d ط=t ظ=z ع=A غ=g ف=f ق=k ك=k " +
	"ل=l م=m ن=n ه=h و=W ي=Y ى=a ة=A پ=p چ=C ژ=Z گ=g ڤ=v ک=k ی=Y ڨ=g ھ=h " +
	// Thai
	"ก=k ข=k ฃ=k ค=k ฅ=k ฆ=k ง=N จ=J ฉ=C ช=C ฌ=C ซ=s ญ=y ฎ=d ฏ=t ฐ=t ฑ=t ฒ=t ณ=n ด=d ต=t ถ=t ท=t ธ=t น=n บ=b ป=p ผ=p ฝ=f พ=p ฟ=f ภ=p ม=m ย=y ร=r ฤ=ri " +
	"ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ=A ฮ=h ะ=a ั=a า=a ำ=am ิ=i ี=i ึ=u ื=u ุ=u ู=u เ=e แ=e โ=o ใ=ai ไ=ai " +
	// katakana
	"ティ=ti ディ=di トゥ=tu ドゥ=du テュ=tu デュ=du シェ=Se ジェ=Je チェ=Ce ツァ=ca ツェ=ce ファ=fa フィ=fi フェ=fe フォ=fo シャ=Sa シュ=SU ショ=So ジャ=Ja ジュ=Ju ジョ=Jo " +
	"チャ=7a チュ=7u チョ=7o ヴァ=va ヴィ=vi ヴェ=ve ヴォ=vo クォ=ko グァ=gua クァ=kua ウァ=?wa ウィ=?wi ウェ=?we ウォ=?wo " +
	"ア=a イ=i ウ=u エ=e オ=o ァ=a ィ=i ゥ=u ェ=e ォ=o カ=ka キ=ki ク=kU ケ=ke コ=ko ガ=ga ギ=gi グ=gU ゲ=ge ゴ=go サ=sa シ=Si ス=sU セ=se ソ=so " +
	"ザ=za ジ=Ji ズ=zU ゼ=ze ゾ=zo タ=ta チ=7i ツ=7U テ=te ト=tO ダ=da ヂ=Ji ヅ=zU デ=de ド=dO ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fU ヘ=he ホ=ho " +
	"バ=ba ビ=bi ブ=bU ベ=be ボ=bo パ=pa ピ=pi プ=pU ペ=pe ポ=po マ=ma ミ=mi ム=mU メ=me モ=mo ャ=a ヤ=ya ュ=u ユ=yu ョ=o ヨ=yo ラ=la リ=li ル=?lU レ=le ロ=lo " +
	"ワ=?wa ヲ=o ン=n ヴ=vU "

// ruleOf has, for each last byte of a first letter, 1 + where in rules the first rule is, and nextRule where
// the next one of the same byte is.
var (
	ruleOf   [256]uint16
	nextRule [len(rules)]uint16
)

func init() {
	for end := len(rules) - 1; end >= 0; { // from the last, so that the first comes first
		from := end
		for from > 0 && rules[from-1] != ' ' {
			from--
		}
		first := from
		if rules[first] == '<' {
			first++
		}
		for first++; rules[first]&0xC0 == 0x80; first++ {
		}
		of := &ruleOf[rules[first-1]]
		nextRule[from] = *of
		*of = uint16(from + 1)
		end = from - 1
	}
}

// Say appends how the folded letters of a word are said.
func Say(sound, letters []byte) []byte {
	first := len(sound)
	for i := 0; i < len(letters); {
		n := 1
		for i+n < len(letters) && letters[i+n]&0xC0 == 0x80 {
			n++
		}
		fits := 0
		for at := ruleOf[letters[i+n-1]]; at != 0 && fits == 0; at = nextRule[at-1] {
			fits, sound = apply(sound, letters, i, int(at-1))
		}
		if fits == 0 {
			if fits = n; n == 1 && letters[i] >= 'a' && letters[i] <= 'z' {
				sound = append(sound, letters[i])
			}
		}
		i += fits
	}
	// One of two that are the same.
	kept := first
	for _, c := range sound[first:] {
		if kept == 0 || c != sound[kept-1] {
			sound[kept] = c
			kept++
		}
	}
	return sound[:kept]
}

// apply appends the sound of the rule at a place when it fits the letters at i, and says how many they are.
func apply(sound, letters []byte, i, at int) (int, []byte) {
	from := i
	if rules[at] == '<' {
		if i > 0 {
			return 0, sound
		}
		at++
	}
	for ; rules[at] != '='; at++ {
		if rules[at] == '>' {
			if i < len(letters) {
				return 0, sound
			}
			continue
		}
		if i == len(letters) || letters[i] != rules[at] {
			return 0, sound
		}
		i++
	}
	for at++; rules[at] != ' '; at++ {
		sound = append(sound, rules[at])
	}
	return i - from, sound
}

// Name appends how a name is said, between whose words one sign stands.
func Name(sound, stored []byte) []byte {
	for from := 0; from < len(stored); {
		to := from
		for to < len(stored) && (stored[to] >= 'a' && stored[to] <= 'z' || stored[to] >= 0x80) {
			to++
		}
		if word := stored[from:to]; string(word) != "and" {
			if len(sound) > 0 {
				sound = append(sound, '|')
			}
			if ScriptOf(word) == Hangul {
				sound = SayHangul(sound, word)
			} else {
				sound = Say(sound, word)
			}
		}
		from = to + 1
	}
	return sound
}
