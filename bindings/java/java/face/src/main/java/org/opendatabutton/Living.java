package org.opendatabutton;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the native library has made and not freed yet. Each thing ends when its owner says so, when nothing refers to the
 * owner any more, or with all the others: see {@link OpenDataButton#shutdown()}.
 */
final class Living {
    private final Cleaner cleaner = Cleaner.create();
    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

    /**
     * Keeps a thing until it ends.
     *
     * @param owner whom the thing lives for
     * @param forgotten what to do when nothing refers to the owner any more; it must not refer to the owner
     * @param end what to do at the shutdown; the same
     */
    Entry add(Object owner, Runnable forgotten, Runnable end) {
        Entry entry = new Entry(entries, end);
        entry.cleanable = cleaner.register(owner, () -> {
            entries.remove(entry);
            forgotten.run();
        });
        entries.add(entry);
        return entry;
    }

    /** Ends all. */
    void endAll() {
        for (Entry entry : entries) {
            entry.end.run();
            entry.forget();
        }
    }

    /** One of them. */
    static final class Entry {
        private final Set<Entry> entries;
        private final Runnable end;
        private Cleaner.Cleanable cleanable;

        private Entry(Set<Entry> entries, Runnable end) {
            this.entries = entries;
            this.end = end;
            this.cleanable = () -> {};
        }

        /** It has ended: nothing keeps it, and what was to be done for a forgotten one finds that it has. */
        void forget() {
            entries.remove(this);
            cleanable.clean();
        }
    }
}
