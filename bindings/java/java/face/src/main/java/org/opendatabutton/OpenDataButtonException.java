package org.opendatabutton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation failed: the message names the file and the cause, in one line.
 *
 * <p>{@link #getMessage()} is in French, the language of the readers; {@link #message(Lang)} returns both languages.
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

    /** The exception for a failure that the native library returned. */
    static RuntimeException of(Answer answer) {
        String kind = answer.text();
        String fr = answer.text();
        String en = answer.text();
        List<Finding> findings = answer.list(Backend::finding);
        String cause = answer.optionalText();
        String path = answer.optionalText();
        int osCode = answer.integer();
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
                StorageException.Kind why =
                    cause == null ? StorageException.Kind.OTHER : StorageException.Kind.valueOf(cause);
                return new StorageException(fr, en, null, why, path, osCode);
            case "ARGUMENT":
                return new IllegalArgumentException(both(fr, en));
            case "STATE":
                return new IllegalStateException(both(fr, en));
            default:
                return new OpenDataButtonException(fr, en, null);
        }
    }

    /** Both messages in one, for the JDK's own exceptions. */
    private static String both(String fr, String en) {
        return fr + " (" + en + ")";
    }
}
