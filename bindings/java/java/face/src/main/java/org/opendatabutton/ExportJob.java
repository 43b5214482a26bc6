package org.opendatabutton;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The life of an export, of either kind: its native handle, the stream that it goes to, and its end. */
final class ExportJob {
    private static final System.Logger LOG = System.getLogger(Export.class.getName());
    private static final Cleaner CLEANER = Cleaner.create();

    private final State state;
    private final Cleaner.Cleanable cleanable;
    private final @Nullable OutputStream stream;
    private long written;

    ExportJob(Schema schema, Backend.ExportHandle handle, @Nullable OutputStream stream) {
        this.stream = stream;
        this.state = new State(handle, schema.toString());
        this.cleanable = CLEANER.register(this, state::forgotten);
    }

    /** What outlives the export, to free its handle. */
    private static final class State {
        private final Backend.ExportHandle handle;
        private final String description;
        private @Nullable String over;
        private boolean busy;

        State(Backend.ExportHandle handle, String description) {
            this.handle = handle;
            this.description = description;
        }

        /** Nothing refers to the export any more. */
        synchronized void forgotten() {
            if (over == null) {
                end("forgotten");
                LOG.log(
                    System.Logger.Level.WARNING,
                    "an export of {0} was neither finished nor closed; it is freed, and left no file",
                    description);
            }
        }

        void end(String why) {
            over = why;
            handle.free();
        }

        void enter() {
            if (over != null) {
                throw new IllegalStateException("the export is " + over);
            }
            if (busy) {
                throw new IllegalStateException("the export is in use by the record that it is writing");
            }
            busy = true;
        }
    }

    /** Writes what {@code content} puts together, which alone uses the export meanwhile: an array from its beginning. */
    void write(Supplier<ByteBuffer> content) {
        synchronized (state) {
            state.enter();
            try {
                ByteBuffer bytes = content.get();
                send(bytes.array(), bytes.limit());
            } finally {
                state.busy = false;
            }
        }
    }

    private void send(byte[] bytes, int length) {
        long pending;
        try {
            pending = state.handle.write(bytes, length);
            written++;
        } catch (StorageException e) {
            fail();
            throw e;
        }
        if (pending > 0) {
            forward();
        }
    }

    /** Writes all that a file holds; when something of it is refused, the export is over. */
    Report writeFile(Path file) {
        String path = path(file, "file");
        return writeSource(file, handle -> handle.writeFile(path, Validator.DEFAULT_MAX_FINDINGS));
    }

    /** Writes all that a source holds; when something of it is refused, the export is over. */
    Report writeSource(Path file, Function<Backend.ExportHandle, Backend.ReportHandle> source) {
        synchronized (state) {
            state.enter();
            try {
                Report report = Validator.report(source.apply(state.handle));
                if (!report.isValid()) {
                    end("over: records of " + file.getFileName() + " were refused");
                    throw new NonCompliantException(report.toText(Lang.FR), report.toText(Lang.EN), report.findings());
                }
                written = state.handle.rows();
                forward();
                return report;
            } catch (StorageException e) {
                if (state.over == null) {
                    fail();
                }
                throw e;
            } finally {
                state.busy = false;
            }
        }
    }

    /** Hands the bytes that are ready to the stream. */
    private void forward() {
        if (stream == null) {
            return;
        }
        boolean done = false;
        try {
            stream.write(state.handle.fetch());
            done = true;
        } catch (IOException e) {
            throw StorageException.of(e);
        } finally {
            if (!done) {
                fail();
            }
        }
    }

    private void fail() {
        end("over: its target has failed");
    }

    private void end(String why) {
        state.end(why);
        cleanable.clean();
    }

    /** How many records or contracts were written so far. */
    long written() {
        synchronized (state) {
            state.enter();
            state.busy = false;
            return written;
        }
    }

    Receipt finish() {
        synchronized (state) {
            state.enter();
            try {
                Receipt receipt = state.handle.finish();
                if (stream != null) {
                    forward();
                    stream.flush();
                }
                state.end("finished");
                return receipt;
            } catch (IOException e) {
                throw StorageException.of(e);
            } finally {
                state.busy = false;
                if (state.over == null) {
                    state.end("over: its target has failed");
                }
                cleanable.clean();
            }
        }
    }

    void close() {
        synchronized (state) {
            if (state.over == null) {
                state.end("closed");
                cleanable.clean();
            }
        }
    }

    /** A path as the native library takes it. */
    static String path(Path path, String argument) {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException(argument + ": " + path + " is not in the system's own file system");
        }
        return Text.unicode(path.toString(), argument);
    }
}
