package rows

import "strings"

// Append adds a row with commas between its cells and a line feed after them.
func Append(out []byte, cells []string) []byte {
	for i, cell := range cells {
		if i > 0 {
			out = append(out, ',')
		}
		if !needsQuotes(cell) {
			out = append(out, cell...)
			continue
		}
		out = append(out, '"')
		for j := range len(cell) {
			if cell[j] == '"' {
				out = append(out, '"')
			}
			out = append(out, cell[j])
		}
		out = append(out, '"')
	}
	return append(out, '\n')
}

func needsQuotes(cell string) bool {
	return cell == `\.` || strings.ContainsAny(cell, ",\"\r\n") || strings.TrimLeft(cell, " \t\v\f\u0085\u00a0") != cell
}
