package org.opendatabutton;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that throws a given exception. */
final class FailingStream extends OutputStream {
    private final Throwable planted;

    FailingStream(Throwable planted) {
        this.planted = planted;
    }

    @Override
    public void write(int b) throws IOException {
        if (planted instanceof IOException) {
            throw (IOException) planted;
        } else if (planted instanceof Error) {
            throw (Error) planted;
        }
        throw (RuntimeException) planted;
    }
}
