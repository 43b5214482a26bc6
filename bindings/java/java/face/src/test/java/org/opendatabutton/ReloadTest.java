package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Applications that come and go while the JVM lives. */
class ReloadTest {
    private static final int TIMES = 20;

    /** A deployed application: it has its own copy of the library. */
    public static final class Application implements Runnable {
        @Override
        public void run() {
            Schema schema = Schema.of("deliberations");
            assertTrue(Validator.of(schema).validate(new byte[] {'x', '\n'}).errors() > 0);
            Export forgotten = Export.toStream(schema, OutputStream.nullOutputStream());
            try (Export export = Export.toStream(schema, OutputStream.nullOutputStream())) {
                export.write(Samples.deliberation(1));
                export.finish();
            }
            forgotten.write(Samples.deliberation(2));
            OpenDataButton.shutdown();
            assertThrows(IllegalStateException.class, () -> forgotten.write(Samples.deliberation(3)));
            assertThrows(IllegalStateException.class, () -> Validator.of(schema).validate(new byte[] {'x', '\n'}));
        }
    }

    /** One that goes on after its shutdown. */
    public static final class Again implements Runnable {
        @Override
        public void run() {
            Schema before = Schema.of("prenoms");
            OpenDataButton.shutdown();
            OpenDataButton.shutdown();
            assertThrows(IllegalStateException.class, before::json);
            assertEquals(before, Schema.of("prenoms"));
            assertTrue(Schema.of("prenoms").json().contains("ENFANT_PRENOM"));
            assertEquals("0.1.0", OpenDataButton.version());
        }
    }

    /** Its classes are its own; the rest is the container's. */
    private static final class Loader extends URLClassLoader {
        Loader() {
            super(new URL[] {location(Export.class), location(ReloadTest.class)}, ReloadTest.class.getClassLoader());
        }

        private static URL location(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> own = name.startsWith("org.opendatabutton.") ? findLoadedClass(name) : null;
                if (own == null && name.startsWith("org.opendatabutton.")) {
                    own = findClass(name);
                }
                return own != null ? own : super.loadClass(name, resolve);
            }
        }
    }

    private static WeakReference<ClassLoader> deploy(Class<? extends Runnable> application) throws Exception {
        try (Loader loader = new Loader()) {
            ((Runnable) loader.loadClass(application.getName()).getConstructor().newInstance()).run();
            return new WeakReference<>(loader);
        }
    }

    /** How many times the library is mapped. */
    private static long libraries() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains("opendatabutton_java") && line.contains("r-xp")).count();
        }
    }

    private static long cleaners() {
        return Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("Cleaner-") || thread.getName().startsWith("opendatabutton"))
            .count();
    }

    @Test
    void aReloadedApplicationLeavesNothing() throws Exception {
        Schema.of("deliberations");
        long libraries = libraries();
        long cleaners = cleaners();
        List<WeakReference<ClassLoader>> gone = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            gone.add(deploy(Application.class));
        }
        // JNA itself keeps each class that it has bound (Native.typeOptions), when it stands in a class loader above.
        if (System.getProperty("artifact").equals("opendatabutton-jna")) {
            gone.clear();
        }
        for (int i = 0; i < 100 && (gone.stream().anyMatch(one -> one.get() != null) || libraries() > libraries); i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertEquals(0, gone.stream().filter(one -> one.get() != null).count(), "class loaders are left");
        assertEquals(libraries, libraries(), "libraries are left");
        assertTrue(cleaners() <= cleaners + 1, cleaners() - cleaners + " threads are left");
    }

    @Test
    void theNextUseAfterAShutdownBeginsAnew() throws Exception {
        deploy(Again.class);
    }
}
