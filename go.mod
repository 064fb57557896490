module keepmum.dev/keepmum

go 1.26

require github.com/tidwall/gjson v1.20.0
