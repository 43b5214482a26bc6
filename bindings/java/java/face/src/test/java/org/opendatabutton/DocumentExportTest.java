package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendatabutton.datasets.marchespublics.Acheteur;
import org.opendatabutton.datasets.marchespublics.Marche;

class DocumentExportTest {
    private static final Schema SCHEMA = Schema.of("marches-publics");

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void theDocumentAppearsWhenTheExportIsFinishedAndComplies(Form form) throws IOException {
        DocumentOptions options = Contracts.OPTIONS.form(form).sequence(2);
        Receipt receipt;
        try (DocumentExport export = DocumentExport.create("marches-publics", directory, options)) {
            export.write(Contracts.marche().build());
            export.write(Contracts.concession());
            assertEquals(2, export.contracts());
            assertEquals(List.of(), visible());
            receipt = export.finish();
        }
        String name = "DECP-21860194600013-2024-01-31-02." + form.name().toLowerCase();
        assertEquals(SCHEMA.documentName(Samples.DAY, Contracts.SIRET, 2, form), name);
        assertEquals(List.of(name, name + ".receipt.json"), visible());
        assertEquals(name, receipt.file());
        assertEquals(directory.resolve(name), receipt.path());
        assertEquals("marches-publics@2.0.3", receipt.dataSet() + "@" + receipt.version());
        assertEquals(2, receipt.rows());
        byte[] bytes = Files.readAllBytes(receipt.path());
        assertEquals(bytes.length, receipt.bytes());
        if (form == Form.JSON) {
            String json = new String(bytes, StandardCharsets.UTF_8);
            assertEquals(
                ContractsTest.withoutBlanks(Files.readString(Contracts.FILE)), ContractsTest.withoutBlanks(json));
        }
        Validator validator = Validator.of("marches-publics");
        for (Report report : List.of(
                validator.validate(receipt.path()),
                validator.validate(bytes),
                validator.validate(Files.newInputStream(receipt.path())))) {
            assertTrue(report.isValid() && report.findings().isEmpty() && report.rows() == 2, report.toString());
            assertEquals("marches-publics@2.0.3", report.schemaName() + "@" + report.schemaVersion());
        }
    }

    /** A contract may call any method of the export that writes it: the JVM does not crash. */
    @Test
    void aContractMayCloseAndUseTheExportThatWritesIt() {
        Marche inner = Contracts.marche(1);
        for (int deed = 0; deed < 3; deed++) {
            Path file = directory.resolve(deed + ".json");
            DocumentExport export = DocumentExport.toFile(SCHEMA, file, false);
            Runnable[] deeds = {export::close, export::finish, () -> export.write(inner)};
            Runnable own = deeds[deed];
            Contract meddling = new Contract() {
                @Override
                public String dataSet() {
                    return inner.dataSet();
                }

                @Override
                public String version() {
                    return inner.version();
                }

                @Override
                public Map<String, Object> fields() {
                    own.run();
                    return inner.fields();
                }
            };
            assertThrows(IllegalStateException.class, () -> export.write(meddling));
            if (deed > 0) {
                export.write(inner);
                assertEquals(1, export.finish().rows());
            }
            export.close();
            assertEquals(deed > 0, Files.exists(file));
        }
    }

    @Test
    void theEndOfTheNameTellsTheFormUnlessItIsStated() throws IOException {
        try (DocumentExport xml = DocumentExport.toFile(SCHEMA, directory.resolve("a.XML"), false);
                DocumentExport json = DocumentExport.toFile(SCHEMA, directory.resolve("a.json"), false);
                DocumentExport other = DocumentExport.toFile(SCHEMA, directory.resolve("a"), false);
                DocumentExport stated = DocumentExport.toFile(SCHEMA, directory.resolve("b.json"), Form.XML, false)) {
            List<String> beginnings = new ArrayList<>();
            for (DocumentExport export : List.of(xml, json, other, stated)) {
                export.write(Contracts.marche(1));
                beginnings.add(Files.readString(export.finish().path()).substring(0, 2));
            }
            assertEquals(List.of("<?", "{\"", "{\"", "<?"), beginnings);
        }
    }

    @Test
    void aContractThatBreaksRulesIsRefusedWithTheirPlacesAndTheExportGoesOn() {
        try (DocumentExport export = DocumentExport.create("marches-publics", directory, Contracts.OPTIONS)) {
            export.write(Contracts.marche(1));
            Marche wrong = Contracts.marche()
                .acheteur(Acheteur.builder().id("21860194600014").build())
                .objet(null)
                .build();
            NonCompliantException refusal = assertThrows(NonCompliantException.class, () -> export.write(wrong));
            Finding missing =
                refusal.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().orElseThrow();
            assertTrue(missing.message(Lang.FR).contains("objet"), missing.message(Lang.FR));
            assertEquals("2024-0012", missing.contractId());
            assertEquals(1, missing.line().getAsLong());
            assertTrue(missing.toString().contains(" " + missing.path() + ": "), missing.toString());
            // The official schema accepts a wrong SIRET, so this is a warning; the refusal lists it beside the error.
            Finding siret =
                refusal.findings().stream().filter(f -> f.rule().equals("contract-siret")).findFirst().orElseThrow();
            assertEquals("/acheteur/id", siret.path());
            assertEquals("id", siret.fieldName());
            assertEquals("21860194600014", siret.cell());
            assertEquals(Severity.WARNING, siret.severity());
            NonCompliantException empty =
                assertThrows(NonCompliantException.class, () -> export.write(Marche.builder().id("7").build()));
            assertTrue(empty.findings().size() > 10, empty.findings().toString());
            assertFalse(empty.getMessage().equals(empty.message(Lang.EN)));
            export.write(Contracts.marche(2));
            assertEquals(2, export.contracts());
            assertEquals(2, export.finish().rows());
        }
    }

    @Test
    void findingsSayContractPathAndLine() throws IOException {
        String json = Files.readString(Contracts.FILE).replace("\"montant\": 575000,", "\"montant\": \"beaucoup\",");
        Finding finding = only(Validator.of(SCHEMA).validate(json.getBytes(StandardCharsets.UTF_8)));
        assertEquals("2024-0012", finding.contractId());
        assertEquals("/marches/marche/0/montant", finding.path());
        assertEquals(json.substring(0, json.indexOf("\"beaucoup\"")).lines().count(), finding.line().getAsLong());
        assertEquals(1, finding.row().getAsLong());
        assertEquals("beaucoup", finding.cell());

        Path file = directory.resolve("a.xml");
        try (DocumentExport export = DocumentExport.toFile(SCHEMA, file, false)) {
            export.write(Contracts.marche(1));
            export.write(Contracts.marche(2));
            export.finish();
        }
        String xml = Files.readString(file);
        int second = xml.lastIndexOf("<montant>575000<");
        String wrong = xml.substring(0, second) + "<montant>beaucoup<" + xml.substring(second + "<montant>575000<".length());
        Finding inXml = only(Validator.of(SCHEMA).validate(wrong.getBytes(StandardCharsets.UTF_8)));
        assertEquals("2024-2", inXml.contractId());
        assertEquals("/marches/marche[2]/montant", inXml.path());
        assertEquals(2, inXml.row().getAsLong());

        Finding table = Validator.of("deliberations").validate("COLL_NOM\nx\n".getBytes()).findings().get(0);
        assertNull(table.contractId());
        assertNull(table.path());
        assertTrue(table.line().isEmpty());
    }

    private static Finding only(Report report) {
        assertEquals(1, report.findings().size(), report.toString());
        return report.findings().get(0);
    }

    @Test
    void contractsMayComeAsJson() throws IOException {
        String contract = Contracts.marche(1).toJson();
        try (DocumentExport export = DocumentExport.create(SCHEMA, directory, Contracts.OPTIONS.form(Form.XML));
                DocumentExport typed = DocumentExport.toFile(SCHEMA, directory.resolve("typed.xml"), false)) {
            export.writeJson(" " + contract + "\n");
            typed.write(Contracts.marche(1));
            List<String> none = List.of(
                "", " ", "{", "no JSON", "[]", "12", "null", contract + contract, "[" + contract + "]",
                contract.substring(1), contract.replace("toiture", "\ud83d"));
            for (String text : none) {
                InputException refusal = assertThrows(InputException.class, () -> export.writeJson(text), text);
                assertFalse(refusal.getMessage().equals(refusal.message(Lang.EN)));
            }
            assertThrows(NonCompliantException.class, () -> export.writeJson("{}"));
            assertThrows(NullPointerException.class, () -> export.writeJson(null));
            assertEquals(typed.finish().sha256(), export.finish().sha256());
        }
    }

    @Test
    void textsReachTheDocumentAsTheyAre() throws IOException {
        String text = "é € \ud83d\ude00 \"x\" \\ <b> & ]]> \u00a0 fin";
        Marche marche = Contracts.marche().objet(text).build();
        for (Form form : Form.values()) {
            Path file = directory.resolve("a." + form.name().toLowerCase());
            try (DocumentExport export = DocumentExport.toFile(SCHEMA, file, false)) {
                for (String lone : List.of("\ud83d", "\ude00x", "\ude00\ud83d")) {
                    Marche wrong = Contracts.marche().objet(lone).build();
                    FieldException refusal = assertThrows(FieldException.class, () -> export.write(wrong));
                    assertTrue(refusal.getMessage().contains("« objet »"), refusal.getMessage());
                }
                export.write(marche);
                export.finish();
            }
            assertTrue(Validator.of(SCHEMA).validate(file).findings().isEmpty());
        }
        assertTrue(Files.readString(directory.resolve("a.json")).contains(
            text.replace("\\", "\\\\").replace("\"", "\\\"")));
        assertTrue(Files.readString(directory.resolve("a.xml")).contains(
            text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    @Test
    void aContractOf100MegabytesIsRefusedAndItsMemoryGivenBack() {
        try (DocumentExport export = DocumentExport.create("marches-publics", directory, Contracts.OPTIONS)) {
            Marche huge = Contracts.marche().objet("é".repeat(50 << 20)).build();
            NonCompliantException refusal = assertThrows(NonCompliantException.class, () -> export.write(huge));
            assertEquals("document-contract-too-long", refusal.findings().get(0).rule());
            export.write(Contracts.marche(1));
            assertEquals(1, export.finish().rows());
        }
    }

    @Test
    void tablesAndDocumentsAreToldApart() {
        Schema table = Schema.of("deliberations");
        assertTrue(SCHEMA.isDocument());
        assertFalse(table.isDocument());
        assertEquals(List.of(), SCHEMA.columns());
        assertEquals("marches-publics@2.0.3", SCHEMA.toString());
        assertTrue(SCHEMA.title().contains("marchés publics") && table.title().length() > 0);
        assertTrue(SCHEMA.json().startsWith("{"));
        List<String> names = DataSet.all().stream().map(DataSet::name).collect(Collectors.toList());
        assertTrue(names.contains("marches-publics") && names.contains("deliberations"));
        assertEquals(names.stream().sorted().collect(Collectors.toList()), names);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = directory.resolve("a.json");
        for (org.junit.jupiter.api.function.Executable misuse : List.<org.junit.jupiter.api.function.Executable>of(
                () -> Export.create("marches-publics", directory, Samples.OPTIONS),
                () -> Export.toFile(SCHEMA, file, false),
                () -> Export.toStream(SCHEMA, out),
                () -> DocumentExport.create("deliberations", directory, Contracts.OPTIONS),
                () -> DocumentExport.toFile(table, file, false),
                () -> DocumentExport.toStream(table, Form.XML, out),
                () -> DynamicRecord.builder(SCHEMA).set("id", "1"),
                () -> SCHEMA.fileName(Samples.DAY, Samples.SIREN),
                () -> table.documentName(Samples.DAY, Contracts.SIRET, 1, Form.JSON),
                () -> SCHEMA.documentName(Samples.DAY, Contracts.SIRET, 0, Form.JSON),
                () -> DocumentOptions.forProducer("\ud800"),
                () -> Contracts.OPTIONS.sequence(0))) {
            assertThrows(IllegalArgumentException.class, misuse);
        }
        assertThrows(
            InputException.class, () -> SCHEMA.documentName(Samples.DAY, Samples.SIREN, 1, Form.JSON));
        assertThrows(
            InputException.class,
            () -> DocumentExport.create(SCHEMA, directory, DocumentOptions.forProducer(Samples.SIREN)));
        for (org.junit.jupiter.api.function.Executable misuse : List.<org.junit.jupiter.api.function.Executable>of(
                () -> DocumentOptions.forProducer(null),
                () -> Contracts.OPTIONS.form(null),
                () -> Contracts.OPTIONS.date(null),
                () -> DocumentExport.create((String) null, directory, Contracts.OPTIONS),
                () -> DocumentExport.create(SCHEMA, null, Contracts.OPTIONS),
                () -> DocumentExport.create(SCHEMA, directory, null),
                () -> DocumentExport.toFile(SCHEMA, file, null, false),
                () -> DocumentExport.toStream(SCHEMA, null, out),
                () -> DocumentExport.toStream(SCHEMA, Form.JSON, null))) {
            assertThrows(NullPointerException.class, misuse);
        }
        assertThrows(SchemaException.class, () -> DocumentExport.create("marches", directory, Contracts.OPTIONS));
        assertThrows(
            StorageException.class,
            () -> DocumentExport.create(SCHEMA, directory.resolve("nowhere"), Contracts.OPTIONS));
        assertEquals(List.of(), all());
        try (DocumentExport older = DocumentExport.toStream(Schema.of("marches-publics@2.0.2"), Form.JSON, out)) {
            assertThrows(NullPointerException.class, () -> older.write(null));
            IllegalArgumentException other =
                assertThrows(IllegalArgumentException.class, () -> older.write(Contracts.marche(1)));
            assertTrue(other.getMessage().contains("marches-publics@2.0.3"), other.getMessage());
        }
    }

    @Test
    void closingWithoutFinishingLeavesNothingAndEndsIt() throws IOException {
        DocumentExport closed = DocumentExport.create("marches-publics", directory, Contracts.OPTIONS);
        closed.write(Contracts.marche(1));
        assertTrue(all().size() > 0, "a hidden file while it is written");
        closed.close();
        closed.close();
        assertEquals(List.of(), all());
        DocumentExport finished = DocumentExport.create("marches-publics", directory, Contracts.OPTIONS);
        finished.finish();
        for (DocumentExport export : List.of(closed, finished)) {
            assertThrows(IllegalStateException.class, () -> export.write(Contracts.marche(1)));
            assertThrows(IllegalStateException.class, () -> export.writeJson("{}"));
            assertThrows(IllegalStateException.class, export::contracts);
            assertThrows(IllegalStateException.class, export::finish);
            export.close();
            assertSame(SCHEMA, export.schema());
        }
        StorageException there = assertThrows(
            StorageException.class, () -> DocumentExport.create("marches-publics", directory, Contracts.OPTIONS));
        assertTrue(there.getMessage().contains(Contracts.NAME), there.getMessage());
        DocumentExport.create("marches-publics", directory, Contracts.OPTIONS.replace(true)).finish();
        assertEquals(List.of(Contracts.NAME, Contracts.NAME + ".receipt.json"), all());
    }

    @Test
    void aContractThatUsesTheExportThatWritesItIsRefused() {
        try (DocumentExport export = DocumentExport.create("marches-publics", directory, Contracts.OPTIONS)) {
            Marche inner = Contracts.marche(1);
            Contract contract = new Contract() {
                @Override
                public String dataSet() {
                    return inner.dataSet();
                }

                @Override
                public String version() {
                    return inner.version();
                }

                @Override
                public Map<String, Object> fields() {
                    export.write(inner);
                    return inner.fields();
                }
            };
            assertThrows(IllegalStateException.class, () -> export.write(contract));
            export.write(inner);
            assertEquals(1, export.finish().rows());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamGetsTheSameBytesAsAFile(Form form) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (DocumentExport export = DocumentExport.toStream(SCHEMA, form, stream);
                DocumentExport file = DocumentExport.toFile(SCHEMA, directory.resolve("a"), form, false)) {
            for (int i = 0; i < 200; i++) {
                export.write(Contracts.marche(i));
                file.write(Contracts.marche(i));
            }
            assertTrue(stream.size() > 0, "bytes go out while it is written");
            Receipt receipt = export.finish();
            assertEquals("", receipt.file());
            assertNull(receipt.path());
            assertEquals(receipt.sha256(), file.finish().sha256());
        }
        assertEquals(
            Files.readString(directory.resolve("a")), new String(stream.toByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void whatAStreamThrowsComesThroughAndTheExportIsOver() {
        IOException checked = new IOException("disk on fire");
        RuntimeException unchecked = new UnsupportedOperationException("planted");
        Error error = new AssertionError("planted");
        for (Throwable planted : List.of(checked, unchecked, error)) {
            try (DocumentExport export = DocumentExport.toStream(SCHEMA, Form.XML, new FailingStream(planted))) {
                Throwable thrown = assertThrows(Throwable.class, () -> {
                    for (int i = 0; i < 1000; i++) {
                        export.write(Contracts.marche(i));
                    }
                });
                assertSame(planted, planted == checked ? thrown.getCause() : thrown);
                assertThrows(IllegalStateException.class, () -> export.write(Contracts.marche(1)));
                assertThrows(IllegalStateException.class, export::finish);
            }
            // The stream fails in finish().
            try (DocumentExport export = DocumentExport.toStream(SCHEMA, Form.JSON, new FailingStream(planted))) {
                export.write(Contracts.marche(1));
                Throwable thrown = assertThrows(Throwable.class, export::finish);
                assertSame(planted, planted == checked ? thrown.getCause() : thrown);
                assertThrows(IllegalStateException.class, export::contracts);
            }
        }
    }

    @Test
    void eightThreadsShareAnExportOrHaveEachTheirs() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> hashes = new ArrayList<>();
        Receipt receipt;
        try (DocumentExport shared = DocumentExport.create("marches-publics", directory, Contracts.OPTIONS)) {
            for (int i = 0; i < 8; i++) {
                int thread = i;
                hashes.add(threads.submit(() -> {
                    try (DocumentExport own =
                            DocumentExport.toFile(SCHEMA, directory.resolve(thread + ".xml"), false)) {
                        for (int number = 0; number < 100; number++) {
                            own.write(Contracts.marche(number));
                            shared.write(Contracts.marche(100 * thread + number));
                            assertThrows(NonCompliantException.class, () -> shared.writeJson("{\"id\":\"x\"}"));
                        }
                        return own.finish().sha256();
                    }
                }));
            }
            for (Future<String> hash : hashes) {
                assertEquals(hashes.get(0).get(), hash.get());
            }
            receipt = shared.finish();
        }
        threads.shutdown();
        Report report = Validator.of(SCHEMA).validate(receipt.path());
        assertTrue(report.findings().isEmpty() && report.rows() == 800, report.toString());
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
