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
 * The life of an export, of either kind: its native handle, the stream that it goes to, and its end.
 *
 * <p>Records and streams are the caller's own code, and run in the middle of a call. Whatever they do with the export,
 * its handle lives until the call has ended: a call within the call is refused, and a {@link #close} puts the end off.
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

    /** What outlives the export, to free its handle: only whoever holds the lock uses or frees it. */
    private static final class State {
        private final ReentrantLock lock = new ReentrantLock();
        private final Backend.ExportHandle handle;
        private final String description;
        /** Why there is no handle any more. */
        private volatile @Nullable String over;
        /** Somebody has closed the export: it ends when no call is going on. */
        private volatile boolean closing;

        State(Backend.ExportHandle handle, String description) {
            this.handle = handle;
            this.description = description;
        }

        /** Nothing refers to the export any more. */
        void forgotten() {
            // Of one that is closed while a call goes on, that call frees the handle.
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

        /** Refuses to go on once the export is over, or closed by the caller's own code. */
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

        /** Whoever holds the lock does it when he leaves. */
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

    /** Writes what {@code content} puts together, which alone uses the export meanwhile: an array from its beginning. */
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

    /** Writes all that a file holds; when something of it is refused, the export is over. */
    Report writeFile(Path file, @Nullable String sheet) {
        String path = path(file, "file");
        return writeSource(file, handle -> handle.writeFile(path, sheet, Validator.DEFAULT_MAX_FINDINGS));
    }

    /** Writes all that a source holds; when something of it is refused, or the thread interrupted, the export is over. */
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

    /** Hands the bytes that are ready to the stream. */
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

    /** How many records or contracts were written so far. */
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

    /** The cleaner has nothing to do for an export that is over. */
    private void forget() {
        if (state.over != null) {
            living.forget();
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
