package org.opendatabutton;

import org.jspecify.annotations.Nullable;

/** The native library cannot be loaded: the message names the platform and what was looked for. */
public final class NativeLibraryException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    NativeLibraryException(String fr, String en, @Nullable Throwable cause) {
        super(fr, en, cause);
    }
}
