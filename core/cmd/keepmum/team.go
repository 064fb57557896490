package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"keepmum.dev/keepmum/core/hub/member"
	"keepmum.dev/keepmum/core/hub/team"
	"keepmum.dev/keepmum/core/registry"
)

const teamUsage = `keepmum team join INVITATION --member FILE [--name NAME]
keepmum team found HUB --member FILE [--name NAME]
keepmum team pull --member FILE [--version N] [--to REGISTRY]
keepmum team push REGISTRY --member FILE [--note TEXT]
keepmum team history --member FILE
keepmum team restore VERSION --member FILE
keepmum team audit --member FILE [--format jsonl|csv] [--to FILE] [--since EARLIER.jsonl]
keepmum team invite --member FILE [--role member|editor|approver|auditor|admin] [--name NAME] [--days N]
keepmum team ask TEXT --member FILE --client ID --network NETWORK --facets FACETS [--days N]
keepmum team requests --member FILE [--take]
keepmum team members --member FILE
keepmum team revoke ID --member FILE
keepmum team change-key --member FILE

Shares a client list through a hub that cannot read it. join takes an invitation, as keepmum hub --data or
a colleague gives it, and writes FILE: whoever has that file reads the list, so keep it where only you can.
found makes a team at a hub that you run on Cloudflare Workers, with its operator's token in the environment
variable KEEPMUM_OPERATOR. Whoever makes a team with either may say in NAME what admins see them called.
pull prints the team's list, or writes it to REGISTRY; with --version as it was then. history lists the versions;
restore puts the list of one in the place of the newest, as a version of its own. push puts yours in its place, unless somebody
changed it since you last pulled: then pull, bring the two together with keepmum registry merge, and push.
A client with "wall": "heron" is behind the wall that the list describes as {"walls": [{"id": "heron", "ask": "Legal", "inside":
["Ann", "…"]}]}, of members by their id or the name that admins gave them: push gives what is behind it to those and to whoever
pushes it, and to everybody else hashes, which warn of the names and say whom to ask.
ask prints a link on which a client reads the text of the file TEXT and approves, declines or rewords it; requests
lists what was asked and answered, and with --take files what clients have approved as permissions. A yes of a client who approves each post is for that
text alone, and is not filed.
audit prints every entry, or writes them to FILE, once it has verified that each follows the one before it; with
--since, that it goes on where an earlier export ended.
invite prints a link for one person; NAME is for admins, and the hub cannot read it. revoke ends a member's
access; change-key then closes the list with another key, signs it anew, and hands both to everybody who is still
there. Their next pull takes them; who cannot be handed them is named.
Exit 0: done, 1: the team's list is newer than yours, or the audit was changed, 2: it could not be done.
`

// teamLimit is how long a command may take.
const teamLimit = 5 * time.Minute

// teamRun is a command with its flags.
type teamRun struct {
	ctx            context.Context
	file           string
	member         *member.Member
	args           []string
	to, note, role string
	name           string
	format, since  string
	version        int64
	days           int
	// Of what a client is asked.
	client, network, facets string
	take                    bool
	stdout                  io.Writer
	in                      inputs
}

var teamCommands = map[string]struct {
	args int
	run  func(*teamRun) error
}{
	"join": {1, (*teamRun).join}, "found": {1, (*teamRun).found}, "pull": {0, (*teamRun).pull},
	"history": {0, (*teamRun).history}, "restore": {1, (*teamRun).restore}, "audit": {0, (*teamRun).audit}, "push": {1, (*teamRun).push}, "invite": {0, (*teamRun).invite},
	"ask": {1, (*teamRun).ask}, "requests": {0, (*teamRun).requests},
	"members": {0, (*teamRun).members}, "revoke": {1, (*teamRun).revoke}, "change-key": {0, (*teamRun).changeKey},
}

func runTeam(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, cancel := context.WithTimeout(context.Background(), teamLimit)
	defer cancel()
	flags := flag.NewFlagSet("keepmum team", flag.ContinueOnError)
	r := &teamRun{ctx: ctx, stdout: stdout, in: inputs{stdin, stderr}}
	flags.StringVar(&r.file, "member", "", "")
	flags.StringVar(&r.to, "to", "", "")
	flags.StringVar(&r.note, "note", "", "")
	flags.StringVar(&r.role, "role", string(team.Plain), "")
	flags.StringVar(&r.format, "format", "jsonl", "")
	flags.StringVar(&r.since, "since", "", "")
	flags.Int64Var(&r.version, "version", 0, "")
	flags.StringVar(&r.name, "name", "", "")
	flags.IntVar(&r.days, "days", 7, "")
	flags.StringVar(&r.client, "client", "", "")
	flags.StringVar(&r.network, "network", "", "")
	flags.StringVar(&r.facets, "facets", "", "")
	flags.BoolVar(&r.take, "take", false, "")
	rest, code, stop := parse(flags, teamUsage, args, stdout, stderr)
	if stop {
		return code
	}
	if len(rest) == 0 || r.file == "" || teamCommands[rest[0]].run == nil || len(rest) != teamCommands[rest[0]].args+1 {
		fmt.Fprint(stderr, teamUsage)
		return 2
	}
	r.args = rest[1:]
	err := r.open(rest[0])
	if err == nil {
		err = teamCommands[rest[0]].run(r)
	}
	if errors.Is(err, errSaid) {
		return 2
	}
	if err != nil {
		fmt.Fprintf(stderr, "keepmum: team %s: %v\n", rest[0], err)
		if errors.Is(err, member.ErrBehind) || errors.Is(err, member.ErrAudit) {
			return 1
		}
		return 2
	}
	return 0
}

// errSaid is of input whose problems were listed already.
var errSaid = errors.New("said")

func (r *teamRun) open(command string) error {
	text, err := os.ReadFile(r.file)
	if command == "join" || command == "found" {
		if err == nil {
			return fmt.Errorf("%s is there already; another team needs another file", r.file)
		}
		return nil
	}
	if err == nil {
		r.member, err = member.Read(text)
	}
	if errors.Is(err, member.ErrMember) {
		err = fmt.Errorf("%s: %w", r.file, err)
	}
	return err
}

// keep writes the member, whole or not at all.
func (r *teamRun) keep() error { return writeWhole(r.file, r.member.JSON(), 0o600) }

func writeWhole(name string, data []byte, mode os.FileMode) error {
	file, err := os.CreateTemp(filepath.Dir(name), ".keepmum-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // it has another name once all went well
	_, err = file.Write(data)
	if err = errors.Join(err, file.Chmod(mode), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
}

func (r *teamRun) join() (err error) {
	r.member, err = member.Join(r.ctx, r.args[0], r.name, nil)
	return r.joined(err)
}

func (r *teamRun) found() (err error) {
	r.member, err = member.Found(r.ctx, r.args[0], os.Getenv("KEEPMUM_OPERATOR"), r.name, nil)
	return r.joined(err)
}

func (r *teamRun) joined(err error) error {
	if err != nil {
		return err
	}
	if err = r.keep(); err == nil {
		fmt.Fprintf(r.stdout, "joined; %s is your key to the team\n", r.file)
	}
	return err
}

func (r *teamRun) pull() error {
	pulled, err := r.pulled()
	if err != nil {
		return err
	}
	if r.to == "" {
		if _, err := r.stdout.Write(pulled); err != nil {
			return err
		}
	} else if err := writeWhole(r.to, pulled, 0o600); err != nil {
		return err
	}
	return r.keep()
}

func (r *teamRun) pulled() ([]byte, error) {
	if r.version > 0 {
		return r.member.At(r.ctx, r.version)
	}
	return r.member.Pull(r.ctx)
}

func (r *teamRun) history() error {
	versions, err := r.member.History(r.ctx)
	for _, v := range versions {
		fmt.Fprintf(r.stdout, "%6d  %s  %s  %3d buckets  %s\n", v.Version, time.UnixMilli(v.AtMS).UTC().Format("2006-01-02 15:04"), v.Member, v.Items, v.Note)
	}
	return err
}

func (r *teamRun) restore() error {
	version, err := strconv.ParseInt(r.args[0], 10, 64)
	if err != nil || version < 1 {
		return errors.New("restore: the number of a version; keepmum team history lists them")
	}
	err = r.member.Restore(r.ctx, version)
	if kept := r.keep(); err == nil {
		err = kept
	}
	if err == nil {
		fmt.Fprintf(r.stdout, "the list of version %d is in force again, as version %d\n", version, r.member.Version)
	}
	return err
}

func (r *teamRun) push() error {
	read, data, _, ok := r.in.registry(r.args[0])
	if !ok {
		return errSaid
	}
	changed, err := r.member.Push(r.ctx, registry.Write(read, data), r.note)
	if kept := r.keep(); err == nil {
		err = kept
	}
	if err == nil {
		fmt.Fprintf(r.stdout, "%d buckets changed; the list is at version %d\n", changed, r.member.Version)
	}
	return err
}

func (r *teamRun) invite() error {
	link, err := r.member.Invite(r.ctx, team.Role(r.role), r.name, time.Duration(r.days)*24*time.Hour)
	if err == nil {
		fmt.Fprintf(r.stdout, "%s\n", link)
	}
	return errors.Join(err, r.keep())
}

func (r *teamRun) members() error {
	members, err := r.member.Members(r.ctx)
	for _, m := range members {
		state := "since " + time.UnixMilli(m.JoinedMS).UTC().Format(time.DateOnly)
		if m.Revoked != nil {
			state += ", revoked " + time.UnixMilli(*m.Revoked).UTC().Format(time.DateOnly)
		}
		fmt.Fprintf(r.stdout, "%s  %-8s  %s  %s\n", m.ID, m.Role, state, m.Name)
	}
	return err
}

func (r *teamRun) revoke() error { return r.member.Revoke(r.ctx, r.args[0]) }

func (r *teamRun) changeKey() error {
	handing, err := r.member.ChangeKey(r.ctx, r.keep)
	if err != nil {
		return err
	}
	fmt.Fprintln(r.stdout, "the list is closed with another key and signed by another signer")
	for _, p := range handing.Handed {
		fmt.Fprintf(r.stdout, "%s  %-8s  %s has the new key waiting\n", p.ID, p.Role, named(p))
	}
	for _, p := range handing.Left {
		fmt.Fprintf(r.stdout, "%s  %-8s  %s needs a new invitation\n", p.ID, p.Role, named(p))
	}
	if handing.Walls > 0 {
		fmt.Fprintf(r.stdout, "%d walls keep their keys, for you are not inside of them; an admin who is changes those\n", handing.Walls)
	}
	return nil
}

func named(p member.Person) string {
	if p.Name == "" {
		return "(no name)"
	}
	return p.Name
}
