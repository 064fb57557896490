package main

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// Every task has a recipe and every recipe a task: the justfile is the list people read.
func TestRecipesAndTasks(t *testing.T) {
	justfile, err := os.ReadFile("../justfile")
	if err != nil {
		t.Fatal(err)
	}
	var recipes, all []string
	for _, found := range regexp.MustCompile(`(?m)^    @go run \./build ([\w-]+)`).FindAllSubmatch(justfile, -1) {
		recipes = append(recipes, string(found[1]))
	}
	for _, task := range tasks {
		all = append(all, task.name)
	}
	slices.Sort(recipes)
	slices.Sort(all)
	if !slices.Equal(recipes, all) {
		t.Errorf("recipes %v, tasks %v", recipes, all)
	}
}
