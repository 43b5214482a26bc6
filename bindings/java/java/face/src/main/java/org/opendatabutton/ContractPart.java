package org.opendatabutton;

import java.util.Map;

/**
 * A part of a contract, or a whole one ({@link Contract}).
 *
 * <p>The typed records of {@link org.opendatabutton.datasets.marchespublics} are such parts. A class of your own may be
 * one too: whatever it hands over is checked when the contract is written.
 */
public interface ContractPart {
    /**
     * The values that are there, by their official names, lists in the wrapping of the official JSON.
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
     * @throws FieldException if a value is of a type that has no form in JSON, or a text is no Unicode
     */
    default String toJson() {
        return JsonWriter.write(this);
    }
}
