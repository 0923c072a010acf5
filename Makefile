# make site: content/ -> public/      make test: every test      Both install what a bare Debian machine lacks.
.PHONY: site test build tools lint bench evaluate clean

GONGSHI := .build/release/gongshi

site: build
	@$(GONGSHI) build

test: tools
	@Scripts/run-tests

build: tools
	@Scripts/build release

tools:
	@Scripts/install-tools

lint:
	@swift format lint --strict --configuration .swift-format --recursive Sources Tests Package.swift

bench: build
	@Benchmarks/run

evaluate: build
	@Benchmarks/redaction --docs docs/benchmarks.md

clean:
	@rm -rf .build
