package org.opendatabutton;

/** A value was given to a field that the schema does not have, or that never takes a value of this kind. */
public final class FieldException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    FieldException(String fr, String en) {
        super(fr, en, null);
    }
}
