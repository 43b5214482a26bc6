package org.opendatabutton;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file or a stream could not be read or written: {@link #kind()} returns the reason, for a program.
 *
 * <p>If the caller's own stream failed, {@link #getCause()} is its {@code IOException}.
 */
public final class StorageException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    /** The reason of the system's error. */
    public enum Kind {
        /** The file already exists, and the caller did not ask to replace it. */
        EXISTS,
        /** There is no such file or folder. */
        NOT_FOUND,
        /** The user has no permission. */
        PERMISSION,
        /** The file system is read-only. */
        READ_ONLY,
        /** The disk or the user's quota is full. */
        FULL,
        /** The process has too many files open. */
        TOO_MANY_OPEN,
        /** Another program has the file open. */
        IN_USE,
        /** Another cause, which the message names, for example a failure of the caller's own stream. */
        OTHER
    }

    /** The reason. */
    private final Kind kind;

    /** The file's path. */
    private final @Nullable String path;

    /** The system's error number. */
    private final int osCode;

    StorageException(
            String fr, String en, @Nullable Throwable cause, Kind kind, @Nullable String path, int osCode) {
        super(fr, en, cause);
        this.kind = kind;
        this.path = path;
        this.osCode = osCode;
    }

    /** The exception for a failure of the caller's own stream. */
    static StorageException of(IOException cause) {
        Kind kind = cause instanceof FileAlreadyExistsException ? Kind.EXISTS
            : cause instanceof NoSuchFileException ? Kind.NOT_FOUND
            : cause instanceof AccessDeniedException ? Kind.PERMISSION
            : Kind.OTHER;
        String said = String.valueOf(cause).replaceAll("\\R", " ");
        return new StorageException("le flux a échoué : " + said, "the stream has failed: " + said, cause, kind, null, 0);
    }

    /**
     * The reason of the system's error.
     *
     * @return the reason, {@link Kind#OTHER} for causes that {@link Kind} does not name
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The file or folder that could not be read or written.
     *
     * @return the path as passed to the library, null for a stream
     */
    public @Nullable Path path() {
        return path == null ? null : Path.of(path);
    }

    /**
     * The system's error number.
     *
     * @return {@code errno}, or {@code GetLastError} on Windows; 0 for no number
     */
    public int osCode() {
        return osCode;
    }
}
