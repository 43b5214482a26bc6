package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that exports of business software become the official file. */
class BusinessTest {
    private static final String TOTEM =
        "<DocumentBudgetaire xmlns='http://www.minefi.gouv.fr/cp/demat/docbudgetaire'><EnTeteDocBudgetaire>"
            + "<LibelleColl V='Poitiers'/></EnTeteDocBudgetaire><Budget><EnTeteBudget><IdEtab V='21860194600013'/>"
            + "<Nomenclature V='M57-A'/></EnTeteBudget><BlocBudget><NatDec V='01'/><Exer V='2024'/></BlocBudget>"
            + "<LigneBudget><Nature V='744'/><CodRD V='R'/><OpBudg V='0'/><MtPrev V='3100.50'/></LigneBudget></Budget>"
            + "</DocumentBudgetaire>";
    private static final String PLAN =
        "<Nomenclature Norme='M57' Declinaison='A' Exer='2024'><Nature><Chapitres><Chapitre Code='74' "
            + "Libelle='Dotations' Section='F'/></Chapitres><Comptes><Compte Code='744' Libelle='FCTVA' RR='74'/></Comptes>"
            + "</Nature></Nomenclature>";
    private static final String MAPPING =
        "{\"schema\":\"prenoms\",\"fields\":{\"COLL_INSEE\":{\"constant\":86194},\"COMMUNE_NOM\":{\"constant\":\"Poitiers\"},"
            + "\"ENFANT_SEXE\":{\"column\":\"Sexe\",\"values\":{\"Fille\":\"F\"}},\"ENFANT_PRENOM\":{\"column\":\"Prénom\"},"
            + "\"NOMBRE_OCCURRENCES\":{\"column\":\"Nombre\"},\"ANNEE\":{\"constant\":2023}}}";

    @TempDir
    Path directory;

    private Path file(String name, String content) throws Exception {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void aTotemDocumentBecomesABudget() throws Exception {
        Path document = file("totem.xml", TOTEM);
        Path plan = file("plan.xml", PLAN);
        Path target = directory.resolve("budget.csv");
        try (Export export = Export.toFile(Schema.of("budget"), target, false)) {
            Report report = export.writeTotem(document, plan);
            assertTrue(report.isValid());
            assertEquals("totem-chapter-inferred", report.findings().get(0).rule());
            export.finish();
        }
        assertTrue(Files.readString(target).contains("74,Dotations,744,FCTVA,"));

        Path other = directory.resolve("other.csv");
        try (Export export = Export.toFile(Schema.of("budget"), other, false)) {
            NonCompliantException refused =
                assertThrows(NonCompliantException.class, () -> export.writeTotem(document, null));
            assertEquals("totem-no-plan", refused.findings().get(0).rule());
        }
        assertFalse(Files.exists(other));
        Path without = file("sans-siret.xml", TOTEM.replaceFirst("<IdEtab V=[^/]*/>", ""));
        try (Export export = Export.toFile(Schema.of("budget"), other, false)) {
            export.writeTotem(without, plan, "21860194600013");
            export.finish();
        }
        assertEquals(Files.readString(target), Files.readString(other));
        // Neither the document nor the caller gives the SIRET.
        Path none = directory.resolve("none.csv");
        try (Export export = Export.toFile(Schema.of("budget"), none, false)) {
            assertThrows(OpenDataButtonException.class, () -> export.writeTotem(without, plan));
        }
        try (Export export = Export.toFile(Schema.of("budget"), none, false)) {
            assertThrows(InputException.class, () -> export.writeTotem(plan, plan));
        }
    }

    @Test
    void aTableWithItsOwnHeadingsIsMapped() throws Exception {
        Path table = file("export.csv", "Export\n\nPrénom;Sexe;Nombre\nJeanne;Fille;12\nTotal;;12\n");
        Path target = directory.resolve("prenoms.csv");
        try (Export export = Export.toFile(Schema.of("prenoms"), target, false)) {
            Report report = export.writeMapped(table, MAPPING);
            assertEquals("mapping-total", report.findings().get(0).rule());
            export.finish();
        }
        assertTrue(Files.readString(target).endsWith("Poitiers,86194,F,Jeanne,12,2023\n"));
        try (Export export = Export.toFile(Schema.of("prenoms"), directory.resolve("x.csv"), false)) {
            InputException error =
                assertThrows(InputException.class, () -> export.writeMapped(table, MAPPING.replace("Sexe", "Genre")));
            assertTrue(error.getMessage().contains("Genre"));
        }
    }
}
