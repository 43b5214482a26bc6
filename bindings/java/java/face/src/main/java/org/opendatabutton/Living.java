package org.opendatabutton;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The native objects that are not freed yet. An object ends when its owner frees it, when the owner becomes
 * unreachable, or at the shutdown, with all others: see {@link OpenDataButton#shutdown()}.
 */
final class Living {
    private final Cleaner cleaner = Cleaner.create();
    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

    /**
     * Registers an object until it ends.
     *
     * @param owner the owner of the object
     * @param forgotten the action when the owner becomes unreachable; it must not refer to the owner
     * @param end the action at the shutdown; it must not refer to the owner either
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

    /** Ends all objects. */
    void endAll() {
        for (Entry entry : entries) {
            entry.end.run();
            entry.forget();
        }
    }

    /** The registration of one object. */
    static final class Entry {
        private final Set<Entry> entries;
        private final Runnable end;
        private Cleaner.Cleanable cleanable;

        private Entry(Set<Entry> entries, Runnable end) {
            this.entries = entries;
            this.end = end;
            this.cleanable = () -> {};
        }

        /** Removes an object that has ended. Its {@code forgotten} action also runs, and finds that it has ended. */
        void forget() {
            entries.remove(this);
            cleanable.clean();
        }
    }
}
