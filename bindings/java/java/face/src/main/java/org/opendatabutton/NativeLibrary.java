package org.opendatabutton;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the native library: the file that the property {@value #PROPERTY} names, else the library in the jar for this
 * platform. The latter is unpacked into a directory that only this user can enter, and compared with its checksum.
 * Successive class loaders share one library: the system does not unload a native library that has run on a thread
 * while that thread lives.
 */
final class NativeLibrary {
    static final String PROPERTY = "opendatabutton.library";
    private static final String NAME = "opendatabutton_java";
    /** The property with the checksum of the library that this JVM loaded from a jar; "several" after a second one. */
    static final String LOADED = "opendatabutton.loaded";
    /** The SONAME inside the library, on Linux. */
    private static final String SONAME = "lib" + NAME + "-0.1.0.so";

    private NativeLibrary() {}

    /** Runs {@code loader} with the path of the library, which exists until the loader returns, or with its name. */
    static <T> T load(Function<String, T> loader) {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            Path file = Path.of(given).toAbsolutePath();
            if (!Files.isRegularFile(file)) {
                throw failed("the file " + file + " of the property " + PROPERTY, "no such file", null);
            }
            return with(file.toString(), "the file " + file + " of the property " + PROPERTY, loader);
        }
        String resource = "native/" + platform() + "/" + System.mapLibraryName(NAME);
        Path directory = null;
        Path file = null;
        try {
            // java.io.tmpdir may be relative; a library is loaded by an absolute path.
            directory = Files.createTempDirectory("opendatabutton-", onlyForThisUser()).toAbsolutePath();
            file = directory.resolve(System.mapLibraryName(NAME));
            String checksum = checksum(resource);
            String loaded = System.getProperty(LOADED);
            if (checksum.equals(loaded) && platform().startsWith("linux")) {
                try {
                    return loader.apply(SONAME);
                } catch (LinkageError | RuntimeException e) {
                    // The library was unloaded in the meantime.
                }
            }
            unpack(resource, checksum, file);
            T made = with(file.toString(), resource + " of the jar", loader);
            System.setProperty(LOADED, loaded == null || loaded.equals(checksum) ? checksum : "several");
            return made;
        } catch (IOException e) {
            throw failed(resource + " of the jar", e.toString(), e);
        } finally {
            remove(file);
            remove(directory);
        }
    }

    private static <T> T with(String library, String what, Function<String, T> loader) {
        try {
            return loader.apply(library);
        } catch (LinkageError | RuntimeException e) {
            Throwable cause = e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e;
            throw failed(what, String.valueOf(cause.getMessage()), e);
        }
    }

    private static String checksum(String resource) throws IOException {
        try (InputStream input = NativeLibrary.class.getResourceAsStream(resource + ".sha256")) {
            if (input == null) {
                throw new IOException("the jar has no library for this platform");
            }
            return new String(input.readAllBytes(), StandardCharsets.US_ASCII).trim();
        }
    }

    private static void unpack(String resource, String expected, Path file) throws IOException {
        try (InputStream input = NativeLibrary.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IOException("the jar has no library for this platform");
            }
            Files.copy(input, file);
        }
        String found = sha256(file);
        if (!found.equals(expected)) {
            throw new IOException("unpacked to " + file + ", SHA-256 " + found + " and not " + expected);
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int count = input.read(piece); count >= 0; count = input.read(piece)) {
                digest.update(piece, 0, count);
            }
        }
        StringBuilder text = new StringBuilder();
        for (byte b : digest.digest()) {
            text.append(String.format(Locale.ROOT, "%02x", b));
        }
        return text.toString();
    }

    private static FileAttribute<?>[] onlyForThisUser() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
            ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    }

    /** Deletes the file of a loaded library. Windows still needs the file: there the end of the JVM deletes it. */
    private static void remove(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static NativeLibraryException failed(String what, String why, @Nullable Throwable cause) {
        String platform = platform();
        return new NativeLibraryException(
            "bibliothèque native introuvable pour " + platform + " : " + what + " (" + why + ") ; la propriété "
                + PROPERTY + " peut nommer un fichier",
            "no native library for " + platform + ": " + what + " (" + why + "); the property " + PROPERTY
                + " may name a file",
            cause);
    }

    /** {@code linux-x86_64}, {@code linux-x86_64-musl}, {@code windows-x86_64}, {@code macos-aarch64} for example. */
    static String platform() {
        return platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), isMusl());
    }

    static String platform(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        os = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : os.replace(' ', '_');
        arch = arch.equals("amd64") || arch.equals("x86-64") ? "x86_64" : arch.equals("arm64") ? "aarch64" : arch;
        return os + "-" + arch + (musl ? "-musl" : "");
    }

    /** True if the C library of this process is musl, as in Alpine. */
    private static boolean isMusl() {
        try {
            return Files.readString(Path.of("/proc/self/maps"), StandardCharsets.ISO_8859_1).contains("/ld-musl-");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
