//go:build js && wasm

package main

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"math"
	"syscall/js"
)

// storage is the SQL database of a Durable Object as a driver of database/sql: SqlStorage, whose exec
// answers at once. Every statement is whole by itself; there are no transactions of several.
type storage struct {
	sql js.Value
	// columns are the names of what each query gives: asking for them costs as much as a cell.
	columns map[string][]string
}

func (s storage) Connect(context.Context) (driver.Conn, error) { return s, nil }
func (s storage) Driver() driver.Driver                        { return s }
func (s storage) Open(string) (driver.Conn, error)             { return s, nil }
func (s storage) Close() error                                 { return nil }

func (s storage) Prepare(string) (driver.Stmt, error) {
	return nil, errors.New("statements are not kept prepared here")
}

func (s storage) Begin() (driver.Tx, error) {
	return nil, errors.New("there are no transactions of several statements here")
}

// ExecContext runs one statement. How many rows it changed is not told: the runtime counts those of
// triggers and indexes too.
func (s storage) ExecContext(_ context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	_, err := s.exec(query, args)
	return driver.ResultNoRows, err
}

// QueryContext runs one statement and has all its rows.
func (s storage) QueryContext(_ context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	cursor, err := s.exec(query, args)
	if err != nil {
		return nil, err
	}
	found, err := call(cursor, "raw")
	if err == nil {
		found, err = call(found, "toArray")
	}
	if err != nil {
		return nil, err
	}
	return &rows{columns: s.names(query, cursor), found: found, length: found.Length()}, nil
}

// names needs no lock: this program runs one goroutine at a time, and nothing here lets another go on.
func (s storage) names(query string, cursor js.Value) []string {
	names, known := s.columns[query]
	if !known {
		told := cursor.Get("columnNames")
		names = make([]string, told.Length())
		for i := range names {
			names[i] = told.Index(i).String()
		}
		s.columns[query] = names
	}
	return names
}

func (s storage) exec(query string, args []driver.NamedValue) (js.Value, error) {
	values := make([]any, 1, 1+len(args))
	values[0] = query
	for _, arg := range args {
		switch value := arg.Value.(type) {
		case nil, string, bool, float64:
			values = append(values, value)
		case int64:
			if value > 1<<53 || value < -1<<53 {
				return js.Value{}, errors.New("a number of more than 53 bits")
			}
			values = append(values, float64(value))
		default:
			return js.Value{}, errors.New("only texts, numbers and NULL are stored")
		}
	}
	return call(s.sql, "exec", values...)
}

// call calls a method and gives what it throws as an error.
func call(object js.Value, method string, args ...any) (result js.Value, err error) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case js.Error:
			err = errors.New(thrown.Value.Call("toString").String())
		default:
			panic(thrown)
		}
	}()
	return object.Call(method, args...), nil
}

// rows reads what a statement gave.
type rows struct {
	columns      []string
	found        js.Value
	next, length int
}

func (r *rows) Columns() []string { return r.columns }

func (r *rows) Close() error { return nil }

func (r *rows) Next(into []driver.Value) error {
	if r.next == r.length {
		return io.EOF
	}
	row := r.found.Index(r.next)
	r.next++
	for i := range into {
		switch cell := row.Index(i); cell.Type() {
		case js.TypeNull:
			into[i] = nil
		case js.TypeString:
			into[i] = cell.String()
		case js.TypeNumber:
			if number := cell.Float(); number == math.Trunc(number) {
				into[i] = int64(number)
			} else {
				into[i] = number
			}
		default:
			return errors.New("a value that is neither text nor number")
		}
	}
	return nil
}
