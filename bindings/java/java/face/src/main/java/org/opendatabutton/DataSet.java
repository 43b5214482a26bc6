package org.opendatabutton;

import java.util.List;

/** A data set of the standard, with its published versions. */
public final class DataSet {
    private final String name;
    private final List<String> versions;

    DataSet(String name, List<String> versions) {
        this.name = name;
        this.versions = List.copyOf(versions);
    }

    /**
     * All data sets, by name: tables, and documents of contracts ({@link Schema#isDocument()}).
     *
     * @return the data sets that the library knows
     */
    public static List<DataSet> all() {
        return Backend.get().dataSets();
    }

    /**
     * The name, as the standard spells it.
     *
     * @return {@code deliberations} for example
     */
    public String name() {
        return name;
    }

    /**
     * The versions, oldest first.
     *
     * @return at least one version
     */
    public List<String> versions() {
        return versions;
    }

    @Override
    public String toString() {
        return name + versions;
    }
}
