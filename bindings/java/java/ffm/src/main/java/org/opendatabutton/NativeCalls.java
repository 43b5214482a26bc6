package org.opendatabutton;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The functions of the native library, through the Foreign Function and Memory API: see {@code call.rs}. */
@SuppressWarnings("restricted") // all native calls are restricted
final class NativeCalls {
    /** The bytes of memory that each thread keeps for its next call. */
    private static final int KEPT = 64 << 10;

    private final MethodHandle protocol;
    private final MethodHandle call;
    private final MethodHandle free;
    private final MethodHandle write;
    private final ThreadLocal<MemorySegment> kept =
        ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(KEPT));

    /** Loads the library, which stays loaded while its functions are reachable. */
    NativeCalls(String fileOrName) {
        Arena arena = Arena.ofAuto();
        Path file = Path.of(fileOrName);
        SymbolLookup library = file.isAbsolute()
            ? SymbolLookup.libraryLookup(file, arena)
            : SymbolLookup.libraryLookup(fileOrName, arena);
        protocol = find(library, "opendatabutton_java_protocol", JAVA_INT);
        call = find(library, "opendatabutton_java_call", JAVA_LONG, JAVA_INT, JAVA_LONG, ADDRESS, JAVA_INT);
        free = Linker.nativeLinker().downcallHandle(
            library.find("opendatabutton_java_free").orElseThrow(), FunctionDescriptor.ofVoid(JAVA_LONG));
        write = find(library, "opendatabutton_java_write", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_INT);
    }

    /** Does nothing: the library is unloaded with the class loader. */
    void close() {}

    private static MethodHandle find(
            SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(
            library.find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
    }

    int protocol() {
        try {
            return (int) protocol.invokeExact();
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** Performs an operation; returns the answer without its length. */
    byte[] call(int operation, long handle, byte[] arguments, int length) {
        try (Arena arena = Arena.ofConfined()) {
            long address;
            try {
                address = (long) call.invokeExact(operation, handle, memory(arena, arguments, length), length);
            } catch (Throwable e) {
                throw impossible(e);
            }
            try {
                long size = MemorySegment.ofAddress(address).reinterpret(Long.BYTES).get(JAVA_LONG_UNALIGNED, 0);
                return MemorySegment.ofAddress(address).reinterpret(size).asSlice(Long.BYTES).toArray(JAVA_BYTE);
            } finally {
                free(address);
            }
        }
    }

    private void free(long address) {
        try {
            free.invokeExact(address);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** Writes rows, or a contract; returns the number of bytes to fetch, or -1 on failure. */
    long write(long export, byte[] bytes, int length) {
        if (length <= KEPT) {
            return write(export, copy(kept.get(), bytes, length), length);
        }
        try (Arena arena = Arena.ofConfined()) {
            return write(export, memory(arena, bytes, length), length);
        }
    }

    private long write(long export, MemorySegment bytes, int length) {
        try {
            return (long) write.invokeExact(export, bytes, length);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    private static MemorySegment memory(Arena arena, byte[] bytes, int length) {
        return copy(arena.allocate(Math.max(length, 1)), bytes, length);
    }

    private static MemorySegment copy(MemorySegment memory, byte[] bytes, int length) {
        MemorySegment.copy(bytes, 0, memory, JAVA_BYTE, 0, length);
        return memory;
    }

    /** The error to throw: a native call throws nothing itself, but the JVM may run out of memory or stack. */
    private static Error impossible(Throwable thrown) {
        return thrown instanceof Error error ? error : new AssertionError("a native call that throws nothing", thrown);
    }
}
