package org.opendatabutton;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One breach of one rule, with its place and, if known, the correct value. */
public final class Finding {
    private final String rule;
    private final String type;
    private final Severity severity;
    private final long row;
    private final @Nullable String contractId;
    private final @Nullable String path;
    private final long line;
    private final @Nullable String fieldName;
    private final int fieldNumber;
    private final @Nullable String cell;
    private final @Nullable String suggestion;
    private final String[] titles;
    private final String[] messages;

    Finding(
            String rule,
            String type,
            String severity,
            long row,
            @Nullable String contractId,
            @Nullable String path,
            long line,
            @Nullable String fieldName,
            int fieldNumber,
            @Nullable String cell,
            @Nullable String suggestion,
            String[] titles,
            String[] messages) {
        this.rule = rule;
        this.type = type;
        this.severity = Severity.valueOf(severity.toUpperCase(Locale.ROOT));
        this.row = row;
        this.contractId = contractId;
        this.path = path;
        this.line = line;
        this.fieldName = fieldName;
        this.fieldNumber = fieldNumber;
        this.cell = cell;
        this.suggestion = suggestion;
        this.titles = titles;
        this.messages = messages;
    }

    /**
     * The rule's identifier. It is stable and never reused for another rule; {@code docs/RULES.md} explains the rule.
     *
     * @return {@code constraint-required} for example
     */
    public String rule() {
        return rule;
    }

    /**
     * The type that Validata gives such a finding.
     *
     * @return {@code constraint-error} for example
     */
    public String type() {
        return type;
    }

    /**
     * The severity of the finding.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * The row in the file: the header is row 1. In a document, the contract's rank from 1.
     *
     * @return the row, empty for a finding about the header or the whole file
     */
    public OptionalLong row() {
        return row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
    }

    /**
     * The contract's identifier, in a document of contracts.
     *
     * @return the identifier, null for a table, or if the contract has none
     */
    public @Nullable String contractId() {
        return contractId;
    }

    /**
     * The place in a document of contracts: a JSON pointer ({@code /marches/marche/0/acheteur/id}), or an XML path,
     * whose ranks count from 1 ({@code /marches/marche[1]/acheteur/id}).
     *
     * @return the path, null for a table
     */
    public @Nullable String path() {
        return path;
    }

    /**
     * The line in a document of contracts, from 1.
     *
     * @return the line, empty for a table
     */
    public OptionalLong line() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /**
     * The column's name; in a document, the field's.
     *
     * @return the name, null for a finding about the whole row, empty for a cell beyond the header
     */
    public @Nullable String fieldName() {
        return fieldName;
    }

    /**
     * The column's place in the file, from 1.
     *
     * @return the place, empty if the finding has no column
     */
    public OptionalInt fieldNumber() {
        return fieldNumber == 0 ? OptionalInt.empty() : OptionalInt.of(fieldNumber);
    }

    /**
     * The wrong value, cut after 500 characters.
     *
     * @return the value, null if the finding concerns no cell
     */
    public @Nullable String cell() {
        return cell;
    }

    /**
     * The value to write instead.
     *
     * @return the value, null unless exactly one is plausible
     */
    public @Nullable String suggestion() {
        return suggestion;
    }

    /**
     * The rule's title, in a few words.
     *
     * @param lang the language
     * @return the title
     */
    public String title(Lang lang) {
        return titles[lang.ordinal()];
    }

    /**
     * The fault and the advice, in one or two sentences.
     *
     * @param lang the language
     * @return the message
     */
    public String message(Lang lang) {
        return messages[lang.ordinal()];
    }

    @Override
    public String toString() {
        String place = path == null ? (fieldName == null ? "" : " " + fieldName) : " " + path;
        return rule + (row == 0 ? "" : " row " + row) + place + ": " + message(Lang.FR);
    }
}
