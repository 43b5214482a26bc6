package org.opendatabutton;

/**
 * Work was stopped because its thread was interrupted: the check has no verdict; the export is over, and nothing is left
 * of it. The thread stays interrupted. Work of less than some 50 milliseconds ends before it is stopped.
 */
public final class CancelledException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    private CancelledException() {
        super("travail arrêté : le fil d'exécution a été interrompu", "work stopped: its thread was interrupted", null);
    }

    /** Stops work whose thread was interrupted. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
    }
}
