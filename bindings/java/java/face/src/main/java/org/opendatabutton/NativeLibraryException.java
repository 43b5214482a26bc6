package org.opendatabutton;

import org.jspecify.annotations.Nullable;

/** The native library cannot be loaded: the message names the platform and the missing file. */
public final class NativeLibraryException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    NativeLibraryException(String fr, String en, @Nullable Throwable cause) {
        super(fr, en, cause);
    }
}
