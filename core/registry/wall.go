package registry

import "github.com/tidwall/gjson"

// A Wall keeps clients from everybody on the team but those who are inside it.
type Wall struct {
	ID     string
	Ask    string   // whom the others are told to ask: "Legal, extension 12"
	Inside []string // members of the team
}

// Restricted is what somebody outside of walls has of the names behind them: hashes under one key. A team's hub
// makes it, and package restricted reads it.
type Restricted struct {
	Key   string // in hex
	Walls []RestrictedWall
}

// RestrictedWall are the names behind one wall.
type RestrictedWall struct {
	Ask   string
	Names []string // hashes, in hex
}

func (r *reader) walls(v gjson.Result) (walls []Wall) {
	r.elements(v, func(entry gjson.Result) {
		var w Wall
		r.fields(entry, func(key, v gjson.Result) {
			switch key.Str {
			case "id":
				w.ID = r.text(v)
			case "ask":
				w.Ask = r.text(v)
			case "inside":
				w.Inside = r.texts(v, nil)
			default:
				r.unknownKey("a wall", key)
			}
		})
		walls = append(walls, w)
	})
	return walls
}

func (r *reader) restricted(v gjson.Result) (names Restricted) {
	r.fields(v, func(key, v gjson.Result) {
		switch key.Str {
		case "key":
			names.Key = r.text(v)
		case "walls":
			r.elements(v, func(entry gjson.Result) {
				var w RestrictedWall
				r.fields(entry, func(key, v gjson.Result) {
					switch key.Str {
					case "ask":
						w.Ask = r.text(v)
					case "names":
						w.Names = r.texts(v, nil)
					default:
						r.unknownKey("restricted names", key)
					}
				})
				names.Walls = append(names.Walls, w)
			})
		default:
			r.unknownKey("restricted names", key)
		}
	})
	return names
}

func writeWalls(walls []Wall) []byte {
	var written [][]byte
	for _, w := range walls {
		var o object
		o.setText("id", w.ID)
		o.setText("ask", w.Ask)
		o.setTexts("inside", w.Inside)
		written = append(written, o.inline())
	}
	return jsonList(written, "  ")
}

func writeRestricted(names Restricted) []byte {
	var written [][]byte
	for _, w := range names.Walls {
		var o object
		o.setText("ask", w.Ask)
		o.setTexts("names", w.Names)
		written = append(written, o.inline())
	}
	var o object
	o.setText("key", names.Key)
	o.set("walls", jsonList(written, "    "))
	return o.lines("  ")
}
