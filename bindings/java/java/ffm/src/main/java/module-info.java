/** Export and check French local open data (SCDL), through the Foreign Function and Memory API. */
module org.opendatabutton {
    requires static com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports org.opendatabutton;
    exports org.opendatabutton.datasets;
    exports org.opendatabutton.datasets.marchespublics;
}
