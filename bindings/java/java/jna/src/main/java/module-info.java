/** Export and check French local open data (SCDL), through JNA. */
@SuppressWarnings("requires-automatic") // what uniffi generates needs a package that JNA's own module keeps to itself
module org.opendatabutton {
    requires com.sun.jna;
    requires kotlin.stdlib;
    requires static transitive org.jspecify;

    exports org.opendatabutton;
    exports org.opendatabutton.datasets;
    exports org.opendatabutton.datasets.marchespublics;
}
