package org.opendatabutton;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contract as JSON, on one line. */
final class JsonWriter {
    /** A number whose plain notation has more digits is written with an exponent. */
    private static final int MAX_DIGITS = 1000;
    /** The greatest depth of a contract; only a part that contains itself is deeper. */
    private static final int MAX_DEPTH = 64;

    private final StringBuilder out = new StringBuilder(1024);
    /** The name of the field being written, for messages. */
    private String field = "";
    private int depth;

    private JsonWriter() {}

    static String write(ContractPart part) {
        JsonWriter writer = new JsonWriter();
        writer.object(part.fields());
        return writer.out.toString();
    }

    private void object(Map<?, ?> fields) {
        enter('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : fields.entrySet()) {
            if (entry.getValue() != null) {
                field = String.valueOf(entry.getKey());
                out.append(separator);
                text(field);
                out.append(':');
                value(entry.getValue());
                separator = ",";
            }
        }
        leave('}');
    }

    private void list(List<?> items) {
        enter('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        leave(']');
    }

    private void enter(char open) {
        if (++depth > MAX_DEPTH) {
            throw new FieldException(
                "« " + field + " » : plus de " + MAX_DEPTH + " niveaux", "\"" + field + "\": over " + MAX_DEPTH + " levels");
        }
        out.append(open);
    }

    private void leave(char close) {
        depth--;
        out.append(close);
    }

    private void value(@Nullable Object value) {
        if (value instanceof String) {
            text((String) value);
        } else if (value instanceof StandardValue) {
            text(((StandardValue) value).text());
        } else if (value instanceof LocalDate) {
            text(value.toString());
        } else if (value instanceof BigDecimal) {
            decimal((BigDecimal) value);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short
                || value instanceof BigInteger || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof ContractPart) {
            object(((ContractPart) value).fields());
        } else if (value instanceof Map) {
            object((Map<?, ?>) value);
        } else if (value instanceof List) {
            list((List<?>) value);
        } else {
            String type = value == null ? "null" : value.getClass().getName();
            throw new FieldException(
                "« " + field + " » : une valeur de type " + type + " n'a pas de forme dans un contrat",
                "\"" + field + "\": a value of type " + type + " has no form in a contract");
        }
    }

    private void decimal(BigDecimal value) {
        boolean readable = Math.abs((long) value.scale()) <= MAX_DIGITS;
        out.append(readable ? value.toPlainString() : value.toString());
    }

    private void text(String text) {
        int lone = Text.loneSurrogate(text);
        if (lone >= 0) {
            throw new FieldException(
                "« " + field + " » : le texte n'est pas de l'Unicode, moitié de paire de substitution à l'indice " + lone,
                "\"" + field + "\": the text is not Unicode, lone surrogate at index " + lone);
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
