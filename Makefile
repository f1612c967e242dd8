# What a person types. `make site` and `make test` install what is missing and do everything.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site

LIBRARIES := libcmark-dev libyaml-dev libthai-dev libmicrohttpd-dev libmimalloc-dev
TOOLS := binutils dpkg-dev parallel time xz-utils
PRONGSAI := .build/release/prongsai

# Every address is settled at the start and read-only from then on, which costs nothing that shows. A build of the site
# knows the program by the number that the linker gives it.
LINKING := -z relro -z now --build-id=sha1

.PHONY: site test sums fuzz browser bench parts archive deb clean-root diagnostics check format lint build libraries tools clean help

## site: build the tool and the site from content/, and name the file to open
site: build
	@$(PRONGSAI) build
	@echo "Open: $(CURDIR)/site/index.html"

## test: check the formatting, build with warnings as errors, run every test
test: libraries tools lint
	@swift build --build-tests
	@swift test --skip-build
	@$(MAKE) --no-print-directory build
	@$(PRONGSAI) build --output .build/site 2> /dev/null
	@Tests/Site/run .build/site
	@.build/site-tests/bin/python Tests/Site/check_hostile.py $(PRONGSAI)
	@python3 Tests/Sums/check_sums.py $(PRONGSAI)
	@Tests/Scale/check_parts $(PRONGSAI)
	@python3 Tests/Packages/check_packages.py $(PRONGSAI)
	@Tests/Fuzz/run 2

## sums: work out the totals of made-up plans three ways; ENTRIES=1000000 for many (part of the tests with 20,000)
sums: build
	@python3 Tests/Sums/check_sums.py $(PRONGSAI) --entries $(or $(ENTRIES),20000)

## fuzz: look for inputs that break a reader; SECONDS=600 a reader for a long search (part of the tests with 2)
fuzz: libraries
	@Tests/Fuzz/run $(or $(SECONDS),60)

## browser: look at every kind of page in a real browser, in every way, and at what is announced (minutes)
browser: build
	@$(PRONGSAI) build --output .build/site 2> /dev/null
	@.build/site-tests/bin/python Tests/Site/check_browser.py .build/site
	@.build/site-tests/bin/python Tests/Site/check_reading.py .build/site

## bench: measure builds beside copying, and beside another program where PEER names one (docs/benchmark.md)
bench: build
	@python3 Tests/Benchmark/benchmark.py

## parts: build made-up agencies apart, merge them, and compare with one big build (docs/scale.md)
parts: build tools
	@Tests/Scale/check_parts $(PRONGSAI)

## archive: a release to unpack anywhere: the program with themes, guides, example plans and licence, in .build/packages
archive: build tools
	@Packaging/package archive $(PRONGSAI) .build/packages

## deb: a Debian package, which brings the C libraries, in .build/packages
deb: build tools
	@Packaging/package deb $(PRONGSAI) .build/packages

## clean-root: try the archive and the package in a Debian that holds nothing else (needs root and debootstrap)
clean-root: archive deb
	@Tests/Packages/check_clean_root .build/packages

## diagnostics: write docs/diagnostics.*.md anew from the cases in Tests/Broken, and the marks of new cases
diagnostics: libraries
	@PRONGSAI_RECORD=1 swift test --filter BrokenContentTests > /dev/null || true
	@swift test --skip-build --filter BrokenContentTests

## check: check the plans and write nothing
check: build
	@$(PRONGSAI) check

## build: the release binary; it brings Swift's own libraries with it, which also makes it start and run faster
build: libraries
	@swift build -c release --product prongsai --static-swift-stdlib $(addprefix -Xlinker ,$(LINKING))

## format: format every source file
format:
	@swift format -i -r Sources Tests Package.swift

## lint: refuse what is not formatted
lint:
	@swift format lint --strict -r Sources Tests Package.swift

# Installs those Debian packages of a list that are missing.
define install
	@missing=(); for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2> /dev/null | grep -q "ok installed" || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  as_root=(); [ "$$(id -u)" = 0 ] || as_root=(sudo); \
	  echo "Installing $${missing[*]}"; \
	  $${as_root[@]+"$${as_root[@]}"} apt-get update -qq; \
	  DEBIAN_FRONTEND=noninteractive $${as_root[@]+"$${as_root[@]}"} apt-get install -y -qq "$${missing[@]}" > /dev/null; \
	fi
endef

# The C libraries of the system, and what tests and packages are made with; installed where they are missing.
libraries:
	@command -v swift > /dev/null || { echo "Swift 6.3 is needed: https://www.swift.org/install" >&2; exit 1; }
	$(call install,$(LIBRARIES))

tools:
	$(call install,$(TOOLS))

## clean: remove what was built (the site too)
clean:
	@rm -rf .build
	@find site -mindepth 1 -maxdepth 1 ! -name '.*' -exec rm -rf {} +

help:
	@grep -E '^## ' Makefile | sed 's/^## /make /'
