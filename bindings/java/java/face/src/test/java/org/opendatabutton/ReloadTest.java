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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests applications that are deployed and undeployed while the JVM runs. */
class ReloadTest {
    private static final int TIMES = 20;

    /** A deployed application with its own copy of the library. */
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

    /** An application that continues to use the library after its shutdown. */
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

    /** Loads its own copies of the library and of JNA, as a web application does; the container has the rest. */
    private static final class Loader extends URLClassLoader {
        Loader() throws ClassNotFoundException {
            super(urls(), ReloadTest.class.getClassLoader());
        }

        private static URL[] urls() throws ClassNotFoundException {
            List<URL> urls = new ArrayList<>(List.of(location(Export.class), location(ReloadTest.class)));
            if (System.getProperty("artifact").equals("opendatabutton-jna")) {
                urls.add(location(Class.forName("com.sun.jna.Native")));
            }
            return urls.toArray(new URL[0]);
        }

        private static URL location(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.opendatabutton.") && !name.startsWith("com.sun.jna.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
    }

    /** Runs on its own thread: JNA's data of the thread ends with it, as when a container renews its threads. */
    private static WeakReference<ClassLoader> deploy(Class<? extends Runnable> application) throws Exception {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        WeakReference<ClassLoader> reference;
        try (Loader loader = new Loader()) {
            Runnable work = (Runnable) loader.loadClass(application.getName()).getConstructor().newInstance();
            Thread thread = new Thread(work);
            thread.setUncaughtExceptionHandler((of, thrown) -> failed.set(thrown));
            thread.start();
            thread.join();
            reference = new WeakReference<>(loader);
        }
        assertEquals(null, failed.get());
        return reference;
    }

    /** The number of mappings of the library. */
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
        // JNA's own cleaner lives for another half minute.
        for (int i = 0; i < 300 &&
                (gone.stream().anyMatch(one -> one.get() != null) || libraries() > libraries || cleaners() > cleaners); i++) {
            System.gc();
            Thread.sleep(200);
        }
        assertEquals(0, gone.stream().filter(one -> one.get() != null).count(), "class loaders are left");
        assertTrue(libraries() <= libraries, "libraries are left");
        assertTrue(cleaners() <= cleaners, "threads are left");
    }

    @Test
    void theNextUseAfterAShutdownBeginsAnew() throws Exception {
        deploy(Again.class);
    }
}
