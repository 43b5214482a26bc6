package org.opendatabutton;

/** The form of a document of contracts: the same contracts, as the official JSON Schema or XSD has them. */
public enum Form {
    /** JSON. */
    JSON,
    /** XML. */
    XML
}
