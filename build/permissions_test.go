package main

import (
	"slices"
	"testing"
)

const manifest = `{"permissions":["storage"],"host_permissions":["https://x.example/*"],
	"content_scripts":[{"matches":["https://x.example/*"]}],
	"web_accessible_resources":[{"resources":["frame.html"],"matches":["https://x.example/*"]}]}`

const explainedPage = "# Permissions\n\n## What it keeps (`permissions`)\n\n### `storage`\n\nFor the list.\n\n" +
	"## Where it looks (`host_permissions`)\n\n### `https://x.example/*`\n\nTo see.\n\n" +
	"## Where it runs (`content_scripts`)\n\n### `https://x.example/*`\n\nTo read.\n\n" +
	"## What pages may load (`web_accessible_resources`)\n\n### `frame.html` (Chromium only)\n\nTo draw.\n"

func TestPermissionsBothWays(t *testing.T) {
	asked, err := askedFor([]byte(manifest))
	if err != nil {
		t.Fatal(err)
	}
	explained, problems := readPermissions(explainedPage)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := compare("chrome", explained, asked); len(got) > 0 {
		t.Errorf("chrome: %q, want nothing", got)
	}
	want := []string{`PERMISSIONS.md does not explain web_accessible_resources "frame.html", which the firefox manifest asks for`}
	if got := compare("firefox", explained, asked); !slices.Equal(got, want) {
		t.Errorf("firefox: %q, want %q", got, want)
	}
	want = []string{`PERMISSIONS.md:5: permissions "storage" is not in the chrome manifest`}
	if got := compare("chrome", explained, asked[1:]); !slices.Equal(got, want) {
		t.Errorf("unused: %q, want %q", got, want)
	}
}

func TestPermissionsNeedAParagraph(t *testing.T) {
	_, problems := readPermissions("## Kept (`permissions`)\n\n### `storage`\n\n### tabs\n\nWhy.\n")
	want := []string{"PERMISSIONS.md:3: no paragraph says why", "PERMISSIONS.md:5: this heading names no value of a manifest key"}
	if !slices.Equal(problems, want) {
		t.Errorf("problems = %q, want %q", problems, want)
	}
}
