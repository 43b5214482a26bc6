package org.opendatabutton;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file or a stream could not be read or written: {@link #kind()} says why, for a program.
 *
 * <p>{@link #getCause()} is the {@code IOException} of the caller's own stream, when that is what failed.
 */
public final class StorageException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    /** Why the system refused. */
    public enum Kind {
        /** The file is there already, and is not to be replaced. */
        EXISTS,
        /** There is no such file or folder. */
        NOT_FOUND,
        /** The user may not do that. */
        PERMISSION,
        /** The file system is read-only. */
        READ_ONLY,
        /** The disk is full, or the user's share of it. */
        FULL,
        /** The process has too many files open. */
        TOO_MANY_OPEN,
        /** Another program has the file open. */
        IN_USE,
        /** Another cause, which the message names; one of the caller's own stream among them. */
        OTHER
    }

    /** Why. */
    private final Kind kind;

    /** The file's path. */
    private final @Nullable String path;

    /** The system's number. */
    private final int osCode;

    StorageException(
            String fr, String en, @Nullable Throwable cause, Kind kind, @Nullable String path, int osCode) {
        super(fr, en, cause);
        this.kind = kind;
        this.path = path;
        this.osCode = osCode;
    }

    /** The caller's own stream has thrown. */
    static StorageException of(IOException cause) {
        Kind kind = cause instanceof FileAlreadyExistsException ? Kind.EXISTS
            : cause instanceof NoSuchFileException ? Kind.NOT_FOUND
            : cause instanceof AccessDeniedException ? Kind.PERMISSION
            : Kind.OTHER;
        String said = String.valueOf(cause).replaceAll("\\R", " ");
        return new StorageException("le flux a échoué : " + said, "the stream has failed: " + said, cause, kind, null, 0);
    }

    /**
     * Why the system refused.
     *
     * @return {@link Kind#OTHER} for causes that have no name here
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The file or folder that could not be read or written.
     *
     * @return the path as the library was given it, null for a stream
     */
    public @Nullable Path path() {
        return path == null ? null : Path.of(path);
    }

    /**
     * The system's own number of the error.
     *
     * @return {@code errno}, or {@code GetLastError} on Windows; 0 when there is none
     */
    public int osCode() {
        return osCode;
    }
}
