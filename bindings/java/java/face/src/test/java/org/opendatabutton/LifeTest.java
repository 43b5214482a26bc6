package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads, memory, and exports that nobody closes. */
class LifeTest {
    @TempDir Path directory;

    @Test
    void sixtyFourThreadsEachWithItsExport() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<Future<String>> hashes = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Path file = directory.resolve(i + ".csv");
            hashes.add(threads.submit(() -> {
                try (Export export = Export.toFile(Schema.of("deliberations"), file, false)) {
                    for (int row = 0; row < 500; row++) {
                        export.write(Samples.deliberation(row));
                    }
                    return export.finish().sha256();
                }
            }));
        }
        for (Future<String> hash : hashes) {
            assertEquals(hashes.get(0).get(), hash.get());
        }
        threads.shutdown();
    }

    @Test
    void threadsThatShareAnExportWriteWholeRows() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> {
                    for (int row = 0; row < 500; row++) {
                        export.write(Samples.deliberation(row));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertEquals(4000, export.finish().rows());
        }
        threads.shutdown();
        assertTrue(Validator.of("deliberations").validate(directory.resolve(Samples.FILE)).isValid());
    }

    /** Measures the memory of the whole process, after a first part that fills the caches. */
    @Test
    void aMillionSmallRecordsDoNotGrow() throws IOException {
        DataRecord record = Samples.deliberation(1);
        try (Export export = Export.toStream(Schema.of("deliberations"), OutputStream.nullOutputStream())) {
            for (int i = 0; i < 250_000; i++) {
                export.write(record);
            }
            long before = residentKilobytes();
            for (int i = 0; i < 750_000; i++) {
                export.write(record);
            }
            long grown = residentKilobytes() - before;
            assertEquals(1_000_000, export.finish().rows());
            assertTrue(grown < 64 << 10, "grown by " + grown + " kB");
        }
    }

    @Test
    void thousandsOfExportsAndReportsDoNotGrow() throws IOException {
        byte[] file = "COLL_NOM\nVille\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long before = 0;
        for (int i = 0; i < 6000; i++) {
            try (Export export = Export.toStream(Schema.of("deliberations"), OutputStream.nullOutputStream())) {
                export.write(Samples.deliberation(i));
            }
            Validator.of("deliberations").validate(file);
            if (i % 4 == 0) {
                oneDocument(i);
            }
            if (i == 2000) {
                System.gc();
                before = residentKilobytes();
            }
        }
        System.gc();
        long grown = residentKilobytes() - before;
        assertTrue(grown < 96 << 10, "grown by " + grown + " kB");
    }

    private static void oneDocument(int number) {
        Form form = Form.values()[number / 4 % 2];
        try (DocumentExport export =
                DocumentExport.toStream(Schema.of("marches-publics"), form, OutputStream.nullOutputStream())) {
            export.write(Contracts.marche(number));
            export.write(Contracts.concession());
        }
    }

    private static long residentKilobytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
    }

    @Test
    void aForgottenExportIsFreedWithAWarning() throws Exception {
        AtomicInteger warnings = new AtomicInteger();
        Logger logger = Logger.getLogger(Export.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                warnings.incrementAndGet();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            forget();
            for (int i = 0; i < 100 && warnings.get() < 5; i++) {
                System.gc();
                Thread.sleep(20);
            }
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        assertEquals(5, warnings.get());
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(0, left.count());
        }
    }

    private void forget() {
        for (int i = 0; i < 3; i++) {
            Export.toFile(Schema.of("deliberations"), directory.resolve(i + ".csv"), false)
                .write(Samples.deliberation(1));
        }
        for (int i = 0; i < 2; i++) {
            DocumentExport.toFile(Schema.of("marches-publics"), directory.resolve(i + ".xml"), false)
                .write(Contracts.marche(1));
        }
        Export.toFile(Schema.of("deliberations"), directory.resolve("closed.csv"), false).close();
    }
}
