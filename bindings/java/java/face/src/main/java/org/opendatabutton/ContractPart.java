package org.opendatabutton;

import java.util.Map;

/**
 * A part of a contract, or a whole one ({@link Contract}).
 *
 * <p>The typed records of {@link org.opendatabutton.datasets.marchespublics} implement this interface. Your own class
 * may implement it too: the export checks every value that the class returns.
 */
public interface ContractPart {
    /**
     * The values of the part, by their official names. Lists have the wrapping objects of the official JSON.
     *
     * @return values of the types {@code String}, {@code Long} or {@code Integer}, {@code BigDecimal} or
     *     {@code BigInteger}, {@code Boolean}, {@code LocalDate}, {@link StandardValue}, {@link ContractPart}, and
     *     {@code List} and {@code Map} of them
     */
    Map<String, Object> fields();

    /**
     * The part in the official JSON.
     *
     * @return an object of JSON, on one line
     * @throws FieldException if JSON has no representation of a value's type, or a text is not valid Unicode
     */
    default String toJson() {
        return JsonWriter.write(this);
    }
}
