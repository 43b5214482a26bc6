package org.opendatabutton;

/** The library as a whole. */
public final class OpenDataButton {
    private OpenDataButton() {}

    /**
     * The version of the library.
     *
     * @return {@code 0.1.0} for example
     */
    public static String version() {
        return Backend.get().libraryVersion();
    }

    /**
     * Frees all that the library keeps: for an application that is undeployed or reloaded while the JVM goes on (in a
     * servlet container, {@code ServletContextListener.contextDestroyed}), so that its class loader can go. Nothing is to
     * be done when the JVM ends.
     *
     * <p>Exports that are open are closed, and leave nothing; one that is in use, and a check that is going on, ends with
     * its call. Schemas and validators of before give {@code IllegalStateException}; of reports, what is kept natively
     * ({@link Report#toJson}, {@link Report#toText}, {@link Report#toHtml}) does too. The next use begins anew.
     */
    public static void shutdown() {
        Backend.shutdown();
    }
}
