package org.opendatabutton;

import org.jspecify.annotations.Nullable;

/**
 * One row of a data set.
 *
 * <p>The typed records of {@link org.opendatabutton.datasets} and {@link DynamicRecord} implement this interface. Your
 * own class may implement it too: the export checks every value that the class returns.
 */
public interface DataRecord {
    /**
     * The name of the data set, as the standard spells it.
     *
     * @return {@code deliberations} for example
     */
    String dataSet();

    /**
     * The version of the standard.
     *
     * @return {@code 2.1.5} for example
     */
    String version();

    /**
     * The value of a column: a {@code String}, {@code Long} or {@code Integer}, {@code BigDecimal} or
     * {@code BigInteger}, {@code Boolean}, {@code LocalDate}, {@code OffsetDateTime}, {@code Year}, {@link GeoPoint},
     * {@link StandardValue}, or a {@code List} of texts or standard values.
     *
     * @param column the column's place in the schema, from 0
     * @return the value, null for no value
     */
    @Nullable Object get(int column);
}
