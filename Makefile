SHELL := /bin/bash
.DEFAULT_GOAL := help

TSX := node_modules/.bin/tsx
# What `make dist` makes; the names are Mattermost's own.
PLATFORMS ?= linux-amd64 linux-arm64 darwin-arm64 darwin-amd64
# A Playbooks release bundle (.tar.gz), for the tests that need Playbooks.
export PLAYBOOKS_BUNDLE
# Tests, demo and bench are as fresh as a person's first try: nothing is reported to anybody.
export DO_NOT_TRACK := 1

.PHONY: help setup chromium generate lint format typecheck build dist test e2e demo bench picture screenshots clean

help: ## List what make can do
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: ## Install what the build needs (repeats only when the lockfile changes)
	@build/setup.sh

chromium: setup
	@build/chromium.sh >/dev/null

generate: setup ## Renew the types and schemas made from Mattermost's Go code
	cd build/gogen && go run .
	cd build/goyamux && go run . golden > ../../server/test/golden/yamux/exchanges.json

lint: setup ## Check rules and format
	npm run --silent lint

format: setup ## Repair what lint can repair
	npm run --silent format

typecheck: setup ## Check types in all packages
	npm run --silent typecheck

build: setup ## Make the bundle for this machine in dist/
	$(TSX) build/bundle.ts

dist: setup ## Make the bundles for all platforms in dist/, each with its SHA-256 (PLATFORMS="linux-amd64 …")
	$(TSX) build/bundle.ts $(PLATFORMS)

test: setup chromium ## Everything: lint, types, units, the executable under the Go host, the scenarios on a real server
	$(TSX) build/test_all.ts

e2e: build chromium ## Only the scenarios on a real server (PLAYBOOKS_BUNDLE=… for those with Playbooks)
	node_modules/.bin/jest -c e2e/jest.config.mjs

demo: build ## Watch a real Mattermost run a review (ONCE=1: exit at the end)
	$(TSX) e2e/demo.ts

bench: build chromium ## Measure the message hook against a Go plugin that does nothing, the reading of posts, the panel, and looking over 2,000 reviews; with PLAYBOOKS_BUNDLE, sign-offs too
	@mkdir -p .cache/bench
	cd build/gohost && go build -o ../../.cache/bench/ ./bench ./noop
	set -o pipefail; .cache/bench/bench -ours .cache/bundle/$$(go env GOOS)-$$(go env GOARCH)/prr -noop .cache/bench/noop \
		| tee .cache/bench/hook.jsonl
	node_modules/.bin/bun build/bench_reading.ts .cache/bench/hook.jsonl
	$(TSX) build/bench_panel_page.ts
	$(TSX) e2e/bench_panel.ts
	$(TSX) e2e/bench_library.ts
	$(TSX) e2e/bench_playbooks.ts

picture: build chromium ## Renew the pictures in docs/images (needs Chromium and pngquant)
	$(TSX) e2e/picture.ts

screenshots: build chromium ## Renew the pictures of every screen in docs/images (needs pngquant; SCREENS="panel …" for some)
	$(TSX) e2e/screenshots.ts $(SCREENS)

clean: ## Remove everything that can be made again
	rm -rf .cache dist webapp/dist coverage
