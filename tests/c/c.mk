# The C library under bad input, misuse and faults: plainly, under valgrind, and with the address sanitizer in the Rust
# code and in the C code. Included by the Makefile.

C_BUILD := target/c
C_FLAGS := -g -std=c99 -Wall -Wextra -Wpedantic -Werror -Iinclude
C_SOURCES := $(wildcard tests/c/*.c)
C_HEADERS := $(wildcard tests/c/*.h) include/opendatabutton.h include/opendatabutton_fields.h
C_TARGET := x86_64-unknown-linux-gnu
C_ASAN_LIBRARY := target/asan/$(C_TARGET)/debug/libopendatabutton_ffi.a
C_LIBRARIES := -lpthread -ldl -lm

.PHONY: c-misuse
c-misuse: c-tools ## contributors: The C library under bad input, misuse and faults
	@$(MAKE) --jobs 3 --output-sync=target c-plain c-valgrind c-asan

.PHONY: c-tools
c-tools:
	@for tool in gcc valgrind; do \
		command -v $$tool >/dev/null && continue; \
		[ "$$(id -u)" = 0 ] || { echo "skipped later: $$tool is not installed, and only root may install it"; continue; }; \
		apt-get install --quiet --yes --no-install-recommends gcc libc6-dev valgrind libc6-dbg; \
		break; \
	done

.PHONY: c-library
c-library: test-build
	ln -sf libopendatabutton_ffi.so target/debug/$$(objdump -p target/debug/libopendatabutton_ffi.so | sed -n 's/ *SONAME *//p')

$(C_BUILD)/misuse: $(C_SOURCES) $(C_HEADERS) | c-library
	@mkdir -p $(C_BUILD)
	gcc $(C_FLAGS) -DODB_CHECKED=1 -DODB_INSTRUMENTED=0 $(C_SOURCES) -o $@ \
		-Ltarget/debug -lopendatabutton_ffi $(C_LIBRARIES) -Wl,-rpath,$(CURDIR)/target/debug

# The suite calls every function of the header.
.PHONY: c-plain
c-plain: $(C_BUILD)/misuse c-library
	@missing=$$(comm -23 <(grep -E '^(ODB_MUST_USE )?[a-z]' include/opendatabutton.h | grep -oE 'odb_[a-z0-9_]+\(' | tr -d '(' | sort -u) \
		<(nm --undefined-only $< | grep -oE 'odb_[a-z0-9_]+' | sort -u)); \
	[ -z "$$missing" ] || { echo "not called by tests/c: $$missing"; exit 1; }
	tests/c/run.sh plain $<

.PHONY: c-valgrind
c-valgrind: $(C_BUILD)/misuse c-library
	@if command -v valgrind >/dev/null; then tests/c/run.sh valgrind $<; else echo "skipped: valgrind is not installed"; fi

# The library with the sanitizer, with planted errors that prove it, and without the checks that debug builds make of
# handles, like the published one. The standard library is the prebuilt one. Nothing is optimised: it is built from the
# first line to the last for a few seconds' use.
.PHONY: c-asan-library
c-asan-library:
	RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zsanitizer=address --cfg odb_planted" CARGO_PROFILE_DEV_DEBUG_ASSERTIONS=false \
		cargo build --locked --quiet -p opendatabutton-ffi --target $(C_TARGET) --target-dir target/asan \
		--config 'profile.dev.package."*".opt-level=0'

$(C_BUILD)/misuse-asan: $(C_SOURCES) $(C_HEADERS) c-asan-library
	@mkdir -p $(C_BUILD)
	gcc $(C_FLAGS) -fsanitize=address,undefined -fno-sanitize-recover=undefined \
		-DODB_CHECKED=0 -DODB_INSTRUMENTED=1 -DODB_PLANTED=1 \
		$(C_SOURCES) $(C_ASAN_LIBRARY) $(C_LIBRARIES) -o $@

.PHONY: c-asan
c-asan: $(C_BUILD)/misuse-asan
	tests/c/run.sh asan $<
