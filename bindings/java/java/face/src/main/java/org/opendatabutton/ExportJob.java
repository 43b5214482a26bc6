package org.opendatabutton;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of an export, of rows or of contracts: its native handle, its target stream, and its end.
 *
 * <p>Records and streams are the caller's own code, which runs inside a call and may use the export. The handle lives
 * until the call has ended: a nested call is refused, and a nested {@link #close} takes effect after the outer call.
 */
final class ExportJob {
    private static final System.Logger LOG = System.getLogger(Export.class.getName());

    private final State state;
    private final Living.Entry living;
    private final @Nullable OutputStream stream;
    private long written;

    ExportJob(Schema schema, Backend.ExportHandle handle, @Nullable OutputStream stream) {
        this.stream = stream;
        this.state = new State(handle, schema.toString());
        this.living = handle.living().add(this, state::forgotten, state::close);
    }

    /** The state that outlives the export, to free its handle. Only the holder of the lock uses or frees the handle. */
    private static final class State {
        private final ReentrantLock lock = new ReentrantLock();
        private final Backend.ExportHandle handle;
        private final String description;
        /** The reason why the handle was freed; null while the export is open. */
        private volatile @Nullable String over;
        /** True after {@link #close}: the export ends when no call is running. */
        private volatile boolean closing;

        State(Backend.ExportHandle handle, String description) {
            this.handle = handle;
            this.description = description;
        }

        /** Frees the handle of an export that became unreachable, and logs a warning. */
        void forgotten() {
            // If the export was closed during a call, that call frees the handle.
            if (over != null || closing) {
                return;
            }
            lock.lock();
            try {
                if (over == null) {
                    end("forgotten");
                    LOG.log(
                        System.Logger.Level.WARNING,
                        "an export of {0} was neither finished nor closed; it is freed, and left no file",
                        description);
                }
            } finally {
                lock.unlock();
            }
        }

        void end(String why) {
            if (over == null) {
                over = why;
                handle.free();
            }
        }

        void enter() {
            if (lock.isHeldByCurrentThread()) {
                throw new IllegalStateException("the export is in use by the record or stream that it is working with");
            }
            lock.lock();
            try {
                check();
            } catch (IllegalStateException e) {
                leave();
                throw e;
            }
        }

        /** Throws if the export has ended, or if the caller's own code closed it. */
        void check() {
            if (over != null || closing) {
                throw new IllegalStateException("the export is " + (over == null ? "closed" : over));
            }
        }

        void leave() {
            lock.unlock();
            endIfClosing();
        }

        void close() {
            closing = true;
            endIfClosing();
        }

        /** Ends a closed export, unless a call holds the lock: that call does it when it leaves. */
        private void endIfClosing() {
            if (closing && !lock.isHeldByCurrentThread() && lock.tryLock()) {
                try {
                    end("closed");
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    /** Writes the bytes that {@code content} makes, from the start of their array, while no other call runs. */
    void write(Supplier<ByteBuffer> content) {
        state.enter();
        try {
            ByteBuffer bytes = content.get();
            state.check();
            send(bytes.array(), bytes.limit());
        } finally {
            leave();
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

    /** Writes all records or contracts of a file; if some are refused, the export ends. */
    Report writeFile(Path file, @Nullable String sheet) {
        String path = path(file, "file");
        return writeSource(file, handle -> handle.writeFile(path, sheet, Validator.DEFAULT_MAX_FINDINGS));
    }

    /** Writes all records of a source; if some are refused or the thread is interrupted, the export ends. */
    Report writeSource(Path file, Consumer<Backend.ExportHandle> begin) {
        state.enter();
        try {
            begin.accept(state.handle);
            Backend.ReportHandle ended = state.handle.step();
            while (ended == null) {
                forward();
                state.check();
                CancelledException.check();
                ended = state.handle.step();
            }
            Report report = Validator.report(ended);
            if (!report.isValid()) {
                state.end("over: records of " + file.getFileName() + " were refused");
                throw NonCompliantException.of(file.toString(), report);
            }
            written = state.handle.rows();
            forward();
            return report;
        } catch (StorageException e) {
            fail();
            throw e;
        } catch (CancelledException e) {
            state.end("over: its thread was interrupted");
            throw e;
        } finally {
            leave();
        }
    }

    /** Writes the bytes that are ready to the stream. */
    private void forward() {
        if (stream == null) {
            return;
        }
        boolean done = false;
        try {
            byte[] bytes = state.handle.fetch();
            if (bytes.length > 0) {
                stream.write(bytes);
            }
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
        state.end("over: its target has failed");
    }

    /** The number of records or contracts written so far. */
    long written() {
        state.enter();
        try {
            return written;
        } finally {
            leave();
        }
    }

    Receipt finish() {
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
            fail();
            leave();
        }
    }

    void close() {
        state.close();
        forget();
    }

    private void leave() {
        state.leave();
        forget();
    }

    /** Removes an ended export from the cleaner. */
    private void forget() {
        if (state.over != null) {
            living.forget();
        }
    }

    /** The path as a text for the native library. */
    static String path(Path path, String argument) {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException(argument + ": " + path + " is not in the system's own file system");
        }
        return Text.unicode(path.toString(), argument);
    }
}
