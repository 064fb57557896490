package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"keepmum.dev/keepmum/core/hub"
	"keepmum.dev/keepmum/core/hub/rate"
	"keepmum.dev/keepmum/core/hub/sqlite"
	"keepmum.dev/keepmum/core/hub/team"
)

// teamsOptions are the flags of a hub that keeps its teams in a folder.
type teamsOptions struct {
	folder, addr, metrics string
	perMinute, auditDays  int
}

// serveTeams serves the teams of a folder until the context ends. A folder without any gets one.
func serveTeams(ctx context.Context, o teamsOptions, stdout, stderr io.Writer) int {
	teams, err := sqlite.OpenAlone(ctx, o.folder, time.Now)
	if err != nil {
		fmt.Fprintf(stderr, "keepmum: cannot open the hub's folder: %v\n", err)
		return 2
	}
	defer teams.Close()
	listener, err := net.Listen("tcp", o.addr)
	if err != nil {
		fmt.Fprintf(stderr, "keepmum: cannot listen: %v\n", err)
		return 2
	}
	defer listener.Close()
	base := "http://" + listener.Addr().String()
	if len(teams.IDs()) == 0 {
		id := team.NewID()
		if _, err := teams.Found(ctx, id); err != nil {
			fmt.Fprintf(stderr, "keepmum: cannot make a team: %v\n", err)
			return 2
		}
		if err := printInvitation(ctx, teams, id, base, stdout); err != nil {
			fmt.Fprintf(stderr, "keepmum: cannot invite: %v\n", err)
			return 2
		}
	}
	meter := &meter{began: time.Now()}
	if o.metrics != "" {
		measured, err := net.Listen("tcp", o.metrics)
		if err != nil {
			fmt.Fprintf(stderr, "keepmum: cannot listen for the metrics: %v\n", err)
			return 2
		}
		defer measured.Close()
		go http.Serve(measured, meter)
	}
	log := slog.New(slog.NewJSONHandler(stderr, nil))
	service := &team.Service{
		Team:  teams.Team,
		Allow: rate.New(o.perMinute, time.Now).Allow,
		Now:   time.Now,
		Seen: func(seen team.Seen) {
			meter.count(seen)
			log.Info("answered", "route", seen.Route, "status", seen.Status, "code", string(seen.Code),
				"ms", seen.Took.Milliseconds(), "bytes", seen.Bytes)
		},
	}
	if o.auditDays > 0 {
		go forget(ctx, teams, time.Duration(o.auditDays)*24*time.Hour, log)
	}
	routes := http.NewServeMux()
	routes.Handle(team.Prefix, hub.Recover(compressed(service)))
	routes.HandleFunc(hub.HealthPath, func(w http.ResponseWriter, r *http.Request) { health(w, r, teams) })
	fmt.Fprintf(stdout, "%d teams at %s\n", len(teams.IDs()), base)
	return serveUntil(ctx, listener, ownHost(listener.Addr(), o.addr, routes), usual, stderr)
}

// printInvitation makes an invitation for an admin and prints what the options page and keepmum registry
// take. It is the only time that the code is seen.
func printInvitation(ctx context.Context, teams *sqlite.Teams, id, base string, stdout io.Writer) error {
	code, err := teams.Team(id).Invite(ctx, "", team.Admin, "", team.UsualValid)
	if err == nil {
		fmt.Fprintf(stdout, "admin invitation, for one person, valid for seven days:\n%s%s%s#%s\n", base, team.Prefix, id, code)
	}
	return err
}

// health says whether every database answers.
func health(w http.ResponseWriter, r *http.Request, teams *sqlite.Teams) {
	for _, id := range teams.IDs() {
		if err := teams.Team(id).Answers(r.Context()); err != nil {
			http.Error(w, "a database does not answer", http.StatusServiceUnavailable)
			return
		}
	}
	w.Header().Set("Cache-Control", "no-store")
	io.WriteString(w, "ok\n")
}

// forget drops, once an hour, what the audit need not keep any longer. Its time is that of its start and what has
// passed since: a clock that jumps ahead by years while the hub runs would have the whole audit forgotten.
func forget(ctx context.Context, teams *sqlite.Teams, keep time.Duration, log *slog.Logger) {
	began := time.Now()
	for tick := time.NewTicker(time.Hour); ; {
		now := began.Add(time.Since(began))
		for _, id := range teams.IDs() {
			if err := teams.Team(id).Forget(ctx, now.Add(-keep).UnixMilli()); err != nil {
				log.Error("the audit could not be shortened")
			}
		}
		select {
		case <-ctx.Done():
			tick.Stop()
			return
		case <-tick.C:
		}
	}
}
