package team

import "encoding/json"

func jsonOf(value any) string {
	text, _ := json.Marshal(value)
	return string(text)
}
