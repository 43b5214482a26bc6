package org.opendatabutton;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The native library, as the face uses it. Each artifact has its own {@link NativeCalls}, which passes bytes on without
 * decoding them. The Rust side is {@code bindings/java/rust/src/call.rs}.
 */
final class Backend {
    /** The version of the protocol between Java and Rust, {@code PROTOCOL} in Rust. */
    private static final int PROTOCOL = 3;
    private static final String SHUT_DOWN = "it was freed by OpenDataButton.shutdown()";
    private static final ReentrantLock LOADING = new ReentrantLock();
    /** Null after a failed load, so that the next use tries again: a property may have been set in the meantime. */
    private static volatile @Nullable Backend loaded;

    private final NativeCalls calls;
    /** The number of users of the library: this object until the shutdown, living handles, calls that make handles. */
    private final AtomicInteger users = new AtomicInteger(1);
    private final Living living = new Living();
    /** The schemas by requested name. The map is bounded: each version has at most two names. */
    private final Map<String, Schema> bundled = new ConcurrentHashMap<>();

    private Backend(NativeCalls calls) {
        this.calls = calls;
        if (calls.protocol() != PROTOCOL) {
            calls.close();
            throw new IllegalStateException("the library is of another version than the jar");
        }
    }

    /** The backend of this artifact; the first call loads the native library. */
    static Backend get() {
        Backend backend = loaded;
        return backend != null ? backend : load();
    }

    private static Backend load() {
        LOADING.lock();
        try {
            Backend backend = loaded;
            if (backend == null) {
                backend = NativeLibrary.load(library -> new Backend(new NativeCalls(library)));
                loaded = backend;
            }
            return backend;
        } finally {
            LOADING.unlock();
        }
    }

    /** Frees all handles; the next use loads the library again. */
    static void shutdown() {
        LOADING.lock();
        try {
            Backend backend = loaded;
            loaded = null;
            if (backend != null) {
                backend.living.endAll();
                backend.release();
            }
        } finally {
            LOADING.unlock();
        }
    }

    private void acquire() {
        if (users.getAndUpdate(now -> now == 0 ? 0 : now + 1) == 0) {
            throw new IllegalStateException(SHUT_DOWN);
        }
    }

    private void release() {
        if (users.decrementAndGet() == 0) {
            calls.close();
        }
    }

    /** The handles that are not freed yet. */
    Living living() {
        return living;
    }

    /** The numbers of the operations, the same as in {@code call.rs}. */
    private static final class Operation {
        static final int VERSION = 0;
        static final int DATA_SETS = 1;
        static final int SCHEMA_BUNDLED = 2;
        static final int SCHEMA_FROM_JSON = 3;
        static final int SCHEMA_FACTS = 4;
        static final int SCHEMA_JSON = 5;
        static final int SCHEMA_COLUMN = 6;
        static final int SCHEMA_FILE_NAME = 7;
        static final int SCHEMA_DOCUMENT_NAME = 8;
        static final int SCHEMA_FREE = 9;
        static final int VALIDATE_FILE = 10;
        static final int CHECK_BEGIN = 11;
        static final int CHECK_PIECE = 12;
        static final int CHECK_END = 13;
        static final int CHECK_FREE = 14;
        static final int REPORT_SUMMARY = 15;
        static final int REPORT_RENDERED = 16;
        static final int REPORT_FREE = 17;
        static final int EXPORT_TO_DIRECTORY = 18;
        static final int EXPORT_TO_FILE = 19;
        static final int EXPORT_TO_STREAM = 20;
        static final int DOCUMENT_TO_DIRECTORY = 21;
        static final int DOCUMENT_TO_FILE = 22;
        static final int DOCUMENT_TO_STREAM = 23;
        static final int EXPORT_FAILURE = 24;
        static final int EXPORT_FETCH = 25;
        static final int EXPORT_WRITE_FILE = 26;
        static final int EXPORT_WRITE_TOTEM = 27;
        static final int EXPORT_WRITE_MAPPED = 28;
        static final int EXPORT_ROWS = 29;
        static final int EXPORT_FINISH = 30;
        static final int EXPORT_FREE = 31;
        static final int EXPORT_STEP = 32;

        private Operation() {}
    }

    private static final Request NOTHING = new Request();

    private Answer call(int operation, long handle, Request request) {
        Answer answer = new Answer(calls.call(operation, handle, request.bytes(), request.length()));
        if (!answer.truth()) {
            throw OpenDataButtonException.of(answer);
        }
        return answer;
    }

    /** Calls an operation without a handle, and converts its answer. */
    private <T> T make(int operation, Request request, Function<Answer, T> made) {
        acquire();
        try {
            return made.apply(call(operation, 0, request));
        } finally {
            release();
        }
    }

    String libraryVersion() {
        return make(Operation.VERSION, NOTHING, Answer::text);
    }

    List<DataSet> dataSets() {
        return make(
            Operation.DATA_SETS,
            NOTHING,
            answer -> answer.list(set -> new DataSet(set.text(), set.list(Answer::text))));
    }

    /** The schema of a data set, compiled once. */
    Schema bundled(String name) {
        Schema known = bundled.get(name);
        if (known != null) {
            return known;
        }
        Request request = new Request().text(Text.unicode(name, "dataSet"));
        SchemaHandle handle =
            make(Operation.SCHEMA_BUNDLED, request, answer -> new SchemaHandle(answer.number()));
        Schema schema = new Schema(handle);
        bundled.put(name, schema);
        return schema;
    }

    SchemaHandle schema(String json, String name) {
        Request request = new Request().text(json).text(name);
        return make(Operation.SCHEMA_FROM_JSON, request, answer -> new SchemaHandle(answer.number()));
    }

    static Finding finding(Answer answer) {
        String rule = answer.text();
        String type = answer.text();
        String severity = answer.text();
        long row = answer.number();
        String contract = answer.optionalText();
        String path = answer.optionalText();
        long line = answer.number();
        String field = answer.optionalText();
        int fieldNumber = answer.integer();
        String cell = answer.optionalText();
        String suggestion = answer.optionalText();
        String[] titles = new String[2];
        String[] messages = new String[2];
        for (int lang = 0; lang < 2; lang++) {
            titles[lang] = answer.text();
            messages[lang] = answer.text();
        }
        return new Finding(
            rule, type, severity, row, contract, path, line, field, fieldNumber, cell, suggestion, titles, messages);
    }

    /** An object of the native library. Its owner frees it; a shared object is freed when it becomes unreachable. */
    private abstract class Handle {
        private final Owned owned;

        /** {@code free} is the operation that frees the object. A shared object is freed once it is unreachable. */
        Handle(long address, int free, boolean shared) {
            owned = new Owned(Backend.this, free, address);
            if (shared) {
                living.add(this, owned::free, owned::free);
            }
        }

        /** Frees the object; its owner does not use it afterwards. */
        void free() {
            owned.free();
        }

        /** Calls an operation on the object, which is not freed before the call ends. */
        Answer call(int operation, Request request) {
            owned.enter();
            try {
                return Backend.this.call(operation, owned.address, request);
            } finally {
                owned.leave();
                Reference.reachabilityFence(this);
            }
        }

        Living living() {
            return living;
        }
    }

    /** The address of a native object, which is freed once, when no call uses it. */
    private static final class Owned {
        private static final int FREED = Integer.MIN_VALUE;

        private final Backend backend;
        private final int free;
        private final long address;
        /** The number of calls that use the object; negative once the object is to be freed, or is freed. */
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicBoolean ended = new AtomicBoolean();

        Owned(Backend backend, int free, long address) {
            this.backend = backend;
            this.free = free;
            this.address = address;
            backend.acquire();
        }

        void enter() {
            if (calls.getAndIncrement() < 0) {
                leave();
                throw new IllegalStateException(SHUT_DOWN);
            }
        }

        void leave() {
            if (calls.decrementAndGet() == FREED) {
                end();
            }
        }

        void free() {
            int before = calls.getAndUpdate(now -> now | FREED);
            if (before == 0) {
                end();
            }
        }

        /** Frees the object. A call that came too late may run this a second time, which does nothing. */
        private void end() {
            if (ended.compareAndSet(false, true)) {
                try {
                    backend.call(free, address, NOTHING);
                } finally {
                    backend.release();
                }
            }
        }
    }

    /** A compiled schema. */
    final class SchemaHandle extends Handle {
        SchemaHandle(long address) {
            super(address, Operation.SCHEMA_FREE, true);
        }

        /** The name, the version, the title, true for documents, the columns. */
        Answer facts() {
            return call(Operation.SCHEMA_FACTS, NOTHING);
        }

        String json() {
            return call(Operation.SCHEMA_JSON, NOTHING).text();
        }

        int column(String name) {
            return call(Operation.SCHEMA_COLUMN, new Request().text(name)).integer();
        }

        String fileName(long epochDay, String producer) {
            return call(Operation.SCHEMA_FILE_NAME, new Request().number(epochDay).text(producer)).text();
        }

        String documentName(long epochDay, String producer, int sequence, Form form) {
            Request request = new Request().number(epochDay).text(producer).integer(sequence).integer(form.ordinal());
            return call(Operation.SCHEMA_DOCUMENT_NAME, request).text();
        }

        /** Starts a check of a file. */
        CheckHandle checkFile(String path, int maxFindings, @Nullable String sheet) {
            Request request = new Request().text(path).integer(maxFindings).optionalText(sheet);
            return new CheckHandle(call(Operation.VALIDATE_FILE, request).number());
        }

        CheckHandle check(String name, int maxFindings, @Nullable String sheet) {
            Request request = new Request().text(name).integer(maxFindings).optionalText(sheet);
            Answer answer = call(Operation.CHECK_BEGIN, request);
            return new CheckHandle(answer.number());
        }

        ExportHandle toDirectory(String directory, ExportOptions options) {
            return begin(Operation.EXPORT_TO_DIRECTORY, new Request()
                .text(directory)
                .text(options.producer())
                .number(options.epochDay())
                .truth(options.replaces()));
        }

        ExportHandle toFile(String path, boolean geoJson, boolean replace) {
            return begin(Operation.EXPORT_TO_FILE, new Request().text(path).truth(geoJson).truth(replace));
        }

        ExportHandle toStream(boolean geoJson) {
            return begin(Operation.EXPORT_TO_STREAM, new Request().truth(geoJson));
        }

        ExportHandle documentToDirectory(String directory, DocumentOptions options) {
            return begin(Operation.DOCUMENT_TO_DIRECTORY, new Request()
                .text(directory)
                .text(options.producer())
                .number(options.epochDay())
                .integer(options.sequence())
                .integer(options.form().ordinal())
                .truth(options.replaces()));
        }

        /** If {@code form} is null, the extension of the file decides the form. */
        ExportHandle documentToFile(String path, @Nullable Form form, boolean replace) {
            int stated = form == null ? -1 : form.ordinal();
            return begin(Operation.DOCUMENT_TO_FILE, new Request().text(path).integer(stated).truth(replace));
        }

        ExportHandle documentToStream(Form form) {
            return begin(Operation.DOCUMENT_TO_STREAM, new Request().integer(form.ordinal()));
        }

        private ExportHandle begin(int operation, Request request) {
            return new ExportHandle(call(operation, request).number());
        }
    }

    /** The report of an answer; null if the address is 0, because the report is not ready. */
    private @Nullable ReportHandle report(Answer answer) {
        long address = answer.number();
        return address == 0 ? null : new ReportHandle(address);
    }

    /** A running check of a file or a stream; freeing it stops the check. */
    final class CheckHandle extends Handle implements AutoCloseable {
        CheckHandle(long address) {
            super(address, Operation.CHECK_FREE, false);
        }

        /** Passes a piece to the check; false if the check needs no more. */
        boolean piece(byte[] bytes, int length) {
            return call(Operation.CHECK_PIECE, new Request(bytes, length)).truth();
        }

        /** Tells the check that no pieces follow, and waits for the report. */
        ReportHandle end() {
            while (true) {
                ReportHandle report = report(call(Operation.CHECK_END, NOTHING));
                if (report != null) {
                    return report;
                }
                CancelledException.check();
            }
        }

        @Override
        public void close() {
            free();
        }
    }

    /** A report. */
    final class ReportHandle extends Handle {
        ReportHandle(long address) {
            super(address, Operation.REPORT_FREE, true);
        }

        Report.Summary summary() {
            Answer answer = call(Operation.REPORT_SUMMARY, NOTHING);
            Report.Summary summary = new Report.Summary();
            summary.valid = answer.truth();
            summary.schemaName = answer.text();
            summary.schemaVersion = answer.text();
            summary.source = answer.text();
            summary.errors = answer.number();
            summary.warnings = answer.number();
            summary.infos = answer.number();
            summary.fields = answer.integer();
            summary.rows = answer.number();
            summary.rowsProcessed = answer.number();
            summary.rowsWithErrors = answer.number();
            summary.elapsed = Duration.ofNanos(answer.number());
            summary.findings = answer.list(Backend::finding);
            return summary;
        }

        String json(boolean english) {
            return rendered(0, english);
        }

        String text(boolean english) {
            return rendered(1, english);
        }

        String html(boolean english) {
            return rendered(2, english);
        }

        private String rendered(int form, boolean english) {
            return call(Operation.REPORT_RENDERED, new Request().integer(form).truth(english)).text();
        }
    }

    /** An open export, which its owner frees; the owner also ensures that one call uses it at a time. */
    final class ExportHandle extends Handle {
        private final long export;

        ExportHandle(long address) {
            super(address, Operation.EXPORT_FREE, false);
            this.export = address;
        }

        /** Writes a row encoded by {@link RowBuffer}, or a contract in JSON; returns the number of bytes to fetch. */
        long write(byte[] bytes, int length) {
            long pending = calls.write(export, bytes, length);
            if (pending < 0) {
                call(Operation.EXPORT_FAILURE, NOTHING);
            }
            return pending;
        }

        byte[] fetch() {
            return call(Operation.EXPORT_FETCH, NOTHING).rest();
        }

        /** Waits briefly for the running work; returns its report, or null if the work has not ended. */
        @Nullable ReportHandle step() {
            return report(call(Operation.EXPORT_STEP, NOTHING));
        }

        /** Starts to write all records or contracts of a file. */
        void writeFile(String path, @Nullable String sheet, int maxFindings) {
            Request request = new Request().text(path).integer(maxFindings).optionalText(sheet);
            call(Operation.EXPORT_WRITE_FILE, request);
        }

        void writeTotem(String document, @Nullable String plans, @Nullable String siret, int maxFindings) {
            Request request = new Request().text(document).optionalText(plans).integer(maxFindings).optionalText(siret);
            call(Operation.EXPORT_WRITE_TOTEM, request);
        }

        void writeMapped(String path, String mapping, int maxFindings) {
            Request request = new Request().text(path).text(mapping).integer(maxFindings);
            call(Operation.EXPORT_WRITE_MAPPED, request);
        }

        long rows() {
            return call(Operation.EXPORT_ROWS, NOTHING).number();
        }

        Receipt finish() {
            Answer answer = call(Operation.EXPORT_FINISH, NOTHING);
            return new Receipt(
                answer.text(),
                answer.optionalText(),
                answer.number(),
                answer.number(),
                answer.text(),
                answer.text(),
                answer.text(),
                answer.text(),
                answer.text(),
                answer.text());
        }
    }
}
