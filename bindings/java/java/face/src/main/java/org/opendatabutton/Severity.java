package org.opendatabutton;

/** The severity of a finding. */
public enum Severity {
    /** The file does not comply. */
    ERROR,
    /** The file complies, but a person should look at the point. */
    WARNING,
    /** The file complies; the note gives information or suggests an optional improvement. */
    INFO
}
