package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendatabutton.datasets.Deliberation;
import org.opendatabutton.datasets.Subvention;

class ExportTest {
    @TempDir Path directory;

    @Test
    void theFileAndItsReceiptAppearWhenTheExportIsFinished() throws IOException {
        Receipt receipt;
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            export.write(Samples.deliberation(1));
            assertEquals(1, export.rows());
            assertEquals(List.of(), visible());
            receipt = export.finish();
        }
        assertEquals(List.of(Samples.FILE, Samples.FILE + ".receipt.json"), visible());
        assertEquals(Samples.FILE, receipt.file());
        assertEquals(directory.resolve(Samples.FILE), receipt.path());
        assertEquals(1, receipt.rows());
        assertEquals(Files.size(directory.resolve(Samples.FILE)), receipt.bytes());
        assertEquals(64, receipt.sha256().length());
        assertEquals("deliberations@2.1.5", receipt.dataSet() + "@" + receipt.version());
        assertEquals(Files.readString(directory.resolve(Samples.FILE + ".receipt.json")), receipt.toJson());
        assertTrue(Validator.of("deliberations").validate(directory.resolve(Samples.FILE)).isValid());
        assertTrue(Files.readString(directory.resolve(Samples.FILE)).contains(
            "Ville de Poitiers,21860194600013,2024-1,2024-01-29,7.1,Finances locales/décisions budgétaires,"));
    }

    @Test
    void aRecordThatBreaksRulesIsRefusedWithAllOfThemAndTheExportGoesOn() {
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            export.write(Samples.deliberation(1));
            Deliberation wrong = Samples.deliberation().collSiret("21860194600014").delibObjet(null).build();
            NonCompliantException refusal = assertThrows(NonCompliantException.class, () -> export.write(wrong));
            assertEquals(
                List.of("check-siret COLL_SIRET", "constraint-required DELIB_OBJET"),
                refusal.findings().stream().map(f -> f.rule() + " " + f.fieldName()).sorted().collect(Collectors.toList()));
            Finding siret = refusal.findings().stream().filter(f -> f.rule().equals("check-siret")).findFirst().get();
            assertEquals(3, siret.row().getAsLong());
            assertEquals("21860194600014", siret.cell());
            assertEquals(Severity.ERROR, siret.severity());
            assertFalse(siret.message(Lang.FR).equals(siret.message(Lang.EN)));
            assertTrue(refusal.message(Lang.EN).startsWith("row refused"), refusal.message(Lang.EN));
            export.write(Samples.deliberation(2));
            assertEquals(2, export.finish().rows());
        }
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            NonCompliantException refusal =
                assertThrows(NonCompliantException.class, () -> export.write(Deliberation.builder().collNom("x").build()));
            assertTrue(refusal.findings().size() >= 6, refusal.getMessage());
        }
    }

    @Test
    void closingWithoutFinishingLeavesNothing() throws IOException {
        Export export = Export.create("deliberations", directory, Samples.OPTIONS);
        export.write(Samples.deliberation(1));
        assertTrue(all().size() > 0, "a hidden file while it is written");
        export.close();
        export.close();
        assertEquals(List.of(), all());
    }

    @Test
    void useAfterCloseOrFinishIsAnIllegalState() {
        Export closed = Export.create("deliberations", directory, Samples.OPTIONS);
        closed.close();
        Export finished = Export.create("deliberations", directory, Samples.OPTIONS);
        finished.finish();
        for (Export export : List.of(closed, finished)) {
            assertThrows(IllegalStateException.class, () -> export.write(Samples.deliberation(1)));
            assertThrows(IllegalStateException.class, export::rows);
            assertThrows(IllegalStateException.class, export::finish);
            export.close();
        }
    }

    @Test
    void aFileThatIsThereIsReplacedOnRequestOnly() {
        Export.create("deliberations", directory, Samples.OPTIONS).finish();
        StorageException there =
            assertThrows(StorageException.class, () -> Export.create("deliberations", directory, Samples.OPTIONS));
        assertTrue(there.getMessage().contains(Samples.FILE), there.getMessage());
        Export.create("deliberations", directory, Samples.OPTIONS.replace(true)).finish();
    }

    @Test
    void misuseIsToldFromBadData() {
        assertThrows(SchemaException.class, () -> Export.create("deliberation", directory, Samples.OPTIONS));
        assertThrows(
            StorageException.class,
            () -> Export.create("deliberations", directory.resolve("nowhere"), Samples.OPTIONS));
        InputException producer = assertThrows(
            InputException.class,
            () -> Export.create("deliberations", directory, ExportOptions.forProducer("123")));
        assertTrue(producer.message(Lang.FR).contains("SIREN") && producer.message(Lang.EN).contains("SIREN"));
        InputException day = assertThrows(
            InputException.class,
            () -> Export.create("deliberations", directory, Samples.OPTIONS.date(LocalDate.MAX)));
        assertTrue(day.message(Lang.EN).contains("calendar") && day.message(Lang.FR).contains("calendrier"));
        assertThrows(
            IllegalArgumentException.class,
            () -> Export.create("deliberations", directory, ExportOptions.forProducer("\ud800")));
        assertThrows(NullPointerException.class, () -> ExportOptions.forProducer(null));
        assertThrows(NullPointerException.class, () -> Export.create((String) null, directory, Samples.OPTIONS));
        assertThrows(NullPointerException.class, () -> Export.create("deliberations", null, Samples.OPTIONS));
        assertThrows(NullPointerException.class, () -> Export.create("deliberations", directory, null));
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            assertThrows(NullPointerException.class, () -> export.write(null));
            IllegalArgumentException other =
                assertThrows(IllegalArgumentException.class, () -> export.write(Subvention.builder().build()));
            assertTrue(other.getMessage().contains("subventions@"), other.getMessage());
            assertEquals(0, export.finish().rows());
        }
    }

    @Test
    void rawValuesOfTheWrongTypeAreRefusedByName() {
        Schema schema = Schema.of("deliberations");
        FieldException unknown =
            assertThrows(FieldException.class, () -> DynamicRecord.builder(schema).set("COLL_NON", "x"));
        assertTrue(unknown.getMessage().contains("COLL_NOM"), unknown.getMessage());
        try (Export export = Export.create(schema, directory, Samples.OPTIONS)) {
            for (Object wrong : List.of(true, 1.5, new Object(), List.of(1), List.of(List.of()), 'c')) {
                DataRecord record = DynamicRecord.builder(schema).set("DELIB_DATE", wrong).build();
                FieldException refusal = assertThrows(FieldException.class, () -> export.write(record));
                assertTrue(refusal.getMessage().contains("DELIB_DATE"), refusal.getMessage());
                assertTrue(refusal.message(Lang.EN).contains("DELIB_DATE"), refusal.message(Lang.EN));
            }
            DynamicRecord.Builder right = DynamicRecord.builder(schema);
            for (int i = 0; i < schema.columns().size(); i++) {
                right.set(schema.columns().get(i), Samples.deliberation(1).get(i));
            }
            export.write(right.build());
            assertEquals(1, export.finish().rows());
        }
    }

    @Test
    void textsThatAreNoUnicodeAreRefused() {
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            for (String text : List.of("\ud83d", "\ude00x", "ab\ud83dcd", "\ude00\ud83d")) {
                Deliberation record = Samples.deliberation().delibObjet(text).build();
                FieldException refusal = assertThrows(FieldException.class, () -> export.write(record));
                assertTrue(refusal.getMessage().contains("DELIB_OBJET"), refusal.getMessage());
            }
            String text = "é € \ud83d\ude00 \u0000".replace("\u0000", "«»");
            export.write(Samples.deliberation().delibObjet(text).build());
            Path file = export.finish().path();
            assertTrue(Files.readString(file).contains(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTextOf100MegabytesIsRefusedAndItsMemoryGivenBack() {
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            Deliberation huge = Samples.deliberation().delibObjet("é".repeat(50 << 20)).build();
            NonCompliantException refusal = assertThrows(NonCompliantException.class, () -> export.write(huge));
            assertTrue(refusal.findings().stream().anyMatch(f -> f.rule().startsWith("record-")), refusal.getMessage());
            export.write(Samples.deliberation(1));
            assertEquals(1, export.finish().rows());
        }
    }

    @Test
    void aRecordThatUsesTheExportThatWritesItIsRefused() {
        try (Export export = Export.create("deliberations", directory, Samples.OPTIONS)) {
            Deliberation inner = Samples.deliberation(1);
            DataRecord record = new DataRecord() {
                @Override
                public String dataSet() {
                    return inner.dataSet();
                }

                @Override
                public String version() {
                    return inner.version();
                }

                @Override
                public Object get(int column) {
                    export.write(inner);
                    return inner.get(column);
                }
            };
            assertThrows(IllegalStateException.class, () -> export.write(record));
            export.write(inner);
            assertEquals(1, export.finish().rows());
        }
    }

    /** A record may call any method of its export: the JVM does not crash, and only a close ends the export. */
    @Test
    void aRecordMayCloseFinishAndUseTheExportThatWritesIt() {
        Deliberation inner = Samples.deliberation(1);
        for (int deed = 0; deed < 5; deed++) {
            for (boolean streamed : List.of(false, true)) {
                Schema schema = Schema.of("deliberations");
                Path file = directory.resolve(deed + "-" + streamed);
                Export export = streamed
                    ? Export.toStream(schema, new ByteArrayOutputStream())
                    : Export.toFile(schema, file, false);
                Runnable[] deeds = {
                    export::close, export::finish, export::rows, () -> export.writeAll(file), () -> export.write(inner)
                };
                Runnable own = deeds[deed];
                export.write(inner);
                assertThrows(IllegalStateException.class, () -> export.write(new Meddling(inner, own)));
                if (deed == 0) {
                    assertThrows(IllegalStateException.class, () -> export.write(inner));
                    assertThrows(IllegalStateException.class, export::finish);
                } else {
                    export.write(inner);
                    assertEquals(2, export.finish().rows());
                }
                export.close();
                assertEquals(deed != 0 && !streamed, Files.exists(file));
            }
        }
    }

    /** A record whose getter runs other code, and returns texts that fill the memory freed before. */
    private static final class Meddling implements DataRecord {
        private final DataRecord inner;
        private final Runnable deed;

        Meddling(DataRecord inner, Runnable deed) {
            this.inner = inner;
            this.deed = deed;
        }

        @Override
        public String dataSet() {
            return inner.dataSet();
        }

        @Override
        public String version() {
            return inner.version();
        }

        @Override
        public Object get(int column) {
            if (column == 6) {
                deed.run();
                return "x".repeat(8000);
            }
            return inner.get(column);
        }
    }

    @Test
    void aStreamMayCloseAndUseTheExportThatItServes() {
        for (int deed = 0; deed < 3; deed++) {
            int what = deed;
            Export[] served = new Export[1];
            List<RuntimeException> refusals = new java.util.ArrayList<>();
            ByteArrayOutputStream stream = new ByteArrayOutputStream() {
                @Override
                public void write(byte[] bytes) throws IOException {
                    try {
                        if (what == 0) {
                            served[0].close();
                        } else if (what == 1) {
                            served[0].write(Samples.deliberation(1));
                        } else {
                            served[0].finish();
                        }
                    } catch (IllegalStateException e) {
                        refusals.add(e);
                    }
                    super.write(bytes);
                }
            };
            try (Export export = Export.toStream(Schema.of("deliberations"), stream)) {
                served[0] = export;
                int written = 0;
                try {
                    for (; written < 3000; written++) {
                        export.write(Samples.deliberation(written));
                    }
                    assertEquals(3000, export.finish().rows());
                } catch (IllegalStateException e) {
                    assertEquals(0, what);
                }
                assertEquals(what == 0, written < 3000);
                assertEquals(what == 0, refusals.isEmpty());
                assertTrue(stream.size() > 60_000);
            }
        }
    }

    /** A watchdog can close an export whose stream hangs, without hanging itself. */
    @Test
    void closingFromAnotherThreadDoesNotWaitForTheStream() throws Exception {
        java.util.concurrent.CountDownLatch blocked = new java.util.concurrent.CountDownLatch(1);
        java.util.concurrent.CountDownLatch released = new java.util.concurrent.CountDownLatch(1);
        java.io.OutputStream hanging = new java.io.OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void write(byte[] bytes) throws IOException {
                blocked.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        Export export = Export.toStream(Schema.of("deliberations"), hanging);
        Throwable[] thrown = new Throwable[1];
        Thread writer = new Thread(() -> {
            try {
                for (int row = 0; row < 10_000; row++) {
                    export.write(Samples.deliberation(row));
                }
            } catch (RuntimeException e) {
                thrown[0] = e;
            }
        });
        writer.start();
        blocked.await();
        export.close();
        export.close();
        assertTrue(writer.isAlive(), "close came back while the stream hangs");
        released.countDown();
        writer.join();
        assertTrue(thrown[0] instanceof IllegalStateException, String.valueOf(thrown[0]));
        assertThrows(IllegalStateException.class, export::finish);
    }

    /** One thread writes while another closes, many times. */
    @Test
    void closingWhileOthersWriteLeavesNothing() throws Exception {
        for (int round = 0; round < 200; round++) {
            Export export = Export.toFile(Schema.of("deliberations"), directory.resolve("a.csv"), false);
            Thread writer = new Thread(() -> {
                try {
                    while (true) {
                        export.write(Samples.deliberation(1));
                    }
                } catch (IllegalStateException e) {
                    // closed
                }
            });
            writer.start();
            if (round % 2 == 0) {
                Thread.yield();
            }
            export.close();
            writer.join();
            assertEquals(List.of(), all());
        }
    }

    /** A caller who ignores the exception of a source and calls finish() gets no file without the source's records. */
    @Test
    void anExportThatLacksRecordsOfASourceIsNotFinished() throws IOException {
        Path source = directory.resolve("source");
        Path file = directory.resolve("prenoms.csv");
        String good = "[{\"COLL_INSEE\":\"86194\",\"COMMUNE_NOM\":\"Poitiers\",\"ENFANT_SEXE\":\"F\","
            + "\"ENFANT_PRENOM\":\"Ada\",\"NOMBRE_OCCURRENCES\":12,\"ANNEE\":2023}";
        for (String content : List.of(good + ", {oops", "  ", good + ", {\"ENFANT_SEXE\":\"X\"}]")) {
            Files.writeString(source, content);
            try (Export export = Export.toFile(Schema.of("prenoms"), file, false)) {
                assertThrows(OpenDataButtonException.class, () -> export.writeAll(source));
                assertThrows(IllegalStateException.class, export::finish);
            }
            assertEquals(List.of("source"), all());
        }
    }

    @Test
    void aStreamGetsTheSameBytesAsAFile() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (Export export = Export.toStream(Schema.of("deliberations"), stream);
                Export file = Export.toFile(Schema.of("deliberations"), directory.resolve("a.csv"), false)) {
            for (int i = 0; i < 3000; i++) {
                export.write(Samples.deliberation(i));
                file.write(Samples.deliberation(i));
            }
            assertTrue(stream.size() > 0, "bytes go out while it is written");
            Receipt receipt = export.finish();
            assertEquals("", receipt.file());
            assertNull(receipt.path());
            assertEquals(receipt.sha256(), file.finish().sha256());
        }
        assertEquals(
            Files.readString(directory.resolve("a.csv")), new String(stream.toByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void whatAStreamThrowsComesThroughAndTheExportIsOver() {
        IOException checked = new IOException("disk on fire");
        RuntimeException unchecked = new UnsupportedOperationException("planted");
        Error error = new AssertionError("planted");
        for (Throwable planted : List.of(checked, unchecked, error)) {
            try (Export export = Export.toStream(Schema.of("deliberations"), new FailingStream(planted))) {
                Throwable thrown = assertThrows(Throwable.class, () -> {
                    for (int i = 0; i < 10_000; i++) {
                        export.write(Samples.deliberation(i));
                    }
                });
                assertSame(planted, planted == checked ? thrown.getCause() : thrown);
                assertEquals(planted == checked, thrown instanceof StorageException);
                assertThrows(IllegalStateException.class, () -> export.write(Samples.deliberation(1)));
                assertThrows(IllegalStateException.class, export::finish);
            }
            // The stream fails in finish().
            try (Export export = Export.toStream(Schema.of("deliberations"), new FailingStream(planted))) {
                export.write(Samples.deliberation(1));
                Throwable thrown = assertThrows(Throwable.class, export::finish);
                assertSame(planted, planted == checked ? thrown.getCause() : thrown);
                assertThrows(IllegalStateException.class, export::rows);
            }
        }
    }

    @Test
    void numbersOfAnySizeAreWrittenOrRefusedNeverRounded() throws IOException {
        Schema schema = Schema.of("subventions");
        try (Export export = Export.create(schema, directory, Samples.OPTIONS)) {
            int montant = schema.columns().indexOf("montant");
            assertTrue(montant >= 0);
            for (String big : List.of("1E+400", "1E+100000000", "12345678901234567890123456789012345.6")) {
                DataRecord record = DynamicRecord.builder(schema).set("montant", new BigDecimal(big)).build();
                assertThrows(NonCompliantException.class, () -> export.write(record));
            }
        }
    }

    private List<String> visible() {
        return all().stream().filter(name -> !name.startsWith(".")).collect(Collectors.toList());
    }

    private List<String> all() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
