package org.opendatabutton;

/** A file is not of the expected kind (empty, binary, damaged), or a producer or a date is invalid. */
public final class InputException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    InputException(String fr, String en) {
        super(fr, en, null);
    }
}
