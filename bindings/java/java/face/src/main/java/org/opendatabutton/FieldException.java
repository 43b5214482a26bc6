package org.opendatabutton;

/** A value was set on a field that the schema does not have, or on a field that never takes a value of this type. */
public final class FieldException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    FieldException(String fr, String en) {
        super(fr, en, null);
    }
}
