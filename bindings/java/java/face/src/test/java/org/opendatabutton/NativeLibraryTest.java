package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibraryTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-x86_64",
        "Linux, amd64, true, linux-x86_64-musl",
        "Linux, aarch64, false, linux-aarch64",
        "Windows 11, amd64, false, windows-x86_64",
        "Mac OS X, aarch64, false, macos-aarch64",
        "FreeBSD, riscv64, false, freebsd-riscv64",
    })
    void platformsHaveOneNameEach(String os, String arch, boolean musl, String expected) {
        assertEquals(expected, NativeLibrary.platform(os, arch, musl));
    }

    @Test
    void theLibraryIsUnpackedForThisUserOnlyAndLeavesNothing() {
        // Simulates that no class loader has loaded the library yet.
        String loaded = System.clearProperty(NativeLibrary.LOADED);
        Path file = NativeLibrary.load(given -> {
            Path unpacked = Path.of(given);
            try {
                assertTrue(Files.size(unpacked) > 1000);
                assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked.getParent())));
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
            return unpacked;
        });
        assertTrue(Files.notExists(file.getParent()));
        if (loaded == null) {
            System.clearProperty(NativeLibrary.LOADED);
        } else {
            System.setProperty(NativeLibrary.LOADED, loaded);
        }
    }

    @Test
    void whatWasLookedForIsSaidWhenThereIsNoLibrary(@TempDir Path directory) throws Exception {
        Path text = Files.writeString(directory.resolve("text.so"), "not a library");
        for (Path given : new Path[] {directory.resolve("missing.so"), text}) {
            System.setProperty(NativeLibrary.PROPERTY, given.toString());
            try {
                NativeLibraryException error = assertThrows(
                    NativeLibraryException.class,
                    () -> NativeLibrary.load(file -> {
                        throw new UnsatisfiedLinkError("not a library");
                    }));
                for (Lang lang : Lang.values()) {
                    assertTrue(error.message(lang).contains(given.toString()), error.message(lang));
                    assertTrue(error.message(lang).contains(NativeLibrary.platform()), error.message(lang));
                }
            } finally {
                System.clearProperty(NativeLibrary.PROPERTY);
            }
        }
    }
}
