package org.opendatabutton;

/** A whole contract of a nested standard; its fields determine the kind of contract. */
public interface Contract extends ContractPart {
    /**
     * The name of the data set, as the standard spells it.
     *
     * @return {@code marches-publics} for example
     */
    String dataSet();

    /**
     * The version of the standard.
     *
     * @return {@code 2.0.3} for example
     */
    String version();
}
