package org.opendatabutton;

/** How grave a finding is. */
public enum Severity {
    /** The file does not comply. */
    ERROR,
    /** The file complies, and could be better. */
    WARNING,
    /** Good to know. */
    INFO
}
