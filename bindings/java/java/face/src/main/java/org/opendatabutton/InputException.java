package org.opendatabutton;

/** A file is not what it is said to be (empty, binary, damaged), or a producer or a date is none. */
public final class InputException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    InputException(String fr, String en) {
        super(fr, en, null);
    }
}
