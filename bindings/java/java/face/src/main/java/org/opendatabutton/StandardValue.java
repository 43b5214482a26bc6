package org.opendatabutton;

/** A value of an enumeration of the standard. */
public interface StandardValue {
    /**
     * The value as the standard spells it.
     *
     * @return what stands in the file
     */
    String text();
}
