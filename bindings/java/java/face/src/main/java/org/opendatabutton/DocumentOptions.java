package org.opendatabutton;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options of an export of contracts into a directory. Immutable. */
public final class DocumentOptions {
    private final String producer;
    private final Form form;
    private final int sequence;
    private final @Nullable LocalDate date;
    private final boolean replace;

    private DocumentOptions(String producer, Form form, int sequence, @Nullable LocalDate date, boolean replace) {
        this.producer = producer;
        this.form = form;
        this.sequence = sequence;
        this.date = date;
        this.replace = replace;
    }

    /**
     * The options of an export for a buyer, whose SIRET is part of the official file name.
     *
     * @param siret the SIRET of the buyer, fourteen digits
     * @return options for JSON, the first file of today, without replacing a file
     */
    public static DocumentOptions forProducer(String siret) {
        Text.unicode(Objects.requireNonNull(siret, "siret"), "siret");
        return new DocumentOptions(siret, Form.JSON, 1, null, false);
    }

    /**
     * Sets the form of the document; the default is JSON.
     *
     * @param form the form
     * @return the options with this form
     */
    public DocumentOptions form(Form form) {
        return new DocumentOptions(producer, Objects.requireNonNull(form, "form"), sequence, date, replace);
    }

    /**
     * Sets the number of the file among those of the day, in the official name; the default is 1.
     *
     * @param sequence 1 or more
     * @return the options with this number
     */
    public DocumentOptions sequence(int sequence) {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence: " + sequence);
        }
        return new DocumentOptions(producer, form, sequence, date, replace);
    }

    /**
     * Sets the date in the official name; the default is today.
     *
     * @param date the date
     * @return the options with this date
     */
    public DocumentOptions date(LocalDate date) {
        return new DocumentOptions(producer, form, sequence, Objects.requireNonNull(date, "date"), replace);
    }

    /**
     * Decides about an existing file: true replaces it once the new one is complete, false is an error.
     *
     * @param replace true to replace
     * @return the options with this choice
     */
    public DocumentOptions replace(boolean replace) {
        return new DocumentOptions(producer, form, sequence, date, replace);
    }

    String producer() {
        return producer;
    }

    Form form() {
        return form;
    }

    int sequence() {
        return sequence;
    }

    long epochDay() {
        return (date == null ? LocalDate.now() : date).toEpochDay();
    }

    boolean replaces() {
        return replace;
    }
}
