package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"keepmum.dev/keepmum/core/hub/sqlite"
)

// hubCommands are what can be done to a hub's folder beside serving it, with the folders that each takes.
var hubCommands = map[string]*struct{ folders int }{"invite": {1}, "check": {1}, "backup": {2}, "restore": {2}}

func runHubCommand(ctx context.Context, name string, folders []string, stdout, stderr io.Writer) int {
	if len(folders) == 1 && (folders[0] == "--help" || folders[0] == "-h") {
		fmt.Fprint(stdout, hubUsage)
		return 0
	}
	if len(folders) != hubCommands[name].folders {
		fmt.Fprint(stderr, hubUsage)
		return 2
	}
	var count int
	var err error
	switch name {
	case "invite":
		err = inviteAdmins(ctx, folders[0], stdout)
	case "check":
		return checkTeams(ctx, folders[0], stdout, stderr)
	case "backup":
		if count, err = sqlite.Backup(ctx, folders[0], folders[1], time.Now); err == nil {
			fmt.Fprintf(stdout, "%d teams copied and checked\n", count)
		}
	case "restore":
		if count, err = sqlite.Restore(ctx, folders[0], folders[1]); err == nil {
			fmt.Fprintf(stdout, "%d teams restored\n", count)
		}
	}
	if err != nil {
		fmt.Fprintf(stderr, "keepmum: hub %s: %v\n", name, err)
		return 2
	}
	return 0
}

func inviteAdmins(ctx context.Context, folder string, stdout io.Writer) error {
	if _, err := os.Stat(folder); err != nil {
		return err
	}
	teams, err := sqlite.OpenTeams(ctx, folder, time.Now)
	if err != nil {
		return err
	}
	defer teams.Close()
	for _, id := range teams.IDs() {
		if err := printInvitation(ctx, teams, id, "", stdout); err != nil {
			return err
		}
	}
	return nil
}

func checkTeams(ctx context.Context, folder string, stdout, stderr io.Writer) int {
	files, err := filepath.Glob(filepath.Join(folder, "*.db"))
	if err != nil || len(files) == 0 {
		fmt.Fprintf(stderr, "keepmum: hub check: %s: no team here\n", folder)
		return 2
	}
	code := 0
	for _, file := range files {
		if err := sqlite.Check(ctx, file); err != nil {
			fmt.Fprintf(stdout, "%s: %v\n", file, err)
			code = 1
		}
	}
	if code == 0 {
		fmt.Fprintf(stdout, "%d teams are whole\n", len(files))
	}
	return code
}
