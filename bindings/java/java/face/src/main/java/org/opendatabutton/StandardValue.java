package org.opendatabutton;

/** A value of an enumeration of the standard. */
public interface StandardValue {
    /**
     * The value as the standard spells it.
     *
     * @return the text in the file
     */
    String text();
}
