package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Tests whole files as sources of an export, and the interruption of long work. */
class SourcesTest {
    private static final int ROWS = 200_000;
    private static final String HEADER =
        "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET\n";
    private static final String ROW =
        ",2024-01-29,7.1,Finances locales/décisions budgétaires,\"Approbation du compte administratif de l'exercice, "
            + "budget principal et budgets annexes, après en avoir délibéré\"\n";

    /** About 36 MB. */
    @TempDir static Path sources;
    private static Path large;

    @TempDir Path directory;

    @BeforeAll
    static void writeLarge() throws IOException {
        large = sources.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(large)) {
            out.write(HEADER);
            for (int i = 0; i < ROWS; i++) {
                out.write("Ville de Poitiers,21860194600013,2024-" + i + ROW);
            }
        }
    }

    /** A separate program, with less memory than the size of the file. */
    static final class Small {
        public static void main(String[] arguments) {
            long[] got = new long[2];
            OutputStream out = new OutputStream() {
                @Override
                public void write(int b) {
                    throw new AssertionError("byte by byte");
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    got[0] += length;
                    got[1] = Math.max(got[1], length);
                }
            };
            try (Export export = Export.toStream(Schema.of("deliberations"), out)) {
                export.writeAll(Path.of(arguments[0]));
                Receipt receipt = export.finish();
                System.out.println(receipt.rows() + " " + (receipt.bytes() == got[0]) + " " + got[1]);
            }
        }
    }

    @Test
    void aSourceGoesIntoAStreamInPieces() throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m", "-classpath", System.getProperty("java.class.path"), Small.class.getName(), large.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
        String said = new String(process.getInputStream().readAllBytes()).trim();
        assertEquals(0, process.waitFor(), said);
        String[] words = said.split(" ");
        assertEquals(List.of(String.valueOf(ROWS), "true"), List.of(words[0], words[1]));
        assertTrue(Long.parseLong(words[2]) <= 512 << 10, "a piece of " + words[2] + " bytes");
    }

    @Test
    void aRefusedSourceGivesItsReport() throws Exception {
        Path wrong = Files.writeString(directory.resolve("wrong.csv"), HEADER + "Ville,123,2024-1" + ROW + "Ville,124,2" + ROW);
        Path target = directory.resolve("target.csv");
        try (Export export = Export.toFile(Schema.of("deliberations"), target, false)) {
            NonCompliantException refused =
                assertThrows(NonCompliantException.class, () -> export.writeAll(wrong));
            Report report = refused.report();
            assertEquals(2, report.rowsWithErrors());
            assertEquals(report.findings(), refused.findings());
            assertTrue(report.toHtml(Lang.FR).contains("<html"));
            for (Lang lang : Lang.values()) {
                String message = refused.message(lang);
                assertEquals(1, message.lines().count(), message);
                assertTrue(message.contains("wrong.csv") && message.contains("2"), message);
            }
        }
        assertFalse(Files.exists(target));
        try (Export export = Export.toFile(Schema.of("deliberations"), target, false)) {
            NonCompliantException one =
                assertThrows(NonCompliantException.class, () -> export.write(Samples.deliberation().collSiret("1").build()));
            assertEquals(null, one.report());
        }
    }

    /** The exception that an interrupted thread gets. */
    private static Throwable interrupted(Executable work) throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                begun.countDown();
                work.execute();
            } catch (Throwable e) {
                assertTrue(Thread.currentThread().isInterrupted(), "the thread stays interrupted");
                thrown.set(e);
            }
        });
        thread.start();
        begun.await();
        thread.join(100);
        thread.interrupt();
        thread.join(5000);
        assertFalse(thread.isAlive(), "the work goes on");
        return thrown.get();
    }

    @Test
    void interruptionStopsLongWork() throws Exception {
        Validator validator = Validator.of("deliberations");
        assertEquals(CancelledException.class, interrupted(() -> validator.validate(large)).getClass());
        assertEquals(CancelledException.class, interrupted(() -> {
            try (InputStream input = Files.newInputStream(large)) {
                validator.validate(input);
            }
        }).getClass());
        Path target = directory.resolve("target.csv");
        assertEquals(CancelledException.class, interrupted(() -> {
            try (Export export = Export.toFile(Schema.of("deliberations"), target, false)) {
                export.writeAll(large);
            }
        }).getClass());
        assertEquals(CancelledException.class, interrupted(() -> {
            try (Export export = Export.toStream(Schema.of("deliberations"), OutputStream.nullOutputStream())) {
                export.writeAll(large);
            }
        }).getClass());
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(0, left.count());
        }
        // Short work ends before it is stopped.
        Thread.currentThread().interrupt();
        try (Export export = Export.toFile(Schema.of("deliberations"), target, false)) {
            export.write(Samples.deliberation(1));
            export.finish();
        }
        assertTrue(validator.validate(target).isValid());
        assertTrue(Thread.interrupted());
    }

    @Test
    void aWatchdogClosesAnExportWhoseStreamIsBlocked() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        OutputStream stuck = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                blocked.countDown();
                try {
                    free.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                write(0);
            }
        };
        Export export = Export.toStream(Schema.of("deliberations"), stuck);
        CompletableFuture<Object> work = CompletableFuture.supplyAsync(() -> export.writeAll(large));
        assertTrue(blocked.await(20, TimeUnit.SECONDS));
        long begun = System.nanoTime();
        export.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 1000, "close has waited");
        free.countDown();
        Throwable over = assertThrows(Exception.class, () -> work.get(20, TimeUnit.SECONDS)).getCause();
        assertEquals(IllegalStateException.class, over.getClass(), String.valueOf(over));
        export.close();
    }

    @Test
    void whyTheSystemRefusedIsToldToPrograms() throws Exception {
        Schema schema = Schema.of("deliberations");
        Path file = Files.writeString(directory.resolve("a.csv"), "");
        StorageException there = assertThrows(StorageException.class, () -> Export.toFile(schema, file, false));
        assertEquals(StorageException.Kind.EXISTS, there.kind());
        assertEquals(file, there.path());
        Path nowhere = directory.resolve("nowhere").resolve("a.csv");
        StorageException absent = assertThrows(StorageException.class, () -> Validator.of(schema).validate(nowhere));
        assertEquals(StorageException.Kind.NOT_FOUND, absent.kind());
        assertEquals(2, absent.osCode());
        assertEquals(nowhere, absent.path());
        assertEquals(
            StorageException.Kind.NOT_FOUND,
            assertThrows(StorageException.class, () -> Schema.fromFile(nowhere)).kind());
    }

    @Test
    void aDayBeyondTheCalendarIsAFindingOfItsField() {
        try (Export export = Export.toStream(Schema.of("deliberations"), OutputStream.nullOutputStream())) {
            NonCompliantException refused = assertThrows(
                NonCompliantException.class,
                () -> export.write(Samples.deliberation().delibDate(java.time.LocalDate.MAX).build()));
            Finding finding = refused.findings().get(0);
            assertEquals("DELIB_DATE", finding.fieldName());
            assertEquals("record-not-taken", finding.rule());
            export.write(Samples.deliberation(1));
            assertEquals(1, export.finish().rows());
        }
    }

    @Test
    void schemasAreEqualByNameAndVersion() {
        Schema latest = Schema.of("deliberations");
        Schema named = Schema.of("deliberations@" + latest.version());
        assertEquals(latest, named);
        assertEquals(latest.hashCode(), named.hashCode());
        assertFalse(latest.equals(Schema.of("prenoms")));
        assertFalse(latest.equals(Schema.of("deliberations@2.1.4")));
    }
}
