package org.opendatabutton;

/**
 * Work was stopped because its thread was interrupted: a check has no report; an export has ended and leaves no file.
 * The thread stays interrupted. Work of less than about 50 milliseconds ends before it is stopped.
 */
public final class CancelledException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    private CancelledException() {
        super("travail arrêté : le fil d'exécution a été interrompu", "work stopped: its thread was interrupted", null);
    }

    /** Throws if the current thread is interrupted. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
    }
}
