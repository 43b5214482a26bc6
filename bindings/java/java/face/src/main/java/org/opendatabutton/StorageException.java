package org.opendatabutton;

import org.jspecify.annotations.Nullable;

/**
 * A file or a stream could not be read or written.
 *
 * <p>{@link #getCause()} is the {@code IOException} of the caller's own stream, when that is what failed.
 */
public final class StorageException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    StorageException(String fr, String en, @Nullable Throwable cause) {
        super(fr, en, cause);
    }

    /** The caller's own stream has thrown. */
    static StorageException of(java.io.IOException cause) {
        return new StorageException("le flux a échoué : " + cause, "the stream has failed: " + cause, cause);
    }
}
