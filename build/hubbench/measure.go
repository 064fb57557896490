package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/team"
)

var ctx = context.Background()

func join(invitation string) (*member.Member, error) { return member.Join(ctx, invitation, "", nil) }

// list is 100,000 clients as a firm's export has them.
func list(changed int) []byte {
	var text strings.Builder
	text.WriteString(`{"keepmum":1,"name":"Studio Nine","clients":[`)
	for i := range 100_000 {
		if i > 0 {
			text.WriteByte(',')
		}
		name := fmt.Sprintf("Client %d of %x", i, i*2654435761%1_000_003)
		if i == changed {
			name += " changed"
		}
		fmt.Fprintf(&text, `{"id":"c%06d","name":"%s Ltd","handles":{"x":["client%d"]},"domains":["client%d.example.com"],"since":"20%02d-05-01"}`,
			i, name, i, i, i%26)
	}
	text.WriteString("]}")
	return []byte(text.String())
}

// fill founds a team at each hub and puts the list in.
func fill(h *homes) (err error) {
	if h.worker.member, err = member.Found(ctx, h.worker.base, operator, "", nil); err != nil {
		return err
	}
	clients := list(-1)
	for _, hub := range []*home{h.native, h.worker} {
		began := time.Now()
		if _, err := hub.member.Push(ctx, clients, ""); err != nil {
			return fmt.Errorf("%s: %w", hub.name, err)
		}
		fmt.Printf("put into the %s in %.2f s; ", hub.name, time.Since(began).Seconds())
	}
	fmt.Println()
	return nil
}

// question is the head of what a home has, asked by somebody who knows it.
func (h *home) question() (*http.Request, error) {
	address, token, tag := h.base+"/", "a", `"1-a"`
	switch {
	case h.member != nil:
		address, token, tag = h.base+team.Prefix+h.member.Team+"/head", h.member.Token, `"`+h.member.ETag+`"`
	case strings.HasPrefix(h.name, "Go file"):
		address += "head.json"
	}
	request, err := http.NewRequest("GET", address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("If-None-Match", tag)
	if h.member == nil && strings.HasPrefix(h.name, "Go file") {
		request.Header.Set("If-Modified-Since", time.Now().Add(time.Hour).UTC().Format(http.TimeFormat))
		request.Header.Del("If-None-Match")
	}
	return request, nil
}

func (h *home) ask(client *http.Client) error {
	request, err := h.question()
	if err != nil {
		return err
	}
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	io.Copy(io.Discard, response.Body)
	response.Body.Close()
	if response.StatusCode != http.StatusNotModified {
		return fmt.Errorf("%s answered %s", h.name, response.Status)
	}
	return nil
}

// heads asks each home whether anything changed: one after the other for the processor time of one
// question, then from sixteen places at once for how many a second.
func heads(h *homes, count int) error {
	if err := os.WriteFile(filepath.Join(h.fileFolder(), "head.json"), []byte(`{"version":1,"etag":"1-a"}`), 0o644); err != nil {
		return err
	}
	fmt.Printf("\n%-18s %14s %10s %14s\n", "304, nothing new", "CPU per answer", "p50", "answers per s")
	floors := map[*home]float64{}
	for _, home := range []*home{h.plain, h.worker, h.files, h.native} {
		client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 16}}
		for range count / 10 {
			if err := home.ask(client); err != nil {
				return err
			}
		}
		var took []time.Duration
		before := cpu(home.process.Pid)
		for range count {
			began := time.Now()
			if err := home.ask(client); err != nil {
				return err
			}
			took = append(took, time.Since(began))
		}
		each := (cpu(home.process.Pid) - before) / float64(count)
		slices.Sort(took)
		rate, err := perSecond(home, client, count)
		if err != nil {
			return err
		}
		floors[home] = each
		fmt.Printf("%-18s %11.2f ms %7.2f ms %14.0f%s\n", home.name, each*1000, ms(took[len(took)/2]), rate, ratio(h, home, floors))
	}
	return nil
}

func ratio(h *homes, of *home, floors map[*home]float64) string {
	floor := map[*home]*home{h.worker: h.plain, h.native: h.files}[of]
	if floor == nil {
		return ""
	}
	return fmt.Sprintf("   %.1f x the CPU of the %s", floors[of]/floors[floor], floor.name)
}

func perSecond(home *home, client *http.Client, count int) (float64, error) {
	var all sync.WaitGroup
	failed := make(chan error, 16)
	began := time.Now()
	for range 16 {
		all.Go(func() {
			for range count / 8 {
				if err := home.ask(client); err != nil {
					failed <- err
					return
				}
			}
		})
	}
	all.Wait()
	select {
	case err := <-failed:
		return 0, err
	default:
		return float64(count/8*16) / time.Since(began).Seconds(), nil
	}
}

// syncs reads the whole list, and then what one changed client made new: as it comes over the wire, and as
// a member reads it, verified and opened.
func syncs(h *homes, folder string) error {
	fmt.Printf("\n%-18s %14s %16s %12s %16s\n", "100,000 clients", "whole, fetched", "and opened", "on the wire", "one changed")
	for _, hub := range []*home{h.native, h.worker} {
		var fetched, opened time.Duration
		var size, after = 0, ""
		for range 7 {
			read, next, took, err := fetch(hub, "")
			if err != nil {
				return err
			}
			if fetched == 0 || took < fetched {
				fetched, size, after = took, len(read), next
			}
			began := time.Now()
			if _, err := hub.member.Pull(ctx); err != nil {
				return err
			}
			if took := time.Since(began); opened == 0 || took < opened {
				opened = took
			}
			if err := os.WriteFile(filepath.Join(folder, "list"), read, 0o644); err != nil {
				return err
			}
		}
		if _, err := hub.member.Push(ctx, list(4711), ""); err != nil {
			return err
		}
		delta, _, _, err := fetch(hub, after)
		if err != nil {
			return err
		}
		fmt.Printf("%-18s %12.3f s %14.3f s %9.2f MB %13.1f KB\n", hub.name, fetched.Seconds(), opened.Seconds(), float64(size)/1e6, float64(len(delta))/1e3)
	}
	var best time.Duration
	for range 5 {
		began := time.Now()
		response, err := http.Get(h.files.base + "/list")
		if err != nil {
			return err
		}
		io.Copy(io.Discard, response.Body)
		response.Body.Close()
		if took := time.Since(began); best == 0 || took < best {
			best = took
		}
	}
	fmt.Printf("%-18s %12.3f s   the same bytes in one piece\n", h.files.name, best.Seconds())
	return nil
}

// asPacked takes answers as they come over the wire: packed where the hub packs them, as a browser takes them.
var asPacked = &http.Client{Transport: &http.Transport{DisableCompression: true}}

// fetch reads the pages behind a cursor and says how long they took to arrive.
func fetch(hub *home, after string) (read []byte, next string, took time.Duration, err error) {
	for {
		request, err := http.NewRequest("GET", hub.base+team.Prefix+hub.member.Team+"/sync?after="+after, nil)
		if err != nil {
			return nil, "", 0, err
		}
		request.Header.Set("Authorization", "Bearer "+hub.member.Token)
		request.Header.Set("Accept-Encoding", "gzip")
		began := time.Now()
		response, err := asPacked.Do(request)
		if err != nil {
			return nil, "", 0, err
		}
		page, err := io.ReadAll(response.Body)
		took += time.Since(began)
		response.Body.Close()
		if err != nil || response.StatusCode != 200 {
			return nil, "", 0, errors.Join(err, fmt.Errorf("%s answered %s", hub.name, response.Status))
		}
		read = append(read, page...)
		start, err := startOf(page, response.Header.Get("Content-Encoding"))
		if err != nil {
			return nil, "", 0, err
		}
		after = between(start, `"next":"`, `"`)
		if !strings.Contains(start, `"more":true`) {
			return read, after, took, nil
		}
	}
}

// startOf is the beginning of a page, where it says what comes after it.
func startOf(page []byte, packed string) (string, error) {
	var reader io.Reader = bytes.NewReader(page)
	if packed == "gzip" {
		var err error
		if reader, err = gzip.NewReader(reader); err != nil {
			return "", err
		}
	}
	start, err := io.ReadAll(io.LimitReader(reader, 600))
	return string(start), err
}

func between(text, before, behind string) string {
	_, rest, _ := strings.Cut(text, before)
	found, _, _ := strings.Cut(rest, behind)
	return found
}

// memory asks a hundred thousand times, and says on the way what the homes of the hub hold.
func memory(h *homes, count int) error {
	part := count * 100_000 / requests / 4 // fewer when fewer were asked for
	fmt.Printf("\n%-18s %12s", "memory, after", "the above")
	for quarter := range 4 {
		fmt.Printf(" %11d", (quarter+1)*part)
	}
	fmt.Println(" questions")
	for _, hub := range []*home{h.native, h.worker} {
		client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 16}}
		fmt.Printf("%-18s %9.0f MB", hub.name, resident(hub.process.Pid))
		for range 4 {
			if _, err := perSecond(hub, client, part/2); err != nil { // it asks twice as often as it is told
				return err
			}
			fmt.Printf(" %8.0f MB", resident(hub.process.Pid))
		}
		fmt.Println()
	}
	return nil
}

func (h *homes) fileFolder() string { return h.running[len(h.running)-1].Args[2] }

// cpu is the processor time that a process has used, in seconds, as Linux counts it: in hundredths.
func cpu(pid int) float64 {
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return (user + system) / 100
}

// resident is what a process holds in memory, in MB.
func resident(pid int) float64 {
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/status")
	if err != nil {
		return 0
	}
	kilobytes, _ := strconv.ParseFloat(strings.Fields(between(string(text), "VmRSS:", "kB"))[0], 64)
	return kilobytes / 1000
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
