package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendatabutton.datasets.Deliberation;
import org.opendatabutton.datasets.Subvention;

/** The typed records, whose code is generated. */
class RecordsTest {
    @TempDir Path directory;

    /** The typed records of tables: all classes of their package that are built. */
    static List<Class<?>> records() throws IOException, ClassNotFoundException {
        Path sources = Samples.REPOSITORY.resolve("bindings/java/java/face/src/main/java/org/opendatabutton/datasets");
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.sorted().collect(Collectors.toList())) {
                String name = file.getFileName().toString().replace(".java", "");
                if (Files.isRegularFile(file) && !name.equals("package-info")) {
                    classes.add(Class.forName("org.opendatabutton.datasets." + name));
                }
            }
        }
        long tables = DataSet.all().stream().filter(set -> !Schema.of(set.name()).isDocument()).count();
        assertEquals(tables, classes.size());
        return classes;
    }

    /** The builder sets one value at a time; the value appears in its column, even if the record has other faults. */
    @ParameterizedTest
    @MethodSource("records")
    void everyFieldHasItsColumnAndType(Class<?> type) throws Exception {
        Object empty = build(type.getMethod("builder").invoke(null));
        DataRecord record = (DataRecord) empty;
        Schema schema = Schema.of(record.dataSet() + "@" + record.version());
        assertEquals(Schema.of(record.dataSet()).version(), record.version());
        int fields = 0;
        try (Export export = Export.toStream(schema, java.io.OutputStream.nullOutputStream())) {
            for (Method setter : type.getMethod("builder").getReturnType().getMethods()) {
                if (setter.getParameterCount() != 1 || setter.getParameterTypes()[0] == long.class
                        || setter.getDeclaringClass() == Object.class) {
                    continue;
                }
                fields++;
                Object value = sample(setter.getGenericParameterTypes()[0]);
                Object builder = type.getMethod("builder").invoke(null);
                setter.invoke(builder, value);
                DataRecord one = (DataRecord) build(builder);
                assertEquals(value, type.getMethod(setter.getName()).invoke(one));
                List<Integer> set = new ArrayList<>();
                for (int i = 0; i < schema.columns().size(); i++) {
                    if (one.get(i) != null) {
                        set.add(i);
                    }
                }
                assertEquals(1, set.size(), setter.getName());
                String column = schema.columns().get(set.get(0));
                assertEquals(
                    column.toLowerCase().replaceAll("[^a-z0-9]", ""),
                    setter.getName().toLowerCase().replaceAll("[^a-z0-9]", ""));
                assertEquals(one, build(type.getMethod("toBuilder").invoke(one)));
                assertNotEquals(empty, one);
                assertEquals(one.hashCode(), build(type.getMethod("toBuilder").invoke(one)).hashCode());
                assertTrue(one.toString().contains(column + "="), one.toString());
                // The value has the right type: a wrong type would be a FieldException.
                assertThrows(NonCompliantException.class, () -> export.write(one), column);
            }
        }
        assertEquals(schema.columns().size(), fields);
        assertThrows(IndexOutOfBoundsException.class, () -> record.get(schema.columns().size()));
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType) {
            return List.of(sample(((ParameterizedType) type).getActualTypeArguments()[0]));
        } else if (type == Boolean.class) {
            return true;
        } else if (type == Long.class) {
            return 1L;
        } else if (type == BigDecimal.class) {
            return new BigDecimal("1.50");
        } else if (type == LocalDate.class) {
            return LocalDate.of(2024, 2, 29);
        } else if (type == Year.class) {
            return Year.of(2024);
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse("2024-02-29T12:00:00+01:00");
        } else if (type == GeoPoint.class) {
            return GeoPoint.of("0.3404", "46.5802");
        } else if (type == String.class) {
            return "x";
        }
        Class<?> enumeration = (Class<?>) type;
        assertTrue(enumeration.isEnum(), enumeration.getName());
        return enumeration.getEnumConstants()[0];
    }

    @Test
    void valuesAreWrittenInOfficialForm() throws IOException {
        Schema schema = Schema.fromJson(
            "{\"name\":\"t\",\"version\":\"1\",\"fields\":[{\"name\":\"d\",\"type\":\"date\"},"
                + "{\"name\":\"n\",\"type\":\"number\"},{\"name\":\"i\",\"type\":\"integer\"},"
                + "{\"name\":\"b\",\"type\":\"boolean\"},{\"name\":\"m\",\"type\":\"datetime\"},"
                + "{\"name\":\"y\",\"type\":\"year\"},{\"name\":\"p\",\"type\":\"geopoint\"},"
                + "{\"name\":\"l\",\"type\":\"array\"},{\"name\":\"s\",\"type\":\"string\"}]}",
            "t");
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (Export export = Export.toStream(schema, out)) {
            export.write(DynamicRecord.builder(schema)
                .set("d", LocalDate.of(2024, 2, 29))
                .set("n", new BigDecimal("-1234.50"))
                .set("i", 42)
                .set("b", true)
                .set("m", OffsetDateTime.parse("2024-02-29T12:00:00.5+01:00"))
                .set("y", Year.of(987))
                .set("p", GeoPoint.of("0.3404", "46.5802"))
                .set("l", List.of("a", "é\"b"))
                .set("s", "\ud83d\ude00, \"x\"")
                .build());
            export.write(DynamicRecord.builder(schema)
                .set("n", new BigDecimal("1E+3"))
                .set("i", new java.math.BigInteger("12345678901234567890"))
                .build());
            export.finish();
        }
        assertEquals(
            List.of(
                "d,n,i,b,m,y,p,l,s",
                "2024-02-29,-1234.50,42,true,2024-02-29T12:00:00.500+01:00,0987,\"0.3404,46.5802\","
                    + "\"[\"\"a\"\",\"\"é\\\"\"b\"\"]\",\"\ud83d\ude00, \"\"x\"\"\"",
                ",1000,12345678901234567890,,,,,,"),
            List.of(new String(out.toByteArray(), StandardCharsets.UTF_8).split("\n")));
    }

    @Test
    void enumerationsAreSpelledAsInTheStandard() {
        assertEquals(Subvention.Nature.AIDE_EN_NATURE, Subvention.Nature.of("aide en nature"));
        assertEquals("aide en nature", Subvention.Nature.AIDE_EN_NATURE.text());
        assertThrows(IllegalArgumentException.class, () -> Subvention.Nature.of("Aide en nature"));
    }

    @Test
    void recordsDoNotChange() {
        Deliberation.Builder builder = Samples.deliberation();
        Deliberation first = builder.build();
        builder.collNom("Ville de Niort");
        assertEquals("Ville de Poitiers", first.collNom());
        assertNull(first.delibUrl());
        assertFalse(first.equals(builder.build()));
        assertTrue(first.toString().contains("COLL_NOM=Ville de Poitiers"), first.toString());
    }
}
