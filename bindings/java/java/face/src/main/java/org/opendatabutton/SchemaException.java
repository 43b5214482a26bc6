package org.opendatabutton;

/** There is no such data set or version, or a Table Schema descriptor is wrong or not supported. */
public final class SchemaException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    SchemaException(String fr, String en) {
        super(fr, en, null);
    }
}
