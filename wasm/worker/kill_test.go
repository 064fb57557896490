package main_test

import (
	"encoding/json"
	"net/http"
	"os"
	"testing"

	"keepmum.dev/keepmum/core/hub/hubtest"
	"keepmum.dev/keepmum/core/hub/team"
)

// The Workers runtime is killed, two hundred times in a soak.
func TestWorkerdIsKilled(t *testing.T) {
	kills := 4
	if os.Getenv("KEEPMUM_SOAK") != "" {
		kills = 200
	}
	binary, config, teams := workerd(t), layOut(t, hubtest.Registry), t.TempDir()
	hubtest.Kill(t, hubtest.Killable{
		Start:      func() (string, func()) { return start(t, binary, config, teams) },
		Invitation: func(base string) string { return found(t, base) },
	}, kills)
}

// found makes a team and gives the invitation of its first admin.
func found(t *testing.T, base string) string {
	t.Helper()
	address := base + team.Prefix + team.NewID()
	request, err := http.NewRequest("POST", address+"/found", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+operator)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var made struct{ Code string }
	if err := json.NewDecoder(response.Body).Decode(&made); err != nil {
		t.Fatal(err)
	}
	return address + "#" + made.Code
}
