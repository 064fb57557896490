package text

// lookalike gives the Latin letter that a Cyrillic or Greek one is mistaken for, 0 when there is none. It
// is asked only inside words that have Latin letters too: a word wholly in another alphabet is a word.
func lookalike(r rune) byte {
	switch r {
	case 'а', 'А', 'α', 'Α', 'ӑ', 'ӓ':
		return 'a'
	case 'В', 'в', 'Β', 'β', 'Ь', 'ь':
		return 'b'
	case 'с', 'С', 'ϲ', 'Ϲ':
		return 'c'
	case 'ԁ', 'Ԁ':
		return 'd'
	case 'е', 'Е', 'ё', 'Ё', 'ε', 'Ε', 'є', 'Є':
		return 'e'
	case 'ɡ', 'ց':
		return 'g'
	case 'һ', 'Һ', 'Н', 'н', 'Η':
		return 'h'
	case 'і', 'І', 'ї', 'Ї', 'ι', 'Ι', 'Ӏ', 'ӏ':
		return 'i'
	case 'ј', 'Ј', 'ϳ':
		return 'j'
	case 'к', 'К', 'κ', 'Κ':
		return 'k'
	case 'м', 'М', 'Μ':
		return 'm'
	case 'η', 'п', 'П', 'Ν', 'ո':
		return 'n'
	case 'о', 'О', 'ο', 'Ο', 'օ', 'Օ', 'ӧ', 'σ':
		return 'o'
	case 'р', 'Р', 'ρ', 'Ρ':
		return 'p'
	case 'ԛ', 'Ԛ':
		return 'q'
	case 'г', 'Г':
		return 'r'
	case 'ѕ', 'Ѕ', 'Տ':
		return 's'
	case 'т', 'Т', 'τ', 'Τ':
		return 't'
	case 'υ', 'ս', 'μ':
		return 'u'
	case 'ν', 'ѵ', 'Ѵ':
		return 'v'
	case 'ԝ', 'Ԝ', 'ω':
		return 'w'
	case 'х', 'Х', 'χ', 'Χ':
		return 'x'
	case 'у', 'У', 'ү', 'Ү', 'Υ', 'γ', 'ў', 'Ў':
		return 'y'
	case 'Ζ':
		return 'z'
	}
	return 0
}
