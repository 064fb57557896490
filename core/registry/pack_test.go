package registry

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// fill puts something of its own into every field there is.
func fill(v reflect.Value, n *int) {
	switch v.Kind() {
	case reflect.String:
		*n++
		v.SetString(fmt.Sprint("é", *n))
	case reflect.Int, reflect.Int64:
		*n++
		v.SetInt(int64(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 2 {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(key, n)
			fill(value, n)
			v.SetMapIndex(key, value)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	default:
		panic("a field of a kind that the packed form has not yet: " + v.Kind().String())
	}
}

// A field that is forgotten in packer.client would be lost at the next start of a browser.
func TestPackKeepsEveryField(t *testing.T) {
	var full Client
	n := 0
	fill(reflect.ValueOf(&full).Elem(), &n)
	for i := range reflect.TypeOf(full).NumField() {
		alone := Client{ID: "c"} // what is empty at the end is left out
		reflect.ValueOf(&alone).Elem().Field(i).Set(reflect.ValueOf(full).Field(i))
		for _, c := range []Client{alone, full} {
			packed := Pack([]byte("before"), c)
			if got := Unpack(packed[6:]); !reflect.DeepEqual(got, c) {
				t.Fatalf("the field %s, or one in it, is lost: add it to packer.client and raise PackVersion\n got %+v\nwant %+v", reflect.TypeOf(full).Field(i).Name, got, c)
			}
			if id := string(PackedID(packed[6:])); id != c.ID {
				t.Errorf("id %q, want %q", id, c.ID)
			}
		}
	}
	if got := Unpack(Pack(nil, Client{})); !reflect.DeepEqual(got, Client{}) {
		t.Errorf("an empty client becomes %+v", got)
	}
	long := Client{ID: strings.Repeat("\x00", 300), Name: strings.Repeat("\x00", 70_000)}
	for _, c := range []Client{long, {Name: "a", Aliases: []string{"", ""}}, {Permissions: make([]Permission, 3)}, {Handles: map[string][]string{"x": {""}}}} {
		if packed := Pack(nil, c); !reflect.DeepEqual(Unpack(packed), c) || string(PackedID(packed)) != c.ID {
			t.Errorf("%.200v becomes %.200v", c, Unpack(packed))
		}
	}
}

func FuzzUnpack(f *testing.F) {
	var full Client
	n := 0
	fill(reflect.ValueOf(&full).Elem(), &n)
	f.Add(Pack(nil, full))
	f.Add([]byte{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})
	f.Fuzz(func(t *testing.T, packed []byte) {
		c := Unpack(packed)
		PackedID(packed)
		if again := Unpack(Pack(nil, c)); !reflect.DeepEqual(again, c) {
			t.Errorf("%+v\nbecomes %+v", c, again)
		}
	})
}
