package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/registry"
)

// requests lists what clients and colleagues were asked. With --take, what clients have approved becomes
// permissions in the team's list.
func (r *teamRun) requests() error {
	requests, err := r.member.Requests(r.ctx)
	if err != nil {
		return err
	}
	for _, one := range requests {
		day := one.Asked
		if !one.Decided.IsZero() {
			day = one.Decided
		}
		line := fmt.Sprintf("%s  %-9s  %-9s  %s  %s on %s: %s", one.ID[:8], one.Kind, one.State, day.UTC().Format(time.DateOnly),
			one.Client, one.Network, strings.Join(one.Facets, ", "))
		if one.Who != "" {
			line += "; " + one.Who
		}
		if one.Note != "" {
			line += ": " + one.Note
		}
		if one.Single {
			line += "; for this text alone"
		}
		fmt.Fprintln(r.stdout, line)
	}
	if !r.take {
		return nil
	}
	return r.takeApproved(requests)
}

// takeTries is how often a list that colleagues are changing is read again.
const takeTries = 5

func (r *teamRun) takeApproved(requests []member.Request) error {
	for range takeTries {
		pulled, err := r.member.Pull(r.ctx)
		if err != nil {
			return err
		}
		list, problems := registry.Read(pulled)
		if registry.Fatal(problems) {
			return errors.New("the team's list cannot be read")
		}
		taken := r.member.Take(&list, requests)
		if taken > 0 {
			_, err = r.member.Push(r.ctx, registry.Write(list, pulled), "")
		}
		if kept := r.keep(); err == nil {
			err = kept
		}
		if errors.Is(err, member.ErrBehind) {
			continue
		}
		if err == nil {
			fmt.Fprintf(r.stdout, "%d new permissions\n", taken)
		}
		return err
	}
	return member.ErrBehind
}

// ask asks a client about a text and prints the link for them.
func (r *teamRun) ask() error {
	text, err := r.in.read(r.args[0])
	if err != nil {
		return err
	}
	if r.client == "" || r.network == "" || r.facets == "" {
		return errors.New("--client ID, --network NETWORK and --facets name,result are needed")
	}
	pulled, err := r.member.Pull(r.ctx)
	if err != nil {
		return err
	}
	list, _ := registry.Read(pulled)
	for _, client := range list.Clients {
		if client.ID != r.client {
			continue
		}
		until := time.Now().UTC().Add(permitted).Format(time.DateOnly)
		link, err := r.member.Ask(r.ctx, member.Request{ClientID: client.ID, Client: client.Name, Text: strings.TrimSpace(string(text)),
			Network: r.network, Facets: strings.Split(r.facets, ","), Until: until, Single: approvesEach(client, r.network)}, list.Name, time.Duration(r.days)*24*time.Hour)
		if err == nil {
			fmt.Fprintln(r.stdout, link)
		}
		if kept := r.keep(); err == nil {
			err = kept
		}
		return err
	}
	return errors.New("no client of that id is on the team's list")
}

// approvesEach says whether a client wants to approve each post on a network.
func approvesEach(client registry.Client, network string) bool {
	return slices.ContainsFunc(client.Permissions, func(p registry.Permission) bool {
		return slices.Contains(p.Require, "approval") && (len(p.Networks) == 0 || slices.Contains(p.Networks, network))
	})
}

// permitted is how long a permission holds that is asked for.
const permitted = 90 * 24 * time.Hour
