# One command per wish. Every recipe hands over to the Go program in build/, which does its own set-up.

set windows-shell := ["powershell.exe", "-NoLogo", "-NoProfile", "-Command"]

# List what can be done
default:
    @just --list --unsorted

# Try it: a browser with the extension, a sample client list and a practice page (chromium, firefox, --headless)
[no-exit-message]
try *ARGS:
    @go run ./build try {{ARGS}}

# Every test there is, and the figures
[no-exit-message]
test:
    @go run ./build test

# What to run before handing over: the same as test
check: test

# Fetch what is missing: npm packages, Go modules, the two browsers of the tests
[no-exit-message]
setup:
    @go run ./build setup

# Build the checker, the worker, both extensions and their zips into build/out
[no-exit-message]
build:
    @go run ./build build

# gofmt, vet, staticcheck, types and Biome, without running a test
[no-exit-message]
lint:
    @go run ./build lint

# Format Go and TypeScript in place
[no-exit-message]
fmt:
    @go run ./build fmt

# Go tests and the extension's unit tests, no browser
[no-exit-message]
unit *ARGS:
    @go run ./build unit {{ARGS}}

# The built extension in both browsers (name a file to run only that)
[no-exit-message]
e2e *ARGS:
    @go run ./build e2e {{ARGS}}

# Print what was built and check it against the budgets
[no-exit-message]
size:
    @go run ./build size

# Measure the core here, then the checker in Chromium beside others (native, browser)
[no-exit-message]
bench *ARGS:
    @go run ./build bench {{ARGS}}

# Measure the built extension in both browsers with 1,000 and 100,000 clients (name other numbers), and writing beside a linter
[no-exit-message]
bench-extension *ARGS:
    @go run ./build bench-extension {{ARGS}}

# Save what every page of the extension looks like, light and dark, en and ar (name a page to save only that)
[no-exit-message]
pictures *ARGS:
    @go run ./build pictures {{ARGS}}

# Print what is known of each site as a signed list may carry it, to mend it there until the next version
[no-exit-message]
adapters:
    @go run ./build adapters

# Measure the hub on workerd and as a program, beside a plain Durable Object and a plain file server
[no-exit-message]
bench-hub:
    @go run ./build bench-hub

# How many mentions are found, kind by kind, and how many that nobody meant (--misses KIND, --outside DIR)
[no-exit-message]
corpus *ARGS:
    @go run ./build corpus {{ARGS}}

# Look for what nobody thought of: every fuzz target for a while (60s unless told, e.g. 10m)
[no-exit-message]
soak *ARGS:
    @go run ./build soak {{ARGS}}

# Run the hub: just hub --data DIR for teams, --file clients.json for one list, --workers as at Cloudflare
[no-exit-message]
hub *ARGS:
    @go run ./build hub {{ARGS}}

# Remove everything that was built
[no-exit-message]
clean:
    @go run ./build clean
