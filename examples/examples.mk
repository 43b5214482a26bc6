# The C library's examples, as its users build them: against an installed prefix, found by pkg-config.

C_EXAMPLES := target/c/examples
# The compiler or runtime of each other language, and its package of Debian.
C_LANGUAGES := php:php-cli fpc:fp-compiler mcs:mono-mcs mono:mono-runtime

.PHONY: c-examples
c-examples: $(C_PREFIX) $(VENV)/installed c-languages ## vendors: Build and run the examples in C, C++, PHP, Delphi, C#; Validata checks their files
	examples/test.sh $(C_PREFIX) $(C_EXAMPLES) $(VENV)/bin/python

# Some 19 MB and 30 s, once. Without root, network or Debian, the missing languages are skipped, with a printed line.
.PHONY: c-languages
c-languages:
	@missing=; for pair in $(C_LANGUAGES); do command -v $${pair%%:*} >/dev/null || missing="$$missing $${pair##*:}"; done; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		install="env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet --no-install-recommends $$missing"; \
		timeout 90 sh -c "$$install || { apt-get update --quiet --quiet && $$install; }" >/dev/null 2>&1 \
			|| echo "not installed:$$missing"; \
	fi
