//go:build js && wasm

package main

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"strconv"
	"sync"
	"syscall/js"
	"time"

	"keepmum.dev/keepmum/core/hub/rate"
	"keepmum.dev/keepmum/core/hub/team"
)

// usualRate is how many requests a minute a member may make, unless the variable RATE says another number.
const usualRate = 600

// service answers for the one team whose Durable Object this program runs in.
func service(env js.Value) http.Handler {
	object := &object{storage: storage{env.Get("SQL"), map[string][]string{}}}
	perMinute, err := strconv.Atoi(variable(env, "RATE"))
	if err != nil {
		perMinute = usualRate
	}
	return &team.Service{
		Team:     object.team,
		Found:    object.found,
		Operator: variable(env, "OPERATOR"),
		Allow:    rate.New(perMinute, time.Now).Allow,
		Now:      time.Now,
		Seen:     object.forget(variable(env, "AUDIT_DAYS")),
	}
}

// forget drops, at most once an hour and after a request, what the audit need not keep any longer: nothing
// wakes an object that nobody asks.
func (o *object) forget(days string) func(team.Seen) {
	keep, err := strconv.Atoi(days)
	if err != nil || keep <= 0 {
		return nil
	}
	var last time.Time
	return func(team.Seen) {
		now := time.Now()
		if o.opened == nil || now.Sub(last) < time.Hour {
			return
		}
		last = now
		o.opened.Forget(context.Background(), now.AddDate(0, 0, -keep).UnixMilli())
	}
}

func variable(env js.Value, name string) string {
	if value := env.Get(name); value.Type() == js.TypeString {
		return value.String()
	}
	return ""
}

// object is a Durable Object: one team's database, or an empty one of a team that nobody has founded.
type object struct {
	storage storage

	mutex  sync.Mutex
	opened *team.Team
}

// team opens the database when it is that of a team. Whoever asks for a team that is not there leaves
// nothing behind.
func (o *object) team(id string) *team.Team {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.opened == nil {
		found, err := o.storage.exec(`SELECT 1 FROM sqlite_master WHERE name = 'meta'`, nil)
		if err != nil || found.Call("toArray").Length() == 0 {
			return nil
		}
		if _, err := o.open(context.Background(), id); err != nil {
			return nil
		}
	}
	if o.opened.ID() != id {
		return nil
	}
	return o.opened
}

func (o *object) found(ctx context.Context, id string) (*team.Team, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.opened != nil && o.opened.ID() != id {
		return nil, errors.New("another team lives here")
	}
	return o.open(ctx, id)
}

func (o *object) open(ctx context.Context, id string) (*team.Team, error) {
	if o.opened != nil {
		return o.opened, nil
	}
	opened, err := team.Open(ctx, sql.OpenDB(o.storage), id, time.Now)
	if err == nil {
		opened.Alone() // an object is the only one of its name
		o.opened = opened
	}
	return opened, err
}
