package org.opendatabutton;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be said about an export into a directory. Immutable. */
public final class ExportOptions {
    private final String producer;
    private final @Nullable LocalDate date;
    private final boolean replace;

    private ExportOptions(String producer, @Nullable LocalDate date, boolean replace) {
        this.producer = producer;
        this.date = date;
        this.replace = replace;
    }

    /**
     * The options of an export for an authority, which goes into the official name of the file.
     *
     * @param siren the SIREN of the authority, nine digits
     * @return today's date, no file replaced
     */
    public static ExportOptions forProducer(String siren) {
        return new ExportOptions(Text.unicode(Objects.requireNonNull(siren, "siren"), "siren"), null, false);
    }

    /**
     * The date in the official name; today unless stated.
     *
     * @param date the date
     * @return the options with this date
     */
    public ExportOptions date(LocalDate date) {
        return new ExportOptions(producer, Objects.requireNonNull(date, "date"), replace);
    }

    /**
     * Whether a file that is already there is replaced, once the new one is whole; else that is an error.
     *
     * @param replace true to replace
     * @return the options with this choice
     */
    public ExportOptions replace(boolean replace) {
        return new ExportOptions(producer, date, replace);
    }

    String producer() {
        return producer;
    }

    long epochDay() {
        return (date == null ? LocalDate.now() : date).toEpochDay();
    }

    boolean replaces() {
        return replace;
    }
}
