package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendatabutton.datasets.marchespublics.Ccag;
import org.opendatabutton.datasets.marchespublics.Marche;
import org.opendatabutton.datasets.marchespublics.Technique;

/** The typed contracts, whose code is generated, and their JSON. */
class ContractsTest {
    @Test
    void theirJsonIsTheOfficialOne() throws IOException {
        String expected = withoutBlanks(Files.readString(Contracts.FILE));
        String json = "{\"marches\":{\"marche\":[" + Contracts.marche().build().toJson() + "],\"contrat-concession\":["
            + Contracts.concession().toJson() + "]}}";
        assertEquals(expected, json);
    }

    /** JSON without the blanks between its tokens. */
    static String withoutBlanks(String json) {
        return json.replaceAll("(\"(?:[^\"\\\\]|\\\\.)*\")|\\s+", "$1");
    }

    /** The samples set every field, so that the test above covers every field; the JSON and the copy contain each. */
    @Test
    void theSamplesHaveEveryField() throws Exception {
        everyFieldIsSet(Contracts.marche().build());
        everyFieldIsSet(Contracts.concession());
    }

    private static void everyFieldIsSet(ContractPart part) throws Exception {
        Class<?> type = part.getClass();
        int fields = 0;
        for (Method setter : type.getMethod("builder").getReturnType().getMethods()) {
            if (setter.getParameterCount() != 1 || setter.getParameterTypes()[0] == long.class
                    || setter.getDeclaringClass() == Object.class) {
                continue;
            }
            fields++;
            Object value = type.getMethod(setter.getName()).invoke(part);
            assertNotNull(value, type + " " + setter.getName());
            Object builder = type.getMethod("toBuilder").invoke(part);
            Method build = builder.getClass().getMethod("build");
            assertEquals(part, build.invoke(builder));
            assertEquals(part.hashCode(), build.invoke(builder).hashCode());
            setter.invoke(builder, (Object) null);
            ContractPart without = (ContractPart) build.invoke(builder);
            assertNull(type.getMethod(setter.getName()).invoke(without));
            assertNotEquals(part, without);
            assertEquals(part.fields().size() - 1, without.fields().size());
            for (Object one : value instanceof List ? (List<?>) value : List.of(value)) {
                if (one instanceof ContractPart) {
                    everyFieldIsSet((ContractPart) one);
                }
            }
        }
        assertEquals(part.fields().size(), fields);
        assertThrows(UnsupportedOperationException.class, () -> part.fields().clear());
        assertTrue(part.toString().startsWith(type.getSimpleName() + "{"), part.toString());
    }

    @Test
    void listsAreCopiedAndEmptyOnesThatMayBeMissingAreLeftOut() {
        List<Technique> techniques = new ArrayList<>(List.of(Technique.SANS_OBJET));
        Marche.Builder builder = Marche.builder().techniques(techniques).modifications(List.of());
        Marche marche = builder.build();
        techniques.clear();
        builder.techniques(List.of()).id("x");
        assertEquals("{\"techniques\":{\"technique\":[\"Sans objet\"]}}", marche.toJson());
        assertEquals(List.of(), marche.modifications());
        assertThrows(NullPointerException.class, () -> builder.techniques(Arrays.asList((Technique) null)));
        // A required list is passed on even if empty: the check reports its fault.
        assertEquals("{\"id\":\"x\",\"techniques\":{\"technique\":[]}}", builder.build().toJson());
        assertEquals("{}", Marche.builder().build().toJson());
        assertEquals("marches-publics@2.0.3", marche.dataSet() + "@" + marche.version());
    }

    @Test
    void enumerationsAreSpelledAsInTheStandard() {
        assertEquals(Ccag.MAITRISE_D_OEUVRE, Ccag.of("Maitrise d'œuvre"));
        assertEquals("Techniques de l'information et de la communication", Ccag.valueOf(
            "TECHNIQUES_DE_L_INFORMATION_ET_DE_LA_COMMUNICATION").text());
        assertThrows(IllegalArgumentException.class, () -> Ccag.of("travaux"));
    }

    @Test
    void everyValueHasItsJson() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("a\"\\", "« é » \ud83d\ude00 \" \\ / \b\f\n\r\t\u0000\u001f\u007f\u2028");
        values.put("b", List.of(1, 2L, (short) 3, new BigInteger("12345678901234567890123")));
        values.put("c", List.of(new BigDecimal("1E+3"), new BigDecimal("-0.50"), new BigDecimal("1E+100000000")));
        values.put("d", LocalDate.of(987, 2, 3));
        values.put("e", Arrays.asList(true, false, Ccag.TRAVAUX));
        values.put("none", null);
        ContractPart inner = () -> Map.of("x", List.of());
        values.put("f", List.of(inner, Map.of("y", "")));
        ContractPart part = () -> values;
        assertEquals(
            "{\"a\\\"\\\\\":\"« é » \ud83d\ude00 \\\" \\\\ / \\u0008\\u000c\\u000a\\u000d\\u0009\\u0000\\u001f\u007f\u2028\","
                + "\"b\":[1,2,3,12345678901234567890123],\"c\":[1000,-0.50,1E+100000000],\"d\":\"0987-02-03\","
                + "\"e\":[true,false,\"Travaux\"],\"f\":[{\"x\":[]},{\"y\":\"\"}]}",
            part.toJson());
    }

    @Test
    void whatHasNoJsonIsRefusedByName() {
        Map<String, Object> self = new HashMap<>();
        self.put("montant", Map.of("x", self));
        for (Object wrong : List.of(
                1.5, 'c', new Object(), new int[0], Collections.singletonList(null), "\ud83d", "a\ude00b", "\ude00\ud83d",
                List.of("\ud800"), self)) {
            ContractPart part = () -> Map.of("montant", wrong);
            FieldException refusal = assertThrows(FieldException.class, part::toJson);
            assertFalse(refusal.getMessage().equals(refusal.message(Lang.EN)));
            assertTrue(
                wrong == self || refusal.getMessage().contains("« montant »"), refusal.getMessage());
        }
        ContractPart name = () -> Map.of("\ud83d", 1);
        assertThrows(FieldException.class, name::toJson);
    }
}
