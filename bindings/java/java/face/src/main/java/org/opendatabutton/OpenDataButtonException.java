package org.opendatabutton;

import org.jspecify.annotations.Nullable;

/**
 * Something could not proceed: the message names the file and the cause, in one line.
 *
 * <p>{@link #getMessage()} is in French, the language of those who will read it; {@link #message(Lang)} has both.
 */
public class OpenDataButtonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message in English. */
    private final String english;

    OpenDataButtonException(String fr, String en, @Nullable Throwable cause) {
        super(fr, cause);
        this.english = en;
    }

    /**
     * The message in a language.
     *
     * @param lang the language
     * @return one line for a person
     */
    public String message(Lang lang) {
        return lang.pick(String.valueOf(getMessage()), english);
    }

    /** What the native library says, as an exception. */
    static RuntimeException of(String kind, String fr, String en, java.util.List<Finding> findings) {
        switch (kind) {
            case "NOT_COMPLIANT":
                return new NonCompliantException(fr, en, findings);
            case "UNKNOWN_DATA_SET":
            case "SCHEMA":
                return new SchemaException(fr, en);
            case "UNKNOWN_FIELD":
            case "WRONG_TYPE":
                return new FieldException(fr, en);
            case "INPUT":
                return new InputException(fr, en);
            case "IO":
                return new StorageException(fr, en, null);
            case "ARGUMENT":
                return new IllegalArgumentException(fr);
            case "STATE":
                return new IllegalStateException(fr);
            default:
                return new OpenDataButtonException(fr, en, null);
        }
    }
}
