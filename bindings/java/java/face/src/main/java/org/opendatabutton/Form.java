package org.opendatabutton;

/** The form of a document of contracts: the official JSON Schema and the official XSD describe the same contracts. */
public enum Form {
    /** JSON. */
    JSON,
    /** XML. */
    XML
}
