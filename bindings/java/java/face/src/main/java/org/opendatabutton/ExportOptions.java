package org.opendatabutton;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options of an export into a directory. Immutable. */
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
     * The options of an export for an authority, whose SIREN is part of the official file name.
     *
     * @param siren the SIREN of the authority, nine digits
     * @return options with today's date, without replacing a file
     */
    public static ExportOptions forProducer(String siren) {
        return new ExportOptions(Text.unicode(Objects.requireNonNull(siren, "siren"), "siren"), null, false);
    }

    /**
     * Sets the date in the official name; the default is today.
     *
     * @param date the date
     * @return the options with this date
     */
    public ExportOptions date(LocalDate date) {
        return new ExportOptions(producer, Objects.requireNonNull(date, "date"), replace);
    }

    /**
     * Decides about an existing file: true replaces it once the new one is complete, false is an error.
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
