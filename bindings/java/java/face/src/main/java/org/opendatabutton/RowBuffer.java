package org.opendatabutton;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record for the native library, in the encoding of {@code bindings/java/rust/src/row.rs}. */
final class RowBuffer {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The most bytes of memory that the buffer keeps for the next row. */
    private static final int KEPT = 1 << 20;
    /** The most bytes of all values of a record: many times the limit of an export. */
    private static final int MAX_BYTES = 1 << 30;
    /** The largest scale of the core's decimals. */
    private static final int MAX_SCALE = 28;
    /** A number whose plain notation has more digits is written with an exponent. */
    private static final int MAX_DIGITS = 1000;

    private final Schema schema;
    private byte[] bytes = new byte[4096];
    private int length;

    RowBuffer(Schema schema) {
        this.schema = schema;
    }

    /** Encodes a record; the bytes are valid until the next call. */
    ByteBuffer row(DataRecord record) {
        length = 0;
        if (bytes.length > KEPT) {
            bytes = new byte[4096];
        }
        add(record);
        return ByteBuffer.wrap(bytes, 0, length);
    }

    private void add(DataRecord record) {
        schema.requireOwn(record.dataSet(), record.version());
        int columns = schema.columns().size();
        for (int column = 0; column < columns; column++) {
            add(column, record.get(column));
        }
    }

    /** Tests classes before interfaces, because {@code instanceof} an interface is slower. */
    private void add(int column, @Nullable Object value) {
        if (value == null) {
            tag(0, 0);
        } else if (value instanceof String) {
            tag(1, 4);
            text(column, (String) value);
        } else if (value instanceof LocalDate) {
            tag(6, 8);
            putLong(((LocalDate) value).toEpochDay());
        } else if (value instanceof BigDecimal) {
            decimal(column, (BigDecimal) value);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            tag(2, 8);
            putLong(((Number) value).longValue());
        } else if (value instanceof Boolean) {
            tag(5, 1);
            bytes[length++] = (byte) ((Boolean) value ? 1 : 0);
        } else if (value instanceof StandardValue) {
            tag(1, 4);
            text(column, ((StandardValue) value).text());
        } else {
            addRare(column, value);
        }
    }

    private void addRare(int column, Object value) {
        if (value instanceof OffsetDateTime) {
            OffsetDateTime moment = (OffsetDateTime) value;
            tag(7, 16);
            putLong(moment.toEpochSecond());
            putInt(moment.getNano());
            putInt(moment.getOffset().getTotalSeconds());
        } else if (value instanceof Year) {
            tag(8, 4);
            putInt(((Year) value).getValue());
        } else if (value instanceof GeoPoint) {
            GeoPoint point = (GeoPoint) value;
            tag(9, 8);
            text(column, digits(point.longitude()));
            text(column, digits(point.latitude()));
        } else if (value instanceof BigInteger) {
            decimal(column, new BigDecimal((BigInteger) value));
        } else if (value instanceof List) {
            Object[] items = ((List<?>) value).toArray(); // the caller's list may change in the meantime
            tag(10, 4);
            putInt(items.length);
            for (Object item : items) {
                text(column, item(column, item));
            }
        } else {
            String name = schema.columns().get(column);
            String type = value.getClass().getName();
            throw new FieldException(
                "« " + name + " » : une valeur de type " + type + " n'a pas de forme dans un fichier",
                "\"" + name + "\": a value of type " + type + " has no form in a file");
        }
    }

    private String item(int column, @Nullable Object item) {
        if (item instanceof String) {
            return (String) item;
        } else if (item instanceof StandardValue) {
            return ((StandardValue) item).text();
        }
        String name = schema.columns().get(column);
        String type = item == null ? "null" : item.getClass().getName();
        throw new FieldException(
            "« " + name + " » : une liste de textes, pas de " + type,
            "\"" + name + "\": a list of texts, not of " + type);
    }

    private void decimal(int column, BigDecimal value) {
        int scale = value.scale();
        if (scale >= 0 && scale <= MAX_SCALE && value.precision() <= 18) {
            tag(3, 9);
            putLong(value.unscaledValue().longValue());
            bytes[length++] = (byte) scale;
        } else {
            tag(4, 4);
            text(column, digits(value));
        }
    }

    private static String digits(BigDecimal value) {
        boolean readable = Math.abs((long) value.scale()) <= MAX_DIGITS;
        return readable ? value.toPlainString() : value.toString();
    }

    /** Adds the length in bytes, then the text in UTF-8. */
    private void text(int column, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if ((long) utf8.length + length > MAX_BYTES) {
            String name = schema.columns().get(column);
            throw new FieldException(
                "« " + name + " » : valeur démesurée, plus de " + (MAX_BYTES >> 20) + " Mio avec les autres",
                "\"" + name + "\": oversized value, over " + (MAX_BYTES >> 20) + " MiB with the others");
        }
        int lone = hasQuestionMark(utf8) ? Text.loneSurrogate(text) : -1;
        if (lone >= 0) {
            throw notUnicode(column, lone);
        }
        ensure(4 + utf8.length);
        putInt(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** True if the bytes contain a question mark: Java encodes half of a surrogate pair as one. */
    private static boolean hasQuestionMark(byte[] utf8) {
        int at = 0;
        for (; at + 8 <= utf8.length; at += 8) {
            long eight = (long) LONG.get(utf8, at) ^ 0x3F3F3F3F3F3F3F3FL;
            if ((eight - 0x0101010101010101L & ~eight & 0x8080808080808080L) != 0) {
                return true;
            }
        }
        for (; at < utf8.length; at++) {
            if (utf8[at] == '?') {
                return true;
            }
        }
        return false;
    }

    private FieldException notUnicode(int column, int at) {
        String name = schema.columns().get(column);
        return new FieldException(
            "« " + name + " » : le texte n'est pas de l'Unicode, moitié de paire de substitution à l'indice " + at,
            "\"" + name + "\": the text is not Unicode, lone surrogate at index " + at);
    }

    /** Adds a tag, and reserves {@code room} bytes after it. */
    private void tag(int tag, int room) {
        ensure(1 + room);
        bytes[length++] = (byte) tag;
    }

    private void putInt(int value) {
        INT.set(bytes, length, value);
        length += 4;
    }

    private void putLong(long value) {
        LONG.set(bytes, length, value);
        length += 8;
    }

    private void ensure(int room) {
        if (bytes.length - length < room) {
            bytes = Arrays.copyOf(bytes, (int) Math.max((long) length + room, Math.min(2L * bytes.length, MAX_BYTES)));
        }
    }
}
