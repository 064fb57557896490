module keepmum.dev/keepmum

go 1.26

require golang.org/x/text v0.40.0 // indirect
